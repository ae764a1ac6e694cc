import { adjustLine, carryOver, openLine, setSpendBy, splitLine } from '../../contract/money.ts'
import { may } from '../../domain/account/may.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { MoneyRefusal } from '../../domain/money/refusal.ts'
import { on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { decisionOf } from './decision.ts'
import {
  addLine,
  addLineEntries,
  findLineFamily,
  findProject,
  lastDisbursed,
  lockLine,
  lockLinesLike,
  ruledSpendBy,
  setLineSpendBy,
} from './line-store.ts'
import { ownProvince } from './province.ts'
import { splitInto } from './split.ts'

/** Is the project one of that year? Money without a project is not split yet, which is in order. */
export async function checkProject(tx: Tx, code: string | null, year: number): Promise<Result<null, MoneyRefusal>> {
  if (code === null) return ok(null)
  const project = await findProject(tx, code, year)
  if (!project) return refuse({ code: 'money.project-unknown' })
  return project.holds ? ok(null) : refuse({ code: 'money.project-not-valid', project: code, year })
}

export const lineCommands = [
  on(openLine, {
    about: ownProvince,
    allow: may.shareMoney,
    async do(tx, _province, input, given) {
      const decision = decisionOf(input, given)
      if (!decision.ok) return decision
      const project = await checkProject(tx, input.project, input.planYear)
      if (!project.ok) return project
      const spendBy = input.spendBy ?? (await ruledSpendBy(tx, input.planYear, input.capital))
      if (spendBy === undefined) return refuse({ code: 'money.spend-by-unknown' })
      if (spendBy < `${input.planYear}-01-01`) return refuse({ code: 'input.invalid', path: 'spendBy' })
      await addLine(tx, { ...input, executionYear: input.planYear, carriedFrom: null, spendBy })
      await addLineEntries(tx, [{ lineId: input.id, kind: 'estimate', amount: input.amount }], decision.value)
      return ok(null)
    },
  }),

  on(adjustLine, {
    about: ownProvince,
    allow: may.shareMoney,
    async do(tx, _province, { lineId, amount, ...sent }, given) {
      const decision = decisionOf(sent, given)
      if (!decision.ok) return decision
      const line = await lockLine(tx, lineId)
      if (!line) return refuse({ code: 'access.denied' })
      if (line.amount + amount < line.allocated) return refuse({ code: 'money.already-shared', shared: line.allocated })
      await addLineEntries(tx, [{ lineId, kind: 'adjustment', amount }], decision.value)
      return ok(null)
    },
  }),

  on(splitLine, {
    about: ownProvince,
    allow: may.shareMoney,
    async do(tx, _province, { lineId, parts, ...sent }, given) {
      const decision = decisionOf(sent, given)
      if (!decision.ok) return decision
      const family = await findLineFamily(tx, lineId)
      if (!family) return refuse({ code: 'access.denied' })
      const lines = await lockLinesLike(tx, family)
      return splitInto(tx, lines, { lineId, parts }, decision.value)
    },
  }),

  on(carryOver, {
    about: ownProvince,
    allow: may.shareMoney,
    async do(tx, _province, { lineId, newLineId, amount, spendBy: asked, ...sent }, given) {
      const decision = decisionOf(sent, given)
      if (!decision.ok) return decision
      const line = await lockLine(tx, lineId)
      if (!line) return refuse({ code: 'access.denied' })
      const left = line.amount - line.allocated
      if (amount > left) return refuse({ code: 'money.over-line', left })

      const executionYear = line.executionYear + 1
      const next = await lockLinesLike(tx, { ...line, executionYear })
      const there = next.find((it) => it.project === line.project && it.capital === line.capital)
      const spendBy = asked ?? (await ruledSpendBy(tx, executionYear, line.capital))
      if (spendBy === undefined) return refuse({ code: 'money.spend-by-unknown' })
      const carried = { ...line, id: newLineId, executionYear, carriedFrom: line.id, spendBy, note: '' }
      if (!there) await addLine(tx, carried)
      const to = there?.id ?? newLineId
      const pair = [
        { lineId, kind: 'carry-over' as const, amount: -amount, otherLine: to },
        { lineId: to, kind: 'carry-over' as const, amount, otherLine: lineId },
      ]
      await addLineEntries(tx, pair, decision.value)
      return ok(null)
    },
  }),

  on(setSpendBy, {
    about: ownProvince,
    allow: may.shareMoney,
    async do(tx, _province, { lineId, spendBy, ...sent }, given) {
      const decision = decisionOf(sent, given)
      if (!decision.ok) return decision
      const line = await lockLine(tx, lineId)
      if (!line) return refuse({ code: 'access.denied' })
      if (spendBy < `${line.executionYear}-01-01`) return refuse({ code: 'input.invalid', path: 'spendBy' })
      const last = await lastDisbursed(tx, lineId)
      if (last !== null && last > spendBy) return refuse({ code: 'money.spent-later', last })
      const { decisionNo, decisionDate, reason } = decision.value
      const act = `${decisionNo}, ${decisionDate.split('-').reverse().join('/')}`
      await setLineSpendBy(tx, lineId, spendBy, reason === '' ? act : `${act}: ${reason}`)
      return ok(null)
    },
  }),
]
