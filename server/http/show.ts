import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../domain/account/actor.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { type AreaPath, covers } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import { allStorable } from '../../domain/kernel/text.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { isUnreadable } from '../db/errors.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Db, Tx } from '../db/types.ts'
import type { Files } from '../file/files.ts'
import type { Vault } from '../file/vault.ts'
import { type KeptSums, keptSumsOf, keptWhileUnchanged, keyOf } from './kept.ts'
import { noteRead } from './read-ahead.ts'

/** What a reading may use besides its query. */
export type Reader = {
  readonly actor: Actor
  readonly today: CivilDate
  readonly vault: Vault
  readonly files: Files
  readonly demo: boolean
  /** Where everybody reaches this installation, 'https://…': what a square on a paper leads to. Undefined: nobody said it. */
  readonly publicAddress: string | undefined
}

/** A reader, and what the readings before have left. */
export type Reading = Reader & { readonly keptSums: KeptSums }

type Declared<Query extends z.ZodObject> = { readonly path: string; readonly query: Query }
type How<Query extends z.ZodObject, Out> = {
  readonly reach: (who: Actor) => AreaPath | undefined
  /** Answers undefined where there is nothing, or nothing for this reader: the two answer alike. `Not`: there is, but not so. */
  readonly read: (tx: Tx, within: AreaPath, query: z.infer<Query>, reader: Reading) => Promise<Out | Not | undefined>
  /**
   * Personal data in bulk, or a number in clear: how many rows the reading shows. It is on the log before it is answered.
   * Undefined: not this time.
   */
  readonly logged?: (answer: Out, query: z.infer<Query>) => number | undefined
  /** Sums over many records that depend on nothing but them, the reach, the query and the day: kept while nothing is written. */
  readonly kept?: true
  /** Of what is kept: read again behind the scenes while it is looked at and written to, so that no reader waits for the whole. */
  readonly ahead?: true
}

/** What a reader may see and cannot have this way, with the reason. */
export class Not {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    this.refusal = refusal
  }
}

const onScreen = 50
/** One screen of a list is daily work. Who turns its pages, or asks for more than a screen at once, takes people in bulk. */
export const inBulk = (
  { rows }: { readonly rows: readonly unknown[] },
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): number | undefined => (after !== undefined || limit > onScreen ? rows.length : undefined)

export type Download = {
  readonly name: string
  /** Made once it is asked for, after the reading is over. */
  readonly body: Uint8Array | (() => Promise<Result<Uint8Array, Refusal>>)
  readonly rows: number
}
export type Shown = {
  readonly path: string
  readonly query: z.ZodObject
  readonly answer?: z.ZodType
  readonly mediaType?: string
  readonly answerTo: (
    db: Db,
    reader: Reader,
    raw: Readonly<Record<string, unknown>>,
  ) => Promise<Result<unknown, Refusal>>
}

/** Joins a view to its query. Without `reach` it does not compile; `read` gets its area from there and nowhere else. */
export const show = <Query extends z.ZodObject, Answer extends z.ZodType>(
  view: Declared<Query> & { readonly answer: Answer },
  how: How<Query, z.infer<Answer>>,
): Shown => ({ ...view, answerTo: answering(view, how) })

/** The same for a file. Every download is on the log. */
export const showFile = <Query extends z.ZodObject>(
  view: Declared<Query> & { readonly mediaType: string },
  how: How<Query, Download>,
): Shown => ({ ...view, answerTo: answering(view, { logged: (file: Download) => file.rows, ...how }) })

const answering =
  <Query extends z.ZodObject, Out>(view: Declared<Query>, how: How<Query, Out>) =>
  async (db: Db, reader: Reader, raw: Readonly<Record<string, unknown>>): Promise<Result<Out, Refusal>> => {
    const odd = Object.entries(raw).find(([, value]) => !allStorable(value))
    if (odd) return refuse({ code: 'input.invalid', path: odd[0] })
    const query = view.query.safeParse(raw)
    if (!query.success) return refuse({ code: 'input.invalid', path: query.error.issues[0]?.path.join('.') ?? '' })
    const reach = how.reach(reader.actor)
    if (reach === undefined) return refuse({ code: 'access.denied' })

    const look = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    const reading = () =>
      look.execute(async (tx) => {
        const within = await narrow(tx, reach, query.data)
        if (within === undefined) return undefined
        await seeWithin(tx, within)
        const read = () => how.read(tx, within, query.data, { ...reader, keptSums: keptSumsOf(db) })
        return how.kept ? keptWhileUnchanged(db, tx, keyOf(view.path, within, query.data, reader.today), read) : read()
      })
    const found = await orUnreadable(reading())
    if (found === unreadable) return refuse({ code: 'input.invalid', path: '' })
    if (found === undefined) return refuse({ code: 'access.denied' })
    if (found instanceof Not) return refuse(found.refusal)
    if (how.ahead) noteRead(db, keyOf(view.path, reach, query.data, reader.today), reading)
    const rows = how.logged?.(found, query.data)
    if (rows !== undefined) await logReading(db, reader, view.path, query.data, rows)
    return ok(found)
  }

const unreadable = Symbol('unreadable')

/** A key to page by that somebody wrote himself may hold anything where a UUID or a day belongs. */
const orUnreadable = <T>(reading: Promise<T>): Promise<T | typeof unreadable> =>
  reading.catch((error: unknown) => {
    if (isUnreadable(error)) return unreadable
    throw error
  })

/** A query that names a `place` sees that place only, and only where it lies inside the reader's reach. */
async function narrow(tx: Tx, reach: AreaPath, query: object): Promise<AreaPath | undefined> {
  if (!('place' in query) || typeof query.place !== 'number') return reach
  const unit = await tx.selectFrom('unit').select('area').where('id', '=', query.place).executeTakeFirst()
  // An abolished unit has the path of what contains it now; to look at it would show more than was asked for.
  if (!unit?.area.endsWith(`/${query.place}/`)) return undefined
  return covers(reach, unit.area) ? unit.area : undefined
}

const logReading = (db: Db, reader: Reader, view: string, query: object, rows: number) =>
  db.transaction().execute(async (tx) => {
    await seeWithin(tx, reader.actor.area)
    await sql`insert into read_log (actor, actor_name, area, view, query, rows)
      values (${reader.actor.id}, coalesce((select name from account where id = ${reader.actor.id}), ''), ${reader.actor.area}, ${view}, ${JSON.stringify(query)}, ${rows})`.execute(
      tx,
    )
  })
