import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import type { budget } from '../../../contract/money-views.ts'
import { useMe } from '../../shell/me.tsx'
import { yearOf } from '../../years.ts'

export type Budget = z.infer<typeof budget.answer>
const route = getRouteApi('/in/money')

/** What is shown: the year of the plan and the filters, all of them in the address. */
export function useBudgetQuery() {
  const search = route.useSearch()
  const { today } = useMe()
  return { ...search, year: search.year ?? yearOf(today) }
}
