import type { ReactNode } from 'react'
import { moneyYears } from '../../../contract/money-views.ts'
import { Answer } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useView } from '../../use-view.ts'
import { yearOf } from '../../years.ts'

/** The year a page of money shows: the one in its address, else the latest there is money of up to this year. */
export function OfYear(props: {
  readonly chosen: number | undefined
  readonly children: (year: number, years: readonly number[]) => ReactNode
}) {
  const now = yearOf(useMe().today)
  const read = useView(moneyYears)
  return (
    <Answer read={read}>
      {({ years }) => {
        const year = props.chosen ?? years.find((it) => it <= now) ?? now
        return props.children(
          year,
          [...new Set([...years, year, now])].toSorted((a, b) => b - a),
        )
      }}
    </Answer>
  )
}
