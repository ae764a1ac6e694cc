import { householdWarning } from '../../../contract/early-warning.ts'
import { householdGaps } from '../../../contract/left-behind.ts'
import { GapTable } from '../../left-behind/gap-table.tsx'
import { Reasons, Standings } from '../../left-behind/warning-cells.tsx'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { useView } from '../../use-view.ts'
import { shownDay } from '../../years.ts'
import type { Household } from './household-page.tsx'

/** What this household and its people are entitled to, need or lack, and have not got. */
export function LeftBehindCard({ household }: { household: Household }) {
  const words = useTexts().leftBehind
  const on = shownDay(useMe())
  const read = useView(householdGaps, { id: household.id, on })
  return (
    <Card
      flush
      className="gap-card"
      title={words.card.title}
      actions={<Link href={path.leftBehind({ place: household.commune.id })}>{words.card.open}</Link>}
    >
      <Answer read={read}>
        {(data) =>
          data.rows.length === 0 ? (
            <p className="mid ink-3 card-none">{words.card.none}</p>
          ) : (
            <GapTable rows={data.rows} caption={words.card.title} ofOne />
          )
        }
      </Answer>
    </Card>
  )
}

/** Shown only where the rules name the household: with each reason, and no score. */
export function EarlyWarningCard({ household }: { household: Household }) {
  const words = useTexts().leftBehind.warning
  const read = useView(householdWarning, { id: household.id, on: shownDay(useMe()) })
  const warning = read.data?.warning
  if (!warning) return null
  return (
    <Card
      title={words.card}
      actions={<Link href={path.earlyWarnings({ place: household.commune.id })}>{words.open}</Link>}
    >
      <Standings of={warning} />
      <Reasons of={warning} />
    </Card>
  )
}
