import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NoAnswer } from '../api.ts'
import { path } from '../path.ts'
import { useTexts } from '../text/use-texts.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState, Skeleton } from '../ui/note.tsx'
import { useWords } from '../use-view.ts'

type Read<Data> = Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch' | 'isPlaceholderData'>

/** What a reading shows while it loads, when it fails, and when it is there. Old data stay in sight while new ones come. */
export function Answer<Data>(props: {
  readonly read: Read<Data>
  readonly loading?: ReactNode
  readonly children: (data: Data) => ReactNode
}) {
  const texts = useTexts()
  const { data, error } = props.read
  if (data !== undefined && (error === null || !props.read.isPlaceholderData)) return props.children(data)
  if (error !== null) return <Failed error={error} again={() => void props.read.refetch()} />
  return props.loading ?? <Skeleton lines={6} label={texts.shell.ui.loading} />
}

/** No answer: what happened, and the one thing to do about it. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const { shell } = useTexts()
  const words = useWords()
  if (error instanceof NoAnswer && error.refusal?.code === 'access.denied')
    return (
      <EmptyState
        icon="lock"
        title={shell.denied.title}
        action={<ButtonLink href={path.overview()}>{shell.denied.home}</ButtonLink>}
      >
        {shell.denied.body}
      </EmptyState>
    )
  const offline = error instanceof NoAnswer && error.kind === 'offline'
  return (
    <EmptyState
      icon={offline ? 'offline' : 'st-missed'}
      title={shell.failed.title}
      action={<Button onClick={again}>{shell.retry}</Button>}
    >
      {words(error)}
    </EmptyState>
  )
}

export function NotFound() {
  const { shell } = useTexts()
  return (
    <EmptyState
      icon="map"
      title={shell.notFound.title}
      action={<ButtonLink href={path.overview()}>{shell.notFound.home}</ButtonLink>}
    >
      {shell.notFound.body}
    </EmptyState>
  )
}

/** The name of the page in the browser's tab. */
export function PageTitle({ children }: { children: string }) {
  const { product } = useTexts().shell
  return <title>{`${children} – ${product}`}</title>
}
