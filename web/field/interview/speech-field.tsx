import { useWords } from '../words.tsx'
import { keepChosen, type languagesOf } from './speech.ts'

/** Asked in which language: kept on the phone from one house to the next. */
export function SpeechField(props: {
  readonly languages: ReturnType<typeof languagesOf>
  readonly value: string
  readonly onChange: (code: string) => void
}) {
  const { sheet } = useWords()
  if (props.languages.length < 2) return null
  return (
    <label className="speech">
      <span>{sheet.speech}</span>
      <select
        className="input"
        value={props.value}
        onChange={({ target }) => {
          keepChosen(target.value)
          props.onChange(target.value)
        }}
      >
        {props.languages.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
