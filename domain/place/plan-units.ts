import type { CivilDate } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type Draft, draftOf, type Holder, holderOn, rewrite } from './draft.ts'
import { endsAfter, holdsOn, overlay, type Units, upTo, type Version } from './history.ts'
import type { FileRow, RowReason } from './refusal.ts'
import { levelOfCode, levels, sameBareName, wrongRow } from './unit.ts'
import type { UnitRow } from './unit-file.ts'

export type Period = {
  readonly from: CivilDate
  /** The first day the state no longer holds. */
  readonly until: CivilDate | null
  /** Takes another name on the very day of an earlier import for a correction of it. */
  readonly correct?: boolean
}

/**
 * Takes units as they were in a period. A code means something only with a date: the unit that held it stays the same
 * one where code, name and parent are the same (its kind may change: xã to phường); else a new unit begins. Which of
 * the new ones are old ones under another name, the lineage says (`planLineage`).
 */
export function planUnits(units: Units, rows: readonly UnitRow[], period: Period): Result<Units, readonly FileRow[]> {
  const draft = draftOf(units)
  const wrong: FileRow[] = []
  const taken = new Map<string, number>()
  for (const level of levels)
    for (const row of rows.filter((one) => one.level === level)) {
      const answer = takeUnit(draft, taken, row, period)
      if (typeof answer === 'number') taken.set(row.code, answer)
      else wrong.push(wrongRow(row.no, answer))
    }
  return wrong.length > 0 ? refuse(wrong) : ok(draft.units)
}

function takeUnit(
  draft: Draft,
  taken: ReadonlyMap<string, number>,
  row: UnitRow,
  period: Period,
): number | Extract<RowReason, 'parent-unknown' | 'name-differs' | 'code-held'> {
  const { from } = period
  const parent = row.parentCode === null ? null : (taken.get(row.parentCode) ?? findParent(draft, row.parentCode, from))
  if (parent === undefined) return 'parent-unknown'

  const holders = draft.holders(row.level, row.code)
  const now = holders.find(({ version }) => holdsOn(version, from))
  const next = earliest(holders.filter(({ version }) => version.from > from))
  const until = soonest(period.until, next?.version.from ?? null)
  const isSame = ({ version }: Holder) => sameBareName(version.name, row.name) && version.parent === parent

  if (now && (isSame(now) || (now.version.from === from && period.correct)))
    return put(draft, row, now.id, parent, now.version, from, period.until === null ? now.version.until : until)
  if (now?.version.from === from) return 'name-differs'
  if (now) {
    if (until !== null && endsAfter(now.version, until)) return 'code-held'
    rewrite(draft, now.id, upTo(draft.units.get(now.id)?.versions ?? [], from))
  }
  const before = now ? undefined : holders.find(({ version }) => version.until === from)
  const same = [before, next].find((it) => it && isSame(it))
  return put(draft, row, same?.id, parent, same?.version, from, until)
}

const findParent = (draft: Draft, code: string, day: CivilDate) => {
  const level = levelOfCode(code)
  return level && holderOn(draft, level, code, day)?.id
}

const earliest = (holders: readonly Holder[]) =>
  holders.toSorted((a, b) => (a.version.from < b.version.from ? -1 : 1))[0]

const soonest = (a: CivilDate | null, b: CivilDate | null) => (a !== null && b !== null ? (a < b ? a : b) : (a ?? b))

/** Writes a row over a unit, or as a new one. What the file does not say stays as it was. */
function put(
  draft: Draft,
  { level, code, name, kind, setting, scoreArea }: UnitRow,
  id: number | undefined,
  parent: number | null,
  known: Version | undefined,
  from: CivilDate,
  until: CivilDate | null,
): number {
  const piece = { from, until, code, name, kind, parent, setting, scoreArea: scoreArea ?? known?.scoreArea ?? null }
  const before = id === undefined ? undefined : draft.units.get(id)
  if (id === undefined || !before) return draft.add(level, [piece])
  rewrite(draft, id, overlay(before.versions, piece))
  return id
}
