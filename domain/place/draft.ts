import type { CivilDate } from '../kernel/date.ts'
import { type History, holdsOn, sameVersions, type Units, type Version } from './history.ts'
import type { Level } from './unit.ts'

/** All units, being rewritten by one import. */
export type Draft = {
  readonly units: Map<number, History>
  /** The versions that ever held a code on a level, with the unit they belong to. */
  readonly holders: (level: Level, code: string) => readonly Holder[]
  /** A new unit, numbered below zero until it is stored. */
  readonly add: (level: Level, versions: readonly Version[]) => number
}
export type Holder = { readonly id: number; readonly version: Version }

export function draftOf(units: Units): Draft {
  const now = new Map(units)
  const idsByCode = new Map<string, Set<number>>()
  const note = (id: number, { level, versions }: History) => {
    for (const { code } of versions) {
      const key = `${level}/${code}`
      idsByCode.set(key, (idsByCode.get(key) ?? new Set()).add(id))
    }
  }
  for (const [id, history] of now) note(id, history)
  let last = [...now.keys()].reduce((least, id) => Math.min(least, id), 0)
  return {
    units: now,
    holders: (level, code) =>
      [...(idsByCode.get(`${level}/${code}`) ?? [])].flatMap((id) =>
        (now.get(id)?.versions ?? []).filter((it) => it.code === code).map((version) => ({ id, version })),
      ),
    add(level, versions) {
      last -= 1
      now.set(last, { level, versions })
      note(last, { level, versions })
      return last
    },
  }
}

/** Replaces what is known of a unit. */
export function rewrite(draft: Draft, id: number, versions: readonly Version[]) {
  const before = draft.units.get(id)
  if (before) draft.units.set(id, { ...before, versions })
}

export const holderOn = (draft: Draft, level: Level, code: string, day: CivilDate) =>
  draft.holders(level, code).find(({ version }) => holdsOn(version, day))

export type Change = { readonly id: number; readonly history: History }
export type Changes = {
  readonly added: readonly Change[]
  readonly changed: readonly Change[]
  /** Units that turned out to be others under a new name: nothing is left of them. */
  readonly gone: readonly number[]
}

/** What an import changed. Nothing where the same file is taken again. */
export function changesOf(before: Units, after: Units): Changes {
  const added: Change[] = []
  const changed: Change[] = []
  for (const [id, history] of after) {
    const old = before.get(id)
    if (!old) added.push({ id, history })
    else if (old !== history && !sameVersions(old.versions, history.versions)) changed.push({ id, history })
  }
  return { added, changed, gone: [...before.keys()].filter((id) => !after.has(id)) }
}
