import { levels, memberNeeds, workStatuses } from '../../../domain/survey/answer-values.ts'
import type { MemberAnswers } from '../../../domain/survey/answers.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { withAnswer } from './answer-draft.ts'
import { OneOf, SomeOf, YesNo } from './answer-fields.tsx'

type Props = {
  readonly name: string
  readonly value: MemberAnswers
  readonly onChange: (value: MemberAnswers) => void
}

/** What the interview asks of one member. */
export function MemberAnswersCard({ name, value, onChange }: Props) {
  const { reviewSeason, standard } = useTexts()
  const { date } = useFormat()
  const words = reviewSeason.interview
  const set = <Key extends keyof MemberAnswers>(key: Key, it: MemberAnswers[Key] | undefined) =>
    onChange(withAnswer(value, key, it))
  const schooling = [...levels, 'none'] as const
  const born = typeof value.born === 'string' ? date(value.born) : value.born
  return (
    <Card title={name} note={born === undefined ? undefined : words.born(String(born))}>
      <div className="f-row">
        <YesNo label={words.able} value={value.ableToWork} onChange={(it) => set('ableToWork', it)} />
        <OneOf
          label={words.work}
          value={value.work}
          all={workStatuses}
          words={standard.workStatus}
          onChange={(it) => set('work', it)}
        />
        {value.work === 'wage-no-contract' ? (
          <YesNo label={words.stable} value={value.stableWork} onChange={(it) => set('stableWork', it)} />
        ) : null}
        <YesNo label={words.allowance} value={value.monthlyAllowance} onChange={(it) => set('monthlyAllowance', it)} />
        <YesNo label={words.disabled} value={value.disabled} onChange={(it) => set('disabled', it)} />
        <YesNo
          label={words.insured}
          value={value.insurance?.has}
          onChange={(has) => set('insurance', has === undefined ? undefined : { ...value.insurance, has })}
        />
        {value.insurance?.has ? (
          <YesNo
            label={words.supported}
            value={value.insurance.supported}
            onChange={(it) => set('insurance', withAnswer(value.insurance ?? { has: true }, 'supported', it))}
          />
        ) : null}
        <OneOf
          label={words.studying}
          value={value.studying}
          all={schooling}
          words={{ ...standard.level, none: standard.notStudying }}
          onChange={(it) => set('studying', it)}
        />
        <OneOf
          label={words.finished}
          value={value.finished}
          all={schooling}
          words={{ ...standard.level, none: standard.nothingFinished }}
          onChange={(it) => set('finished', it)}
        />
        <YesNo label={words.training} value={value.employerTraining} onChange={(it) => set('employerTraining', it)} />
        <YesNo label={words.malnourished} value={value.malnourished} onChange={(it) => set('malnourished', it)} />
      </div>
      <SomeOf
        label={words.memberNeeds}
        value={value.needs ?? []}
        all={memberNeeds}
        words={standard.memberNeed}
        onChange={(it) => set('needs', it)}
      />
    </Card>
  )
}
