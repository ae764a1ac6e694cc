import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { depStates, dimensionsOf, summaryOf } from '../../twelve.ts'
import { Card } from '../../ui/card.tsx'
import { DeprivationGrid } from '../../ui/deprivation-grid.tsx'
import type { Household } from './household-page.tsx'

export function TwelveCard({ household }: { household: Household }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.household.twelve
  const states = depStates(household.deprived, household.known)
  const summary = summaryOf(states, texts.deprivation)
  return (
    <Card
      span={5}
      title={words.title}
      note={household.survey === null ? words.noSurvey : words.asked(format.date(household.survey.on))}
      footer={<span>{summary}</span>}
    >
      <DeprivationGrid
        dimensions={dimensionsOf(states, texts.deprivation)}
        words={{
          deprived: texts.deprivation.deprived,
          not: texts.deprivation.not,
          unknown: texts.deprivation.unknown,
          summary,
        }}
      />
    </Card>
  )
}
