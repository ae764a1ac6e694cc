import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import type { budget } from '../../../contract/money-views.ts'

export type Budget = z.infer<typeof budget.answer>
const route = getRouteApi('/in/money')

/** What is asked: the year that is shown and the filters, which stand in the address. */
export const useBudgetQuery = (year: number) => ({ ...route.useSearch(), year })
