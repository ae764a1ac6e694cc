import { day } from '../../people/person.ts'
import type { Allocation, AllocationEntry, Disbursement, Line, LineEntry } from '../rows.ts'
import { million, type ProgrammeYear, planYear, type Scene } from '../scene.ts'
import { moveDecision, openLines } from './lines.ts'
import { moved2024 } from './lines-of-years.ts'
import { amountOf, type Holders, openPurses, type Purse, type Purses } from './purse.ts'
import { carryOver, spend, withoutWorks2024 } from './spend.ts'

/** The money of a plan year in the order it was booked: no sum on the way may break a limit. */
export type YearMoney = {
  readonly lines: readonly Line[]
  readonly allocations: readonly Allocation[]
  readonly steps: readonly (
    | { readonly table: 'line'; readonly rows: readonly LineEntry[] }
    | { readonly table: 'allocation'; readonly rows: readonly AllocationEntry[] }
    | { readonly table: 'disbursement'; readonly rows: readonly Disbursement[] }
  )[]
}

export type OpenYear = {
  readonly purses: Purses
  /** Once everything that costs something is known. */
  readonly close: (scene: Scene) => YearMoney
}

export function openYear(scene: Scene, year: ProgrammeYear, holders: Holders): OpenYear {
  const { lines, entries, moves, split } = openLines(scene, year)
  const purses = openPurses(scene, year, { lines: split, holders })
  return {
    purses,
    close: (closing) => {
      const first = purses.all.flatMap((it) => it.parts.flatMap((part) => part.entries))
      const shifts = year === planYear ? shiftBetween(closing, purses) : []
      const [less, more] = year === planYear ? followMove(closing, purses) : [[], []]
      const paid = purses.all.flatMap((it) => spend(closing, it))
      const returned = year === planYear ? giveBack(closing, purses) : []
      const carried = carryOver(closing, year, purses.all, paid)
      const allocations = purses.all.flatMap((it) => it.parts.map((part) => part.allocation))
      return {
        lines: [...lines, ...carried.lines],
        allocations: [...allocations, ...carried.allocations],
        steps: [
          { table: 'line', rows: entries },
          { table: 'allocation', rows: [...first, ...shifts, ...less] },
          { table: 'line', rows: moves },
          { table: 'allocation', rows: more },
          { table: 'disbursement', rows: paid },
          { table: 'allocation', rows: [...returned, ...carried.givenBack] },
          { table: 'line', rows: carried.moved },
          { table: 'allocation', rows: carried.given },
          { table: 'disbursement', rows: carried.disbursements },
        ],
      }
    },
  }
}

/** In September of the plan year a little is moved between communes: from who cannot spend it to who can. */
function shiftBetween({ newId, chance }: Scene, purses: Purses): AllocationEntry[] {
  const communes = purses.of('2', 'recurrent').filter((it) => amountOf(firstOf(it)) >= 60 * million)
  const told = { on: day(planYear, 9, 12), kind: 'adjustment' as const, decisionNo: '2467/QĐ-UBND' }
  const pairs = Array.from({ length: Math.min(4, Math.floor(communes.length / 2)) }, (_, index) => [
    communes.at(-1 - index),
    communes[index],
  ])
  return pairs.flatMap(([from, to]) => {
    if (!from || !to) return []
    const amount = chance.between(2, 5) * 10 * million
    return [
      book(firstOf(from), { ...told, id: newId(), amount: -amount, reason: 'Giảm do không có hộ đăng ký thêm' }),
      book(firstOf(to), { ...told, id: newId(), amount, reason: 'Tăng do nhu cầu của hộ' }),
    ]
  })
}

/** What is moved between sub-projects one holder has less and another more. */
function followMove({ newId }: Scene, purses: Purses): readonly [less: AllocationEntry[], more: AllocationEntry[]] {
  const change = (project: string, amount: number) =>
    purses
      .of(project, 'recurrent')
      .filter((it) => it.commune === null)
      .slice(0, 1)
      .map((it) => book(firstOf(it), { ...moveDecision, id: newId(), kind: 'adjustment', amount }))
  const amount = moved2024.amount * million
  return [change(moved2024.from, -amount), change(moved2024.to, amount)]
}

function firstOf({ parts }: Purse) {
  const [part] = parts
  if (!part) throw new Error('a purse without money')
  return part
}

function book(part: Purse['parts'][number], entry: Omit<AllocationEntry, 'allocation'>): AllocationEntry {
  const booked = { ...entry, allocation: part.allocation }
  part.entries.push(booked)
  return booked
}

/** Thu hồi: what a commune could not spend for upkeep, because nothing was built there. */
const giveBack = ({ newId }: Scene, purses: Purses): AllocationEntry[] =>
  purses
    .of('1.1', 'recurrent')
    .filter((it) => it.commune?.name === withoutWorks2024)
    .flatMap((it) => it.parts)
    .map((part) => ({
      ...{ id: newId(), allocation: part.allocation, kind: 'return' as const, on: day(planYear, 12, 20) },
      ...{ amount: -amountOf(part), decisionNo: '3340/QĐ-UBND', reason: 'Thu hồi do không có công trình cần duy tu' },
    }))
