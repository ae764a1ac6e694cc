import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { whatIf } from '../../contract/standard.ts'
import type { UnitName } from '../../contract/view.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { codeOf, notKnown, povertyClasses, settingCode, settingNotKnown } from '../../domain/standard/classify.ts'
import type { Setting } from '../../domain/standard/standard.ts'
import { counted, type ListColumns, moves, whatIf as scoreAgain } from '../../domain/standard/what-if.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { villagesAt } from '../place/at.ts'
import { findStandard } from './store.ts'

type Answer = z.infer<typeof whatIf.answer>

/** Chấm thử theo chuẩn khác: every household within reach, scored again in memory. Two statements, whatever the size. */
export async function whatIfStandard(
  tx: Tx,
  within: AreaPath,
  { standard: id }: { readonly standard: string },
  { today }: Reader,
): Promise<Answer | undefined> {
  const standard = await findStandard(tx, id)
  if (!standard) return undefined
  const groups = await listPacked(tx, within, today)
  const communes = [...new Map(groups.map((it) => [it.commune?.id, it.commune])).values()]
  const result = scoreAgain(unpack(groups, communes), standard)

  const classes = povertyClasses.map((it) => ({
    class: it,
    now: count(counted(result, 'now', it)),
    under: count(counted(result, 'then', it)),
  }))
  const households = (when: 'now' | 'then', of: 'poor' | 'near-poor' | 'cannot', group: number) =>
    counted(result, when, of, group).households
  return {
    standard: id,
    counted: count(total(classes.map((it) => it.now))),
    cannot: count(counted(result, 'then', 'cannot')),
    classes,
    moves: moves(result).map(({ from, to, ...it }) => ({ from, to, ...count(it) })),
    byUnit: communes
      .map((unit, group) => ({
        unit,
        households: total(povertyClasses.map((it) => counted(result, 'now', it, group))).households,
        poorNow: households('now', 'poor', group),
        poorUnder: households('then', 'poor', group),
        nearNow: households('now', 'near-poor', group),
        nearUnder: households('then', 'near-poor', group),
        cannotUnder: households('then', 'cannot', group),
      }))
      .sort((a, b) => (a.unit?.name ?? '').localeCompare(b.unit?.name ?? '', 'vi')),
  }
}

type Both = { readonly households: number; readonly people: number }
const count = ({ households, people }: Both): Both => ({ households, people })
const total = (parts: readonly Both[]): Both => ({
  households: parts.reduce((sum, it) => sum + it.households, 0),
  people: parts.reduce((sum, it) => sum + it.people, 0),
})

type Packed = {
  /** Of today; null where an old commune was divided and nobody said where the village went. */
  readonly commune: UnitName | null
  readonly setting: Setting | null
  /** Two bytes a household, in the same order in all four. */
  readonly income: Buffer
  readonly deprivation: Buffer
  readonly current: Buffer
  readonly people: Buffer
}

/** The scores of the households on the register, one row a village; classes by their numbers. */
async function listPacked(tx: Tx, within: AreaPath, today: CivilDate): Promise<readonly Packed[]> {
  const column = (value: RawBuilder<unknown>) => sql`string_agg(int2send((${value})::smallint), ''::bytea)`
  const classNo = sql`case class when 'poor' then ${lit(codeOf.poor)} when 'near-poor' then ${lit(codeOf['near-poor'])} else ${lit(codeOf.neither)} end`
  const { rows } = await sql<Packed>`
    select case when v.commune_id is not null
                then json_build_object('id', v.commune_id, 'code', v.commune_code, 'name', v.commune_name) end as commune,
           v.setting, h.income, h.deprivation, h.current, h.people
      from (select village_id, ${column(sql`coalesce(income_points, ${lit(notKnown)})`)} as income,
                   ${column(sql`coalesce(deprivation_points, ${lit(notKnown)})`)} as deprivation,
                   ${column(classNo)} as current, ${column(sql`headcount`)} as people
              from household where ${inside('area', within)} and ended_on is null group by village_id) h
      left join ${villagesAt(today)} v on v.village_id = h.village_id`.execute(tx)
  return rows
}
const lit = (code: number) => sql.lit(code)

function unpack(groups: readonly Packed[], communes: readonly Packed['commune'][]): ListColumns {
  const size = groups.reduce((sum, it) => sum + it.people.length / 2, 0)
  const index = new Map(communes.map((it, group) => [it?.id, group]))
  const list = {
    setting: new Uint8Array(size),
    incomePoints: new Int16Array(size),
    deprivationPoints: new Int16Array(size),
    current: new Uint8Array(size),
    people: new Int16Array(size),
    group: new Uint16Array(size),
    groups: communes.length,
  }
  let at = 0
  for (const { commune, setting, ...columns } of groups) {
    const end = at + columns.people.length / 2
    list.setting.fill(setting === null ? settingNotKnown : settingCode[setting], at, end)
    list.group.fill(index.get(commune?.id) ?? 0, at, end)
    fill(list.incomePoints, columns.income, at)
    fill(list.deprivationPoints, columns.deprivation, at)
    fill(list.current, columns.current, at)
    fill(list.people, columns.people, at)
    at = end
  }
  return list
}

/** PostgreSQL sends the higher byte first. */
function fill(column: Int16Array | Uint8Array, from: Buffer, at: number) {
  for (let i = 0; i < from.length; i += 2) column[at + i / 2] = from.readInt16BE(i)
}
