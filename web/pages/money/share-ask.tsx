import { type FormEvent, useState } from 'react'
import type { Criterion } from '../../../domain/money/share.ts'
import { useFormat, useLanguage, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { readDong } from './read-dong.ts'
import type { Shared, ShareQuery } from './share-page.tsx'

type Props = { readonly shared: Shared; readonly query: ShareQuery; readonly ask: (part: Partial<ShareQuery>) => void }

/** The sum, the rounding, the weights and whom it is for. */
export function ShareAsk({ shared, query, ask }: Props) {
  const words = useTexts().money
  const oneOf = useOneOf()
  const { millions } = useFormat()
  const { language } = useLanguage()
  const [amount, setAmount] = useState(query.amount === undefined ? '' : millions(query.amount, 6))
  const [step, setStep] = useState(millions(shared.step, 6))
  const [only, setOnly] = useState(query.only ?? '')
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(shared.weights.map((it) => [it.criterion, String(it.weight)])),
  )
  const [sum, round] = [readDong(amount, language), readDong(step, language)]
  const bad = sum === undefined || sum <= 0 || round === undefined || round <= 0 || round > 1_000_000_000
  const compute = (event: FormEvent) => {
    event.preventDefault()
    if (bad) return
    const changed = shared.weights.map((it) => [it.criterion, Number(weights[it.criterion]) || 0] as const)
    ask({ amount: sum, step: round, only: only === '' ? undefined : only, ...Object.fromEntries(changed) })
  }
  return (
    <Card title={words.share.ask} span={7}>
      <form className="share-ask" onSubmit={compute}>
        <div>
          <TextField
            label={words.share.amount}
            hint={words.field.amountHint}
            value={amount}
            onChange={setAmount}
            inputMode="decimal"
            autoComplete="off"
          />
          <TextField
            label={words.share.step}
            hint={words.share.stepHint}
            value={step}
            onChange={setStep}
            inputMode="decimal"
            autoComplete="off"
          />
          <SelectField
            label={words.share.only}
            empty={words.share.allCommunes}
            value={only}
            onChange={setOnly}
            choices={shared.specialLists.map((it) => ({ value: it.code, label: oneOf(it.nameVi, it.nameEn) }))}
          />
          <Button type="submit" kind="primary" why={bad && words.share.enterAmount} whyIn="tip">
            {words.share.compute}
          </Button>
        </div>
        <fieldset className="share-weights">
          <legend className="label">{words.share.weights}</legend>
          <p className="hint">{words.share.weightsNote}</p>
          {shared.weights.map((it) => (
            <WeightField
              key={it.criterion}
              criterion={it.criterion}
              usual={it.isDefault}
              value={weights[it.criterion] ?? ''}
              onChange={(typed) => setWeights({ ...weights, [it.criterion]: typed })}
            />
          ))}
        </fieldset>
      </form>
    </Card>
  )
}

function WeightField(props: {
  criterion: Criterion
  usual: boolean
  value: string
  onChange: (typed: string) => void
}) {
  const words = useTexts().money.share
  return (
    <label className="share-weight">
      <span>
        {words.criterion[props.criterion]}
        {props.usual ? <small> {words.usual}</small> : null}
      </span>
      <input
        className="input"
        type="number"
        min={0}
        max={1000}
        step="any"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  )
}
