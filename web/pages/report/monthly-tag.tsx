import type { MonthlyRow } from '../../../contract/monthly-report.ts'
import type { MonthlyStanding } from '../../../domain/report/monthly.ts'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { StatusTag, type StatusTone } from '../../ui/tag.tsx'
import { daysFrom } from '../../years.ts'

const tones = {
  early: 'plain',
  waiting: 'track',
  overdue: 'missed',
  sent: 'reached',
  'sent-late': 'risk',
} as const satisfies Record<MonthlyStanding, StatusTone>

/** Where a commune stands with its report, by how many days, and when it was sent. */
export function MonthlyTag({ row, dueOn }: { row: MonthlyRow; dueOn: string }) {
  const words = useTexts().monthlyReport
  const { count, date } = useFormat()
  const { today } = useMe()
  const [first] = row.sent
  const apart = first ? daysFrom(dueOn, first.on) : daysFrom(dueOn, today)
  const days =
    row.standing === 'overdue'
      ? words.overdueBy(count(apart))
      : row.standing === 'sent-late'
        ? words.lateBy(count(apart))
        : row.standing === 'waiting'
          ? words.left(count(-apart))
          : ''
  const told = [first ? date(first.on) : '', days].filter(Boolean).join(' · ')
  return (
    <span className="monthly-tag">
      <StatusTag bare tone={tones[row.standing]}>
        {words.standing[row.standing]}
      </StatusTag>
      {told === '' ? null : <small className="num">{told}</small>}
    </span>
  )
}
