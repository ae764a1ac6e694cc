import { answerName } from '../../../domain/survey/sheet/names.ts'
import { BigButton } from '../bits.tsx'
import { useWords } from '../words.tsx'
import { Spoken } from './speech-context.tsx'

/** "Has anything changed?" as two answers, read aloud as any other. */
export function Again(props: { readonly onChanged: () => void; readonly onSame: () => void }) {
  const { field } = useWords()
  return (
    <div className="two even">
      <BigButton onClick={props.onChanged}>
        <span>
          <Spoken name={answerName('again', 'changed')} label={field.changed} />
        </span>
      </BigButton>
      <BigButton kind="primary" icon="check" onClick={props.onSame}>
        <span>
          <Spoken name={answerName('again', 'same')} label={field.asBefore} />
        </span>
      </BigButton>
    </div>
  )
}
