import type { Evidence } from '../../../contract/survey.ts'
import { BigButton, Said } from '../bits.tsx'
import { useWords } from '../words.tsx'
import { usePosition } from './use-position.ts'

type Props = {
  readonly position: Evidence['position']
  readonly onChange: (position: Evidence['position']) => void
}
const coarse = 100

/** Where the house is, as well as the phone knows; without it everything goes on. */
export function PositionCard({ position, onChange }: Props) {
  const { evidence, field, format } = useWords()
  const [state, locate] = usePosition(onChange)
  const asking = state === 'asking'
  return (
    <section className="part">
      <h2>{evidence.position}</h2>
      <p className="hint">{evidence.positionHint}</p>
      {position ? (
        <Said tone={position.accuracy > coarse ? 'risk' : 'reached'}>
          <p className="tab">{evidence.located(format.count(position.accuracy))}</p>
          {position.accuracy > coarse ? <p>{evidence.coarse}</p> : null}
        </Said>
      ) : null}
      {state === 'idle' || asking ? null : <Said tone="risk">{evidence.notLocated[state]}</Said>}
      <div className="two even">
        <BigButton icon="pin" disabled={asking} onClick={locate}>
          {asking ? evidence.locating : position || state !== 'idle' ? evidence.locateAgain : evidence.locate}
        </BigButton>
        {position ? (
          <BigButton icon="x" aria-label={evidence.forget} onClick={() => onChange(null)}>
            {field.takeOut}
          </BigButton>
        ) : null}
      </div>
    </section>
  )
}
