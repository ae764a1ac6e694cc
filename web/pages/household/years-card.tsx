import { classTone } from '../../class-tone.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ClassTimeline } from '../../ui/class-timeline.tsx'
import type { Household } from './household-page.tsx'

/** Class by year from the lists. Out of both lists after having stood on one is an escape and shows its own colour. */
export function YearsCard({ household }: { household: Household }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.household.timeline
  return (
    <div className="above-cards">
      <Card title={words.title} note={words.note}>
        {household.years.length === 0 ? (
          <p className="mid ink-3">{words.noYears}</p>
        ) : (
          <ClassTimeline
            label={words.title}
            years={household.years.map((it) => ({
              year: it.year,
              tone: it.class === 'neither' ? 'escaped' : classTone(it.class),
              word: texts.shell.class[it.class],
              standard: it.standard,
              draft: !it.recognised,
              note: (
                <>
                  {it.recognised && it.decisionNo !== null
                    ? words.decision(it.decisionNo, format.date(it.decisionDate))
                    : it.recognised
                      ? null
                      : words.draft}
                  {it.incomePoints === null && it.deprivationPoints === null ? null : (
                    <span className="num block">
                      {words.b(format.count(it.incomePoints), format.count(it.deprivationPoints))}
                    </span>
                  )}
                </>
              ),
            }))}
          />
        )}
      </Card>
    </div>
  )
}
