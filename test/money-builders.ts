import type { Actor } from '../domain/account/actor.ts'
import { give, newId, today } from './builders.ts'
import type { TestDatabase } from './database.ts'

const decided = { decisionNo: '12/QĐ-UBND', decisionDate: '2023-12-20' }
export const million = 1_000_000

/** A line of 2024, with what a test leaves out filled in. */
export const aLine = (over: Record<string, unknown> = {}) => ({
  id: newId(),
  planYear: 2024,
  project: '2021-2025/4.3',
  capital: 'recurrent',
  source: 'central',
  amount: 100 * million,
  ...decided,
  ...over,
})
export const anAllocation = (lineId: string, over: Record<string, unknown> = {}) => ({
  lineId,
  rows: [{ id: newId(), unitId: 11, amount: 40 * million }],
  ...decided,
  decisionDate: '2024-01-10',
  ...over,
})
export const aDisbursement = (allocationId: string, over: Record<string, unknown> = {}) => ({
  id: newId(),
  allocationId,
  on: '2024-03-01',
  amount: million,
  documentNo: 'UNC 01',
  content: 'Mua giống cho hộ',
  ...over,
})

/** A line, and what commune 11 has of it. */
export async function addMoney(
  t: TestDatabase,
  officer: Actor,
  line: Record<string, unknown> = {},
  amount = 40 * million,
) {
  const opened = aLine(line)
  const shared = anAllocation(opened.id, { rows: [{ id: newId(), unitId: 11, amount }] })
  const verdicts = [
    await give(t, officer, 'money.open-line', opened, today),
    await give(t, officer, 'money.allocate', shared, today),
  ]
  if (verdicts.some(({ kind }) => kind === 'refused')) throw new Error(JSON.stringify(verdicts))
  return { line: opened.id, allocation: (shared.rows as { id: string }[])[0]?.id ?? '' }
}
