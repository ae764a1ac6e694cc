import { type ReactNode, useId, useState } from 'react'
import type { Answers } from '../../../domain/survey/answers.ts'
import { noneName } from '../../../domain/survey/sheet/names.ts'
import { readFigure } from '../../read-figure.ts'
import { Icon } from '../../ui/icon.tsx'
import { sayAnswer } from '../compare.ts'
import { useWords, type Words } from '../words.tsx'
import type { Ask, Option } from './ask.ts'
import { Asked, useSpeech } from './speech-context.tsx'

type Props = {
  readonly ask: Ask<Answers>
  readonly answers: Answers
  /** The interview before this round, where there is one. */
  readonly before: Answers | undefined
  readonly onChange: (answers: Answers) => void
}

/** One question with large answers. Where the answer is another one than last time, last time's stands beside it. */
export function Question({ ask, answers, before, onChange }: Props) {
  const words = useWords()
  const [now, then] = [ask.read(answers), before && ask.read(before)]
  const changed = then !== undefined && now !== undefined && now.join() !== then.join()
  const hint =
    changed && before
      ? words.field.before(sayAnswer(ask, before, words))
      : ask.form === 'some'
        ? words.sheet.severalMay
        : undefined
  const set = (codes: readonly string[] | undefined) => onChange(ask.write(answers, codes))
  const label = ask.label(words)
  const { name } = ask
  if (ask.form === 'area') return <Area {...{ label, name, hint }} value={now?.[0]} onChange={set} />
  if (ask.form === 'year') return <Year {...{ label, name, hint }} value={now?.[0]} onChange={set} />
  return (
    <Choices
      {...{ label, name, hint, options: ask.options(words), several: ask.form === 'some' }}
      chosen={now}
      none={ask.form === 'some' ? words.sheet.none : undefined}
      onChange={set}
    />
  )
}

/** Answers as large buttons: one of them, or several. `none` says "none of these" in its own right. */
export function Choices(props: {
  readonly label: string
  /** Of a question of the sheets, by which a translation knows it. */
  readonly name?: string
  /** Of a question that is not in the language of the app. */
  readonly lang?: string | undefined
  readonly hint: ReactNode
  readonly options: readonly Option[]
  readonly several: boolean
  readonly none: string | undefined
  /** Short answers: the first on a line of its own, the others side by side below. */
  readonly short?: boolean
  readonly chosen: readonly string[] | undefined
  readonly onChange: (codes: readonly string[]) => void
}) {
  const { chosen, options, several } = props
  const group = useId()
  const pick = (code: string, on: boolean) =>
    props.onChange(several ? (on ? [...(chosen ?? []), code] : (chosen ?? []).filter((it) => it !== code)) : [code])
  // Two short answers stand side by side, a list of them one under the other.
  const wide = options.length > 2 || props.none !== undefined
  return (
    <fieldset className="ask">
      <legend>
        <Asked label={props.label} lang={props.lang} name={props.name} hint={props.hint} />
      </legend>
      <div className={props.short ? 'opts first' : wide ? 'opts list' : 'opts'}>
        {options.map(({ code, label, lang, hint, name }) => (
          <Pick
            key={code}
            {...{ group, label, lang, hint, name, several }}
            on={chosen?.includes(code) ?? false}
            onPick={(on) => pick(code, on)}
          />
        ))}
        {props.none === undefined ? null : (
          <Pick
            {...{ group, label: props.none, lang: undefined, hint: undefined, name: noneName, several }}
            on={chosen?.length === 0}
            onPick={() => props.onChange([])}
          />
        )}
      </div>
    </fieldset>
  )
}

function Pick(props: {
  readonly group: string
  readonly label: string
  readonly lang: string | undefined
  readonly hint: string | undefined
  readonly name: string | undefined
  readonly several: boolean
  readonly on: boolean
  readonly onPick: (on: boolean) => void
}) {
  const said = useSpeech()(props.name)
  const hint = said.hint ?? (props.hint ? { text: props.hint, lang: undefined } : undefined)
  return (
    <label className="opt">
      <input
        type={props.several ? 'checkbox' : 'radio'}
        name={props.group}
        checked={props.on}
        onChange={(event) => props.onPick(event.target.checked)}
      />
      <span className="dot">
        <Icon name="check" />
      </span>
      <span>
        <b lang={said.label?.lang ?? props.lang}>{said.label?.text ?? props.label}</b>
        {said.label === undefined ? null : <small className="beneath">{props.label}</small>}
        {hint ? <small lang={hint.lang}>{hint.text}</small> : null}
      </span>
    </label>
  )
}

type FigureProps = {
  readonly label: string
  readonly name: string
  readonly hint: string | undefined
  readonly value: string | undefined
  readonly onChange: (codes: readonly string[] | undefined) => void
}
const mostArea = 10_000

/** Square metres, typed or stepped by one. */
function Area({ label, name, hint, value, onChange }: FigureProps) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const area = value === undefined ? undefined : Number(value)
  const set = (to: number) => {
    setTyped(undefined)
    onChange([String(Math.min(mostArea, Math.max(0, to)))])
  }
  return (
    <div className="ask">
      <label className="ask-label" htmlFor={id}>
        <Asked {...{ label, name, hint }} />
      </label>
      <div className="stepper">
        <button type="button" aria-label={words.field.less} onClick={() => set((area ?? 1) - 1)}>
          <Icon name="minus" size="l" />
        </button>
        <span>
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            maxLength={7}
            size={Math.max(2, (typed ?? shown(area, words)).length)}
            value={typed ?? shown(area, words)}
            onChange={(event) => {
              setTyped(event.target.value)
              const read = readFigure(event.target.value, words.language)
              onChange(read == null || read < 0 || read > mostArea ? undefined : [String(read)])
            }}
            onBlur={() => setTyped(undefined)}
          />
          m²
        </span>
        <button type="button" aria-label={words.field.more} onClick={() => set((area ?? 0) + 1)}>
          <Icon name="plus" size="l" />
        </button>
      </div>
    </div>
  )
}
const shown = (area: number | undefined, words: Words) => (area === undefined ? '' : words.format.number(area))

/** A year of birth, taken once its four digits are there. */
function Year({ label, name, hint, value, onChange }: FigureProps) {
  const { field } = useWords()
  const id = useId()
  const [typed, setTyped] = useState(value ?? '')
  const year = /^\d{4}$/.test(typed) ? Number(typed) : undefined
  return (
    <div className="ask">
      <label className="ask-label" htmlFor={id}>
        <Asked {...{ label, name }} hint={hint ?? field.bornHint} />
      </label>
      <input
        className="input big"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={typed}
        aria-invalid={typed.length === 4 && (year === undefined || year < 1890 || year > 2200)}
        onChange={(event) => {
          const text = event.target.value.replaceAll(/\D/g, '')
          setTyped(text)
          const read = Number(text)
          onChange(text.length === 4 && read >= 1890 && read <= 2200 ? [text] : undefined)
        }}
      />
    </div>
  )
}
