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

/** A question: in the language of the house, and then the words of the app beneath it. `how`: how it is meant. */
export function useAsked({ label, name }: Omit<Props, 'hint'>) {
  const said = useSpeech()(name)
  return { said: said.label ?? label, beneath: said.label === undefined ? undefined : label, how: said.hint }
}

/** A question of the phone, with what is to be known before it is asked. */
export function Asked({ hint, ...asked }: Props) {
  const { said, beneath, how } = useAsked(asked)
  return (
    <>
      <b>{said}</b>
      {hint ? <small>{hint}</small> : null}
      {beneath === undefined ? null : <small className="beneath">{beneath}</small>}
      {how === undefined ? null : <small className="how">{how}</small>}
    </>
  )
}
