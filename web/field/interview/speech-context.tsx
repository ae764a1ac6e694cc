import { createContext, type ReactNode, useContext } from 'react'
import { InTongue } from '../../in-tongue.tsx'
import type { Speech } from './speech.ts'

/** The language the household is asked in, for whatever shows a question of the sheets. */
export const SpeechContext = createContext<Speech>(() => ({}))
export const useSpeech = () => useContext(SpeechContext)

type Props = {
  /** In the words of the app, or of the province’s own question in the language it has. */
  readonly label: string
  readonly lang?: string | undefined
  /** What a translation knows it by. */
  readonly name?: string | undefined
  readonly hint?: ReactNode
}

/** A question: in the language of the house, and then the words of the app beneath it. `how`: how it is meant. */
export function useAsked({ label, lang, name }: Omit<Props, 'hint'>) {
  const said = useSpeech()(name)
  return {
    said: said.label ?? { text: label, lang },
    beneath: said.label === undefined ? undefined : label,
    how: said.hint,
  }
}

/** A question of the phone, with what is to be known before it is asked. */
export function Asked({ hint, ...asked }: Props) {
  const { said, beneath, how } = useAsked(asked)
  return (
    <>
      <b lang={said.lang}>{said.text}</b>
      {hint ? <small>{hint}</small> : null}
      {beneath === undefined ? null : <small className="beneath">{beneath}</small>}
      {how === undefined ? null : (
        <small className="how" lang={how.lang}>
          {how.text}
        </small>
      )}
    </>
  )
}

/** A name of a group, a button, an answer in a list: in the language of the house with the words of the app beneath. */
export function Spoken({ name, label }: { name: string; label: string }) {
  const { said, beneath } = useAsked({ label, name })
  return (
    <>
      <InTongue of={said} />
      {beneath === undefined ? null : <small className="beneath">{beneath}</small>}
    </>
  )
}
