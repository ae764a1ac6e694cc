import type { MemberAnswers } from '../../../domain/survey/answers.ts'
import { type MemberAsk, memberAsks } from '../../field/interview/member-asks.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { QuestionField } from './question-field.tsx'

type Props = {
  readonly name: string
  readonly value: MemberAnswers
  readonly onChange: (value: MemberAnswers) => void
}

/** In the order of the sheet. Birth and sex stand in the register; two questions follow from the one before them. */
const asksOf = ({ work, insurance }: MemberAnswers): readonly MemberAsk[] => [
  'ableToWork',
  'work',
  ...(work === 'wage-no-contract' ? ['stableWork' as const] : []),
  'monthlyAllowance',
  'disabled',
  'insurance',
  ...(insurance?.has ? ['supported' as const] : []),
  'studying',
  'finished',
  'employerTraining',
  'malnourished',
  'needs',
]

/** What the interview asks of one member. */
export function MemberAnswersCard({ name, value, onChange }: Props) {
  const words = useTexts().reviewSeason.interview
  const { date } = useFormat()
  const born = typeof value.born === 'string' ? date(value.born) : value.born
  return (
    <Card title={name} note={born === undefined ? undefined : words.born(String(born))}>
      <div className="answers">
        {asksOf(value).map((ask) => (
          <QuestionField key={ask} ask={memberAsks[ask]} of={value} onChange={onChange} />
        ))}
      </div>
    </Card>
  )
}
