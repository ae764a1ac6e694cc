import { addMonths, type CivilDate } from '../../../../domain/kernel/date.ts'
import { shareOut } from '../../chance.ts'
import { day } from '../../people/person.ts'
import type { Allocation, AllocationEntry, Disbursement, Line, LineEntry } from '../rows.ts'
import { million, type ProgrammeYear, type Scene } from '../scene.ts'
import { spentOf } from './lines-of-years.ts'
import { amountOf, type Cost, type Purse, type PursePart } from './purse.ts'

/** Nothing is paid out smaller than this. */
const thousand = 1_000
/** Whose works did not begin in 2024: land was not cleared. Plan 2024, T05, is missed by this commune. */
export const withoutWorks2024 = 'Xã Bãi Dừa'

type Payment = { readonly cost: Cost; readonly on: CivilDate; readonly weight: number; readonly no: number }

/** What of a purse is paid out within the year; it stands beside each part as what is left. */
export function spend(scene: Scene, purse: Purse): Disbursement[] {
  if (purse.costs.length === 0) throw new Error(`${purse.holder.name} does nothing for ${purse.project}`)
  plan(purse)
  const percent = percentOf(purse)
  const due = paymentsOf(scene, purse)
  if (percent === 0 || due.length === 0) return []
  return purse.parts.flatMap((part) => pay(scene, part, due, Math.floor((amountOf(part) * percent) / 100 / thousand)))
}

function percentOf({ year, project, capital, commune }: Purse): number {
  if (project !== '1.1' || commune?.name !== withoutWorks2024 || year === 2022) return spentOf[year][capital]
  // The year before everything was paid, so that nothing of it was left for 2024 either.
  return year === 2024 ? 0 : 100
}

/** What an activity is planned to cost: its share of all that is there for it. */
function plan(purse: Purse) {
  const total = purse.parts.reduce((sum, part) => sum + amountOf(part), 0)
  const shares = shareOut(
    total / million,
    purse.costs.map((it) => it.weight),
  )
  purse.costs.forEach(({ activity }, index) => {
    activity.plannedCost = (activity.plannedCost ?? 0) + (shares[index] ?? 0) * million
  })
}

function paymentsOf({ chance }: Scene, { year, costs }: Purse): Payment[] {
  const all = costs.flatMap((cost) =>
    cost.months.map((month, index): Payment => {
      const weight = cost.weight * chance.between(80, 120)
      return { cost, on: day(year, month, chance.between(3, 27)), weight, no: index + 1 }
    }),
  )
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function pay(scene: Scene, { allocation }: PursePart, due: readonly Payment[], thousands: number): Disbursement[] {
  const amounts = shareOut(
    thousands,
    due.map((it) => it.weight),
  )
  return due.flatMap(({ cost: { activity }, on, no }, index) => {
    const amount = (amounts[index] ?? 0) * thousand
    if (amount === 0) return []
    const content = `Thanh toán đợt ${no}: ${activity.name}`
    return [disburse(scene, { allocation, on, amount, activity, content })]
  })
}

const disburse = ({ newId, chance }: Scene, it: Omit<Disbursement, 'id' | 'documentNo'>): Disbursement => ({
  ...{ ...it, id: newId(), documentNo: `${chance.between(11, 989)}/GRV-${it.on.slice(0, 4)}` },
})

/** Vốn kéo dài: what investment left, moved to the next year by decision and paid out there. */
export type Carried = {
  readonly lines: Line[]
  readonly givenBack: AllocationEntry[]
  readonly moved: LineEntry[]
  readonly allocations: Allocation[]
  readonly given: AllocationEntry[]
  readonly disbursements: Disbursement[]
}

export function carryOver(scene: Scene, year: ProgrammeYear, purses: readonly Purse[], paid: readonly Disbursement[]) {
  const spent = new Map<Allocation, number>()
  for (const it of paid) spent.set(it.allocation, (spent.get(it.allocation) ?? 0) + it.amount)
  const left = purses
    .filter((it) => it.capital === 'investment')
    .flatMap((purse) => purse.parts.map((part) => ({ purse, part })))
    .map((it) => ({ ...it, rest: amountOf(it.part) - (spent.get(it.part.allocation) ?? 0) }))
    .filter((it) => it.rest > 0)
  const carried: Carried = { lines: [], givenBack: [], moved: [], allocations: [], given: [], disbursements: [] }
  const decision = { on: day(year + 1, 2, 24), decisionNo: `${scene.chance.between(300, 480)}/QĐ-UBND` }
  for (const line of new Set(left.map((it) => it.part.allocation.line))) {
    const here = left.filter((it) => it.part.allocation.line === line)
    const to = carryLine(
      scene,
      line,
      here.reduce((sum, it) => sum + it.rest, 0),
      decision,
      carried,
    )
    for (const it of here) carryPart(scene, it, to, decision, carried)
  }
  return carried
}

type Decision = { readonly on: CivilDate; readonly decisionNo: string }
const reason = 'Kéo dài thời gian thực hiện và giải ngân sang năm sau'

function carryLine({ newId }: Scene, line: Line, rest: number, decision: Decision, carried: Carried): Line {
  const executionYear = line.planYear + 1
  const to: Line = { ...line, id: newId(), executionYear, carriedFrom: line, spendBy: day(executionYear, 12, 31) }
  const told = { ...decision, kind: 'carry-over' as const, reason }
  carried.lines.push(to)
  carried.moved.push({ ...told, id: newId(), line, otherLine: to, amount: -rest })
  carried.moved.push({ ...told, id: newId(), line: to, otherLine: line, amount: rest })
  return to
}

type Left = { readonly purse: Purse; readonly part: PursePart; readonly rest: number }

function carryPart(scene: Scene, { purse, part, rest }: Left, line: Line, decision: Decision, carried: Carried) {
  const { newId, chance } = scene
  const { holder } = part.allocation
  const told = { ...decision, reason }
  carried.givenBack.push({ ...told, id: newId(), allocation: part.allocation, kind: 'adjustment', amount: -rest })
  const allocation: Allocation = { id: newId(), line, holder }
  carried.allocations.push(allocation)
  carried.given.push({ ...told, id: newId(), allocation, kind: 'allocation', amount: rest })
  // What was begun has only its last work open; where nothing was begun, all of them are.
  const open = rest === amountOf(part) ? purse.costs : purse.costs.slice(-1)
  const amounts = shareOut(
    Math.floor((rest * chance.between(93, 100)) / 100 / thousand),
    open.map((it) => it.weight),
  )
  open.forEach(({ activity }, index) => {
    const amount = (amounts[index] ?? 0) * thousand
    const content = `Thanh toán vốn kéo dài: ${activity.name}`
    const on = addMonths(decision.on, chance.between(2, 7))
    if (amount > 0) carried.disbursements.push(disburse(scene, { allocation, on, amount, activity, content }))
  })
}
