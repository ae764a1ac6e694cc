import { type ReactNode, useState } from 'react'
import { noneName } from '../../../domain/survey/sheet/names.ts'
import type { Ask, Option } from '../../field/interview/ask.ts'
import { useAsked, useSpeech } from '../../field/interview/speech-context.tsx'
import { InTongue } from '../../in-tongue.tsx'
import { readFigure } from '../../read-figure.ts'
import type { Said } from '../../said.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { OneOf, SomeOf } from './answer-fields.tsx'

type Props<Of> = { readonly ask: Ask<Of>; readonly of: Of; readonly onChange: (of: Of) => void }

/** A question of the sheets typed in from paper: the phone's question with its hint, in the language that is asked in. */
export function QuestionField<Of>({ ask, of, onChange }: Props<Of>) {
  const texts = useTexts()
  const speech = useSpeech()
  const { said, beneath, how } = useAsked({ label: ask.label(texts), name: ask.name })
  const set = (codes: readonly string[] | undefined) => onChange(ask.write(of, codes))
  const both = (name: string | undefined, label: string): Said => {
    const its = speech(name).label
    return its === undefined ? { text: label, lang: undefined } : { ...its, text: `${its.text} (${label})` }
  }
  const options = ask.options(texts).map((it) => {
    const { text, lang } = both(it.name, it.label)
    return { code: it.code, label: withHint(it, text), lang }
  })
  const chosen = ask.read(of)
  const label = (
    <>
      <InTongue of={said} />
      {ask.form === 'area' ? ' (m²)' : ''}
      {beneath === undefined ? null : <span className="beneath">{beneath}</span>}
    </>
  )
  const asked = { label, hint: how && <InTongue of={how} />, options, chosen }
  switch (ask.form) {
    case 'one':
      return <OneOf {...asked} chosen={chosen?.[0]} onChange={(code) => set(code === undefined ? undefined : [code])} />
    case 'some':
      return <SomeOf {...asked} none={both(noneName, texts.sheet.none)} onChange={set} />
    case 'area':
    case 'year':
      return <Figure {...asked} onChange={set} />
  }
}

/** "Bền chắc: bê tông, gạch". */
const withHint = ({ hint }: Option, label: string) => (hint === undefined ? label : `${label}: ${hint}`)

const mostArea = 10_000

/** A figure as people type it; nonsense is said and not taken. */
function Figure(props: {
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly chosen: readonly string[] | undefined
  readonly onChange: (codes: readonly string[] | undefined) => void
}) {
  const words = useTexts().reviewSeason.interview
  const { number } = useFormat()
  const { language } = useLanguage()
  const [first] = props.chosen ?? []
  const [typed, setTyped] = useState(first === undefined ? '' : number(Number(first)))
  const read = readFigure(typed, language)
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      value={typed}
      error={read === undefined || (read ?? 0) < 0 ? words.badNumber : undefined}
      onChange={(it) => {
        setTyped(it)
        const now = readFigure(it, language)
        props.onChange(now === null || now === undefined || now < 0 || now > mostArea ? undefined : [String(now)])
      }}
      inputMode="decimal"
      maxLength={9}
      autoComplete="off"
    />
  )
}
