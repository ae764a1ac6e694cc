import type { HouseholdAnswers } from '../../../domain/survey/answers.ts'
import { householdAsks } from '../../field/interview/household-asks.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { QuestionField } from './question-field.tsx'

type Props = { readonly value: HouseholdAnswers; readonly onChange: (value: HouseholdAnswers) => void }

const asks = Object.values(householdAsks).flat()

/** What the interview asks of the household as a whole. */
export function HouseholdAnswersCard({ value, onChange }: Props) {
  const words = useTexts().reviewSeason.interview
  return (
    <Card title={words.household}>
      <div className="answers">
        {asks.map((ask) => (
          <QuestionField key={ask.id} ask={ask} of={value} onChange={onChange} />
        ))}
      </div>
    </Card>
  )
}
