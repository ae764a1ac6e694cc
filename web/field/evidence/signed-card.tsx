import { type PointerEvent, useId, useRef, useState } from 'react'
import { Signed } from '../../../contract/survey.ts'
import { answerName } from '../../../domain/survey/sheet/names.ts'
import { Drawing } from '../../ui/drawing.tsx'
import { BigButton } from '../bits.tsx'
import { Choices } from '../interview/question.tsx'
import { Asked } from '../interview/speech-context.tsx'
import { useWords } from '../words.tsx'
import { begin, field as frame, goOn, isDrawn, pointIn, type Strokes } from './strokes.ts'

type Props = { readonly signed: Signed | null; readonly onChange: (signed: Signed | null) => void }
type Why = Extract<Signed, { kind: 'witness' }>['why']
const whys = ['cannot-sign', 'refuses', 'away'] as const satisfies readonly Why[]

/** Who gives the answers signs with a finger; for who does not, a witness stands in by name. */
export function SignedCard({ signed, onChange }: Props) {
  const { evidence } = useWords()
  const [kind, setKind] = useState<Signed['kind'] | undefined>(signed?.kind)
  return (
    <section className="part">
      <h2>{evidence.signature}</h2>
      <Choices
        label={evidence.whoSigns}
        name="whoSigns"
        hint={undefined}
        several={false}
        none={undefined}
        options={(['signature', 'witness'] as const).map((code) => ({
          ...{ code, label: evidence.signs[code], hint: evidence.signsHint[code] },
          name: answerName('whoSigns', code),
        }))}
        chosen={kind && [kind]}
        onChange={([to]) => {
          const next = to === 'witness' ? 'witness' : 'signature'
          if (next !== kind && signed) onChange(null)
          setKind(next)
        }}
      />
      {kind === 'signature' ? (
        <Pad signed={signed?.kind === 'signature' ? signed.strokes : []} onChange={onChange} />
      ) : kind === 'witness' ? (
        <Witness signed={signed?.kind === 'witness' ? signed : undefined} onChange={onChange} />
      ) : null}
    </section>
  )
}

/** The field the finger draws in. Kept stroke by stroke: what a call interrupts is there again. */
function Pad({ signed, onChange }: { signed: Strokes; onChange: Props['onChange'] }) {
  const { evidence } = useWords()
  const [strokes, setStrokes] = useState(signed)
  // Moves come faster than the screen is drawn: each goes on from the one before it, not from what is shown.
  const drawn = useRef(signed)
  const drawing = useRef(false)
  const draw = (to: Strokes) => {
    drawn.current = to
    setStrokes(to)
  }
  const at = (event: PointerEvent) => pointIn(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY)
  const end = () => {
    if (!drawing.current) return
    drawing.current = false
    onChange(isDrawn(drawn.current) ? { kind: 'signature', strokes: drawn.current } : null)
  }
  return (
    <>
      <div
        className="sign-pad"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drawing.current = true
          draw(begin(drawn.current, at(event)))
        }}
        onPointerMove={(event) => {
          if (drawing.current) draw(goOn(drawn.current, at(event)))
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <Drawing strokes={strokes} {...frame} label={evidence.signature} />
        {strokes.length === 0 ? <span>{evidence.drawHere}</span> : null}
      </div>
      <BigButton
        icon="edit"
        disabled={strokes.length === 0}
        onClick={() => {
          draw([])
          onChange(null)
        }}
      >
        {evidence.clear}
      </BigButton>
    </>
  )
}

type WitnessProps = {
  readonly signed: Extract<Signed, { kind: 'witness' }> | undefined
  readonly onChange: Props['onChange']
}

function Witness({ signed, onChange }: WitnessProps) {
  const { evidence } = useWords()
  const [name, setName] = useState(signed?.name ?? '')
  const [why, setWhy] = useState(signed?.why)
  const id = useId()
  const set = (nextName: string, nextWhy: Why | undefined) => {
    setName(nextName)
    setWhy(nextWhy)
    onChange(Signed.safeParse({ kind: 'witness', name: nextName, why: nextWhy }).data ?? null)
  }
  return (
    <>
      <div className="ask">
        <label className="ask-label" htmlFor={id}>
          <Asked name="witness" label={evidence.witness} hint={evidence.witnessHint} />
        </label>
        <input
          className="input big"
          id={id}
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={(event) => set(event.target.value, why)}
        />
      </div>
      <Choices
        label={evidence.why}
        name="whyNotSigned"
        hint={undefined}
        several={false}
        none={undefined}
        options={whys.map((code) => ({
          ...{ code, label: evidence.whys[code], name: answerName('whyNotSigned', code) },
        }))}
        chosen={why && [why]}
        onChange={([to]) =>
          set(
            name,
            whys.find((it) => it === to),
          )
        }
      />
    </>
  )
}
