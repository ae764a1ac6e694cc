import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'
import { nowhere, readWritten, type Written, writtenIn } from '../db/written.ts'
import type { KeptSums } from './kept.ts'

/** The tables a sum is read from. */
export type Reads = {
  /** What is written here may change the sums of any commune. */
  readonly anywhere: readonly string[]
  /** What is written here changes the sums of the commune its path lies in, and of no other. */
  readonly inCommune?: readonly string[]
}

type Asked = {
  /** The sum, and all it depends on besides the records. */
  readonly key: readonly unknown[]
  readonly within: AreaPath
  readonly reads: Reads
}
type OfPlace<Value> = Asked & { readonly read: () => Promise<Value> }
type ByCommune<Row, Commune> = Asked & {
  /** A commune of the place; undefined: it is none that can be looked at by itself, and the whole place is. */
  readonly commune: (id: number) => Commune | undefined
  readonly read: () => Promise<readonly Row[]>
  /** The rows of one commune, exactly as they stand among those of the whole place. */
  readonly readOne: (commune: Commune) => Promise<readonly Row[]>
}

/** Gives sums from before where they are still true, and has the others added up. */
export type Keep = {
  readonly ofPlace: <Value>(it: OfPlace<Value>) => Promise<Value>
  readonly byCommune: <Row extends { readonly commune: number }, Commune>(
    it: ByCommune<Row, Commune>,
  ) => Promise<readonly Row[]>
}

/** More communes than this at once are added up with the whole place: that is one statement, and as fast as some twenty of them. */
const fewCommunes = 16

type Kept = { readonly written: Written; readonly value: unknown }

/** `tx` must read one snapshot: what was written is counted in it, and the sums are read in it. */
export async function keepIn(tx: Tx, kept: KeptSums): Promise<Keep> {
  const now = await readWritten(tx)
  const look = ({ key, within, reads }: Asked) => {
    const name = JSON.stringify(key)
    const before = kept.get(name) as Kept | undefined // only what is kept below
    return {
      before,
      changed: before && changedSince(before.written, now, within, reads),
      keep<Value>(value: Value): Value {
        kept.set(name, { written: now, value } satisfies Kept)
        return value
      },
    }
  }
  return {
    async ofPlace<Value>(it: OfPlace<Value>) {
      const { before, changed, keep } = look(it)
      return changed?.size === 0 ? (before?.value as Value) : keep(await it.read()) // true: the key names the sum
    },
    async byCommune<Row extends { readonly commune: number }, Commune>(it: ByCommune<Row, Commune>) {
      const { before, changed, keep } = look(it)
      if (!before || !changed) return keep(await it.read())
      const rows = before.value as readonly Row[] // true: the key names the sum
      if (changed.size === 0) return rows
      const communes = [...changed].flatMap((id) => it.commune(id) ?? [])
      if (changed.has(nowhere) || communes.length < changed.size || changed.size > fewCommunes)
        return keep(await it.read())
      const fresh: Row[] = []
      for (const commune of communes) fresh.push(...(await it.readOne(commune)))
      return keep([...rows.filter(({ commune }) => !changed.has(commune)), ...fresh])
    },
  }
}

/** Communes whose sums may have changed; `nowhere` among them: any. What lies outside the place changes nothing in it. */
function changedSince(before: Written, now: Written, within: AreaPath, { anywhere, inCommune = [] }: Reads) {
  if (writtenIn(anywhere, before, now).size > 0) return new Set([nowhere])
  const changed = writtenIn(inCommune, before, now)
  const own = Number(within.split('/')[2] ?? nowhere)
  return own === nowhere ? changed : new Set([...changed].filter((it) => it === own || it === nowhere))
}
