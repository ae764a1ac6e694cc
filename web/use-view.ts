import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { z } from 'zod'
import { type Asked, getView, NoAnswer, sendCommand, type WireRefusal } from './api.ts'
import { wordsOf } from './text/refusal-texts.ts'
import { useTexts } from './text/use-texts.tsx'
import { useToast } from './ui/toast.tsx'

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        // A reading without network fails at once and says so, instead of waiting in silence.
        networkMode: 'always',
        retry: (failed, error) => error instanceof NoAnswer && error.kind === 'offline' && failed < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** Reads a view and keeps showing the last answer while the next one (another filter, another page) is on its way. */
export function useView<Answer extends z.ZodType>(
  view: { readonly path: string; readonly answer: Answer },
  asked: Asked = {},
  options: { readonly enabled?: boolean; readonly refetchInterval?: number | false } = {},
): UseQueryResult<z.infer<Answer>> {
  return useQuery({
    queryKey: [view.path, asked],
    queryFn: ({ signal }) => getView(view, asked, signal),
    placeholderData: keepPreviousData,
    ...options,
  })
}

/** A refusal, or no answer at all, in the reader's words. */
export function useWords(): (what: WireRefusal | unknown) => string {
  const texts = useTexts()
  return (what) => {
    if (what instanceof NoAnswer) {
      if (what.refusal) return wordsOf(texts.refusal, texts.shell.failed.general, what.refusal)
      if (what.kind === 'offline') return texts.shell.failed.offline
      if (what.kind === 'session-ended') return texts.shell.sessionEnded
      return texts.shell.failed.server
    }
    if (typeof what === 'object' && what !== null && 'code' in what)
      return wordsOf(texts.refusal, texts.shell.failed.general, { ...what })
    return texts.shell.failed.server
  }
}

/**
 * Gives a command from a screen: says at the foot of the page how it went, and reads again what may have changed.
 * `onRefused` takes a refusal over (to show it beside a field); `done` are the words for when it went well.
 */
export function useCommand<Input extends z.ZodType>(
  command: { readonly name: string; readonly input: Input },
  how: {
    readonly done?: string
    readonly onDone?: () => void
    readonly onRefused?: (refusal: WireRefusal) => boolean
  } = {},
) {
  const client = useQueryClient()
  const say = useToast()
  const words = useWords()
  const texts = useTexts()
  return useMutation({
    mutationFn: (input: z.input<Input>) => sendCommand(command, input),
    onSuccess: async (verdict) => {
      if (verdict.kind === 'refused') {
        if (how.onRefused?.(verdict.refusal) !== true) say('refused', words(verdict.refusal))
        return
      }
      say('done', how.done ?? texts.shell.done)
      how.onDone?.()
      await client.invalidateQueries()
    },
    onError: (error) => say('refused', words(error)),
  })
}

/** Goes to an address of `path.ts`. `replace` leaves no step for the Back button: while typing into a filter. */
export function useGo(): (address: string, replace?: boolean) => void {
  const router = useRouter()
  return (address, replace = false) => (replace ? router.history.replace(address) : router.history.push(address))
}
