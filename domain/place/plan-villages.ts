import type { CivilDate } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { sameName } from '../kernel/text.ts'
import { type Draft, draftOf, holderOn, rewrite } from './draft.ts'
import { type History, overlay, type Units, versionOn } from './history.ts'
import type { Link } from './lineage-file.ts'
import type { FileRow, RowReason } from './refusal.ts'
import { wrongRow } from './unit.ts'
import type { VillageRow } from './village-file.ts'

type Seat = { readonly id: number; readonly parent: number; readonly name: string }

/**
 * Takes villages as they are from a day. A village keeps its number when its commune changes: it is the one of that name
 * in the commune, else the one of that name in an old commune that went, whole or in part, into this one. Where several
 * fit, the file must say the old commune. Villages the file does not name stay as they are.
 */
export function planVillages(
  units: Units,
  rows: readonly VillageRow[],
  from: CivilDate,
  links: readonly Link[],
): Result<Units, readonly FileRow[]> {
  const draft = draftOf(units)
  const seats = Map.groupBy(seatsOn(units, from), ({ parent }) => parent)
  const sources = Map.groupBy(
    links.filter((link) => link.on <= from && link.from !== link.into),
    ({ into }) => into,
  )
  const wrong: FileRow[] = []
  for (const row of rows) {
    const commune = holderOn(draft, 'commune', row.communeCode, from)?.id
    const village = commune === undefined ? 'commune-unknown' : findVillage(draft, seats, sources, row, commune)
    if (typeof village === 'string') wrong.push(wrongRow(row.no, village))
    else put(draft, row, village, commune ?? null, from)
  }
  return wrong.length > 0 ? refuse(wrong) : ok(draft.units)
}

function* seatsOn(units: Units, day: CivilDate): Generator<Seat> {
  for (const [id, history] of units) {
    const version = history.level === 'village' ? (versionOn(history, day) ?? laterVersion(history, day)) : undefined
    if (version?.parent) yield { id, parent: version.parent, name: version.name }
  }
}

/** A village known only from a later day: the file says what it was before. */
const laterVersion = ({ versions }: History, day: CivilDate) => {
  const [first] = versions
  return first && first.from > day ? first : undefined
}

/** The village a row is about; undefined: a new one. */
function findVillage(
  draft: Draft,
  seats: ReadonlyMap<number, readonly Seat[]>,
  sources: ReadonlyMap<number, readonly Link[]>,
  row: VillageRow,
  commune: number,
): number | undefined | Extract<RowReason, 'village-ambiguous'> {
  const named = (name: string) => (seat: Seat) => sameName(seat.name, name)
  const here = (seats.get(commune) ?? []).find(named(row.name))
  if (here) return here.id
  const old = (sources.get(commune) ?? [])
    .map((link) => link.from)
    .filter((id) => row.oldCommuneCode === '' || everHeld(draft, id, row.oldCommuneCode))
  const renamed = row.oldName === '' ? undefined : (seats.get(commune) ?? []).find(named(row.oldName))
  const came = old.flatMap((id) => seats.get(id) ?? []).filter(named(row.oldName || row.name))
  const fits = [...(renamed && row.oldCommuneCode === '' ? [renamed] : []), ...came]
  return fits.length > 1 ? 'village-ambiguous' : fits[0]?.id
}

const everHeld = (draft: Draft, id: number, code: string) =>
  draft.units.get(id)?.versions.some((version) => version.code === code) ?? false

function put(draft: Draft, row: VillageRow, id: number | undefined, parent: number | null, from: CivilDate) {
  const { code, name, kind, setting, scoreArea } = row
  const before = id === undefined ? undefined : draft.units.get(id)
  const now = versionOn(before, from)
  const later = before && laterVersion(before, from)
  const piece = { from, until: now ? now.until : (later?.from ?? null), code, name, kind, parent, setting, scoreArea }
  if (id === undefined || !before) draft.add('village', [piece])
  else rewrite(draft, id, overlay(before.versions, piece))
}
