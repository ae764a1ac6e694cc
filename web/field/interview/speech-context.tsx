import { createContext, useContext } from 'react'
import type { Speech } from './speech.ts'

/** The language the household is asked in, for whatever shows a question of the sheets. */
export const SpeechContext = createContext<Speech>(() => ({}))
export const useSpeech = () => useContext(SpeechContext)

type Props = {
  /** In the words of the app. */
  readonly label: string
  /** What a translation knows it by. */
  readonly name?: string | undefined
  readonly hint?: string | undefined
}

/** A question: in the language of the house, the words of the app beneath it, and how it is meant. */
export function Asked({ label, name, hint }: Props) {
  const said = useSpeech()(name)
  return (
    <>
      <b>{said.label ?? label}</b>
      {hint ? <small>{hint}</small> : null}
      {said.label === undefined ? null : <small className="beneath">{label}</small>}
      {said.hint === undefined ? null : <small className="how">{said.hint}</small>}
    </>
  )
}
