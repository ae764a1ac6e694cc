import type { CivilDate } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { sameName } from '../kernel/text.ts'
import { type Draft, draftOf, type Holder, rewrite } from './draft.ts'
import {
  endsAfter,
  type History,
  heldBefore,
  holdsOn,
  joined,
  since,
  type Units,
  upTo,
  type Version,
} from './history.ts'
import type { LineageRow, Link, Named } from './lineage-file.ts'
import type { FileRow, RowReason } from './refusal.ts'
import { sameBareName, wrongRow } from './unit.ts'

export type LineagePlan = {
  readonly units: Units
  readonly links: readonly Link[]
  /** Units that turned out to be others from that day on: what is dated since then is theirs. */
  readonly renamed: ReadonlyMap<number, number>
}
type Found = LineageRow & { readonly oldId: number; readonly newId: number }

/**
 * Takes a reform: which unit went into which on a day. A new unit that is one old unit, whole and alone, *is* that unit
 * (it keeps its number whatever its name, kind or code became); a unit formed of several, or of a part, is a new one
 * although it carries an old code. Old units end on that day; what lay in one that went whole lies in the new one.
 *
 * `kept` says of a unit since when records name it: such a unit is neither joined with its former self nor parted from
 * it, because records do not change hands.
 */
export function planLineage(
  units: Units,
  rows: readonly LineageRow[],
  on: CivilDate,
  kept: ReadonlyMap<number, CivilDate>,
): Result<LineagePlan, readonly FileRow[]> {
  const draft = draftOf(units)
  const find = finder(draft)
  const found: Found[] = []
  const wrong: FileRow[] = []
  for (const row of rows) {
    const answer = findBoth(find, row, on)
    if (typeof answer === 'string') wrong.push(wrongRow(row.no, answer))
    else found.push({ ...row, ...answer })
  }
  if (wrong.length > 0) return refuse(wrong)

  const sources = Map.groupBy(found, ({ newId }) => newId)
  const parted = part(draft, sources, on, kept)
  const { merged, continuing } = merge(draft, sources, on, kept)
  const renamed = new Map([...parted, ...merged])
  const idOf = (id: number) => renamed.get(id) ?? id
  const goesOn = (id: number) => continuing.has(id) || (sources.has(id) && !renamed.has(id))
  for (const { oldId } of found)
    if (!goesOn(oldId)) rewrite(draft, oldId, upTo(draft.units.get(oldId)?.versions ?? [], on))
  const whole = found.filter(({ share, oldId, newId }) => share === 'whole' && idOf(newId) !== oldId)
  follow(draft, on, renamed, new Map(whole.map(({ oldId, newId }) => [oldId, idOf(newId)])))

  const links = found.map(({ oldId, newId, share, people, householdShare, act }) => {
    return { from: oldId, into: idOf(newId), on, share, people, householdShare, act }
  })
  return ok({ units: draft.units, links, renamed })
}

type Find = (named: Named, holds: (version: Version) => boolean) => Holder | 'unknown' | 'name-differs'

/** Finds the unit a row names: by its code, and the name is asked as well; of a village, by name in its commune. */
function finder(draft: Draft): Find {
  const villages = [...draft.units].filter(([, { level }]) => level === 'village')
  const byParent = Map.groupBy(
    villages.flatMap(([id, { versions }]) => versions.map((version) => ({ id, version }))),
    ({ version }) => version.parent,
  )
  return ({ level, code, name, village }, holds) => {
    const coded = draft.holders(level, code).find(({ version }) => holds(version))
    if (!coded) return 'unknown'
    if (name !== '' && !sameBareName(coded.version.name, name)) return 'name-differs'
    if (village === '') return coded
    const here = byParent.get(coded.id) ?? []
    return here.find(({ version }) => holds(version) && sameName(version.name, village)) ?? 'unknown'
  }
}

function findBoth(find: Find, row: LineageRow, on: CivilDate): Pick<Found, 'oldId' | 'newId'> | RowReason {
  const old = find(row.old, (version) => heldBefore(version, on))
  if (typeof old === 'string') return `old-${old}`
  const now = find(row.now, (version) => holdsOn(version, on))
  return typeof now === 'string' ? `new-${now}` : { oldId: old.id, newId: now.id }
}

const only = (group: readonly Found[]) => {
  const [first, second] = group
  return first && !second && first.share === 'whole' && first.old.level === first.now.level ? first : undefined
}

/** Units taken for one because code, name and parent stayed, although the new one was formed of several: two from `on`. */
function part(
  draft: Draft,
  sources: ReadonlyMap<number, readonly Found[]>,
  on: CivilDate,
  kept: ReadonlyMap<number, CivilDate>,
): ReadonlyMap<number, number> {
  const parted = new Map<number, number>()
  for (const [id, group] of sources) {
    const history = draft.units.get(id)
    const before = history?.versions.some(({ from }) => from < on)
    if (!history || !before || only(group)?.oldId === id || (kept.get(id) ?? '') >= on) continue
    parted.set(id, draft.add(history.level, since(history.versions, on)))
    rewrite(draft, id, upTo(history.versions, on))
  }
  return parted
}

/** New units that are one old one, whole and alone: its versions go on with theirs. */
function merge(
  draft: Draft,
  sources: ReadonlyMap<number, readonly Found[]>,
  on: CivilDate,
  kept: ReadonlyMap<number, CivilDate>,
) {
  const merged = new Map<number, number>()
  const continuing = new Set<number>()
  for (const [id, group] of sources) {
    const source = only(group)
    if (!source) continue
    const [old, now] = [draft.units.get(source.oldId), draft.units.get(id)]
    if (source.oldId === id) continuing.add(id)
    else if (old && now && !kept.has(id) && startsOn(now, on) && !old.versions.some(({ from }) => from >= on)) {
      rewrite(draft, source.oldId, joined([...upTo(old.versions, on), ...now.versions]))
      draft.units.delete(id)
      merged.set(id, source.oldId)
      continuing.add(source.oldId)
    }
  }
  return { merged, continuing }
}

const startsOn = ({ versions }: History, on: CivilDate) => versions.every(({ from }) => from >= on)

/** What lay in a unit lies, from `on`, in the one it became or went whole into. */
function follow(draft: Draft, on: CivilDate, renamed: ReadonlyMap<number, number>, whole: ReadonlyMap<number, number>) {
  for (const [id, { versions }] of draft.units) {
    const moved = versions.flatMap((version) => movedVersions(version, on, renamed, whole))
    if (moved.length !== versions.length || moved.some((one, at) => one !== versions[at]))
      rewrite(draft, id, joined(moved))
  }
}

function movedVersions(
  version: Version,
  on: CivilDate,
  renamed: ReadonlyMap<number, number>,
  whole: ReadonlyMap<number, number>,
): readonly Version[] {
  const { parent } = version
  if (parent === null || !endsAfter(version, on)) return [version]
  if (version.from >= on) {
    const now = renamed.get(parent) ?? whole.get(parent)
    return now === undefined ? [version] : [{ ...version, parent: now }]
  }
  const now = whole.get(parent)
  return now === undefined
    ? [version]
    : [
        { ...version, until: on },
        { ...version, from: on, parent: now },
      ]
}
