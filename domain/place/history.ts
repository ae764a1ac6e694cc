import type { CivilDate } from '../kernel/date.ts'
import { sameName } from '../kernel/text.ts'
import type { Level, ScoreArea, Setting } from './unit.ts'

/** Code, name, kind and parent of a unit while they held; `until` is the first day they no longer do. */
export type Version = {
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly code: string | null
  readonly name: string
  readonly kind: string
  readonly parent: number | null
  readonly setting: Setting | null
  readonly scoreArea: ScoreArea | null
}
/** A unit's versions in order of time, without overlap. */
export type History = { readonly level: Level; readonly versions: readonly Version[] }

/** All units by our own numbers. A unit that an import adds has a number below zero until it is stored. */
export type Units = ReadonlyMap<number, History>

export const holdsOn = (version: Pick<Version, 'from' | 'until'>, day: CivilDate) =>
  version.from <= day && (version.until === null || version.until > day)

/** The version that held on the last day before `day`. */
export const heldBefore = (version: Version, day: CivilDate) =>
  version.from < day && (version.until === null || version.until >= day)

export const versionOn = (history: History | undefined, day: CivilDate) =>
  history?.versions.find((version) => holdsOn(version, day))

export const endsAfter = (version: Version, day: CivilDate) => version.until === null || version.until > day

/** What is left of the versions before `day`. */
export const upTo = (versions: readonly Version[], day: CivilDate): readonly Version[] =>
  versions.filter(({ from }) => from < day).map((it) => (endsAfter(it, day) ? { ...it, until: day } : it))

/** What is left of them from `day` on. */
export const since = (versions: readonly Version[], day: CivilDate): readonly Version[] =>
  versions.filter((it) => endsAfter(it, day)).map((it) => (it.from < day ? { ...it, from: day } : it))

/** The versions with `piece` put over whatever they said in its period. */
export const overlay = (versions: readonly Version[], piece: Version): readonly Version[] =>
  joined([...upTo(versions, piece.from), piece, ...(piece.until === null ? [] : since(versions, piece.until))])

/** Neighbours in time that say the same become one. */
export function joined(versions: readonly Version[]): readonly Version[] {
  const result: Version[] = []
  for (const version of versions) {
    const last = result.at(-1)
    if (last?.until === version.from && saysSame(last, version)) result.splice(-1, 1, { ...last, until: version.until })
    else result.push(version)
  }
  return result
}

/** Spelling apart (Thanh Hoá, Thanh Hóa): is nothing changed? */
export const saysSame = (a: Version, b: Version) =>
  a.code === b.code &&
  a.kind === b.kind &&
  a.parent === b.parent &&
  a.setting === b.setting &&
  a.scoreArea === b.scoreArea &&
  sameName(a.name, b.name)

export const sameVersions = (a: readonly Version[], b: readonly Version[]) =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at]
    return other !== undefined && saysSame(one, other) && one.from === other.from && one.until === other.until
  })
