import { useState } from 'react'
import { devices, householdNeeds, latrines, structures, waterSources } from '../../../domain/survey/answer-values.ts'
import type { HouseholdAnswers } from '../../../domain/survey/answers.ts'
import { readFigure } from '../../read-figure.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { withAnswer } from './answer-draft.ts'
import { OneOf, SomeOf, YesNo } from './answer-fields.tsx'

type Props = { readonly value: HouseholdAnswers; readonly onChange: (value: HouseholdAnswers) => void }

/** What the interview asks of the household as a whole. */
export function HouseholdAnswersCard({ value, onChange }: Props) {
  const { reviewSeason, standard } = useTexts()
  const words = reviewSeason.interview
  const set = <Key extends keyof HouseholdAnswers>(key: Key, it: HouseholdAnswers[Key] | undefined) =>
    onChange(withAnswer(value, key, it))
  return (
    <Card title={words.household}>
      <div className="f-row">
        <FloorArea value={value.floorArea} onChange={(it) => set('floorArea', it)} />
        {structures.map((part) => (
          <YesNo
            key={part}
            label={words.durable(standard.structure[part])}
            value={value.durable?.[part]}
            onChange={(it) => set('durable', withAnswer(value.durable ?? {}, part, it))}
          />
        ))}
      </div>
      <div className="f-row">
        <OneOf
          label={words.waterSource}
          value={value.waterSource}
          all={waterSources}
          words={standard.waterSource}
          onChange={(it) => set('waterSource', it)}
        />
        <YesNo label={words.hygienicWater} value={value.hygienicWater} onChange={(it) => set('hygienicWater', it)} />
        <OneOf
          label={words.latrine}
          value={value.latrine}
          all={latrines}
          words={standard.latrine}
          onChange={(it) => set('latrine', it)}
        />
        <YesNo label={words.internetUse} value={value.internetUse} onChange={(it) => set('internetUse', it)} />
        <YesNo label={words.internetNeed} value={value.internetNeed} onChange={(it) => set('internetNeed', it)} />
      </div>
      <CheckField
        label={words.devicesAsked}
        checked={value.devices !== undefined}
        onChange={(on) => set('devices', on ? [] : undefined)}
      />
      {value.devices === undefined ? null : (
        <SomeOf
          label={words.devices}
          value={value.devices}
          all={devices}
          words={standard.device}
          onChange={(it) => set('devices', it)}
        />
      )}
      <SomeOf
        label={words.needs}
        value={value.needs ?? []}
        all={householdNeeds}
        words={standard.householdNeed}
        onChange={(it) => set('needs', it)}
      />
    </Card>
  )
}

/** Square metres as people type them; nonsense is said and not taken. */
function FloorArea(props: { value: number | undefined; onChange: (value: number | undefined) => void }) {
  const words = useTexts().reviewSeason.interview
  const { number } = useFormat()
  const { language } = useLanguage()
  const [typed, setTyped] = useState(props.value === undefined ? '' : number(props.value))
  const area = readFigure(typed, language)
  return (
    <TextField
      label={words.floorArea}
      value={typed}
      error={area === undefined || (area ?? 0) < 0 ? words.badNumber : undefined}
      onChange={(it) => {
        setTyped(it)
        const read = readFigure(it, language)
        props.onChange(read === null || read === undefined || read < 0 || read > 10_000 ? undefined : read)
      }}
      inputMode="decimal"
      maxLength={9}
      autoComplete="off"
    />
  )
}
