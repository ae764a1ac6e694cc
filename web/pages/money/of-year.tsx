import type { ReactNode } from 'react'
import { moneyYears } from '../../../contract/money-views.ts'
import { Answer } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useView } from '../../use-view.ts'
import { yearOf } from '../../years.ts'

/** The year a page of money shows: the one in its address, else `latest`, the last one up to this year that has money. */
export function OfYear(props: {
  readonly chosen: number | undefined
  readonly children: (year: number, years: readonly number[], latest: number | undefined) => ReactNode
}) {
  const now = yearOf(useMe().today)
  const read = useView(moneyYears)
  return (
    <Answer read={read}>
      {({ years }) => {
        const latest = years.find((it) => it <= now)
        const year = props.chosen ?? latest ?? now
        return props.children(
          year,
          [...new Set([...years, year, now])].toSorted((a, b) => b - a),
          latest,
        )
      }}
    </Answer>
  )
}
