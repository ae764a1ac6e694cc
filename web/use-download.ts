import { useMutation } from '@tanstack/react-query'
import { getFile, NoAnswer } from './api.ts'
import { useTexts } from './text/use-texts.tsx'
import { useToast } from './ui/toast.tsx'
import { useWords } from './use-view.ts'

/** Fetches a file and hands it to the browser to keep. What stands in its way is said, in place of a download that breaks. */
export function useDownload() {
  const say = useToast()
  const words = useWords()
  const { nothing } = useTexts().paper
  return useMutation({
    mutationFn: getFile,
    onSuccess: ({ name, content }) => {
      const address = URL.createObjectURL(content)
      Object.assign(document.createElement('a'), { href: address, download: name }).click()
      // The browser reads it after this click; a minute is long for it and short for the memory.
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    },
    // Nothing to make is answered like nothing there: here somebody asked for what may not have happened yet.
    onError: (error) =>
      say('refused', error instanceof NoAnswer && error.refusal?.code === 'access.denied' ? nothing : words(error)),
  })
}
