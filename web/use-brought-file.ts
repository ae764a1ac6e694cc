import { useState } from 'react'
import { sendFile } from './api.ts'
import { useWords } from './use-view.ts'

/** A file somebody chose: on the server by its digest, or why it did not get there. */
export function useBroughtFile() {
  const say = useWords()
  const [file, setFile] = useState<{ readonly digest: string; readonly name: string }>()
  const [fault, setFault] = useState<string>()
  const take = async (brought: File) => {
    setFault(undefined)
    setFile(undefined)
    try {
      setFile({ digest: await sendFile(brought), name: brought.name })
    } catch (error) {
      setFault(say(error))
    }
  }
  return { file, fault, take: (brought: File) => void take(brought) }
}
