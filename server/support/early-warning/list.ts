import type { z } from 'zod'
import type {
  earlyWarningCounts,
  earlyWarningExport,
  earlyWarningList,
  householdWarning,
} from '../../../contract/early-warning.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { HouseholdId } from '../../../domain/kernel/ids.ts'
import { warningRules } from '../../../domain/support/early-warning.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { dayAsked } from '../left-behind/list.ts'
import { type Warned, warnedOn } from './facts.ts'
import { settingsOn, watchOn } from './settings.ts'

type Query = z.infer<typeof earlyWarningList.query>
type Answer = z.infer<typeof earlyWarningList.answer>
export type WarnedRow = Answer['rows'][number]
type Filters = Pick<Query, 'on' | 'rule' | 'standing'>

/** All that the rules name, before any filter, with what they were asked with. */
async function read(
  tx: Tx,
  within: AreaPath,
  { on: asked }: Pick<Filters, 'on'>,
  { today }: Reader,
  householdId?: string,
) {
  const on = dayAsked(asked, today)
  const settings = await settingsOn(tx, on)
  const warned = await warnedOn(tx, within, watchOn(on, settings), today, householdId)
  return { on, settings, warned }
}

const fits =
  ({ rule, standing }: Omit<Filters, 'on'>) =>
  (it: Warned) =>
    (rule === undefined || it.reasons.some((one) => one.rule === rule)) &&
    (standing === undefined || it.standings.some(({ kind }) => kind === standing))

/** One page; the key is the place in the list, found again by commune, day and household. */
export async function listWarnings(tx: Tx, within: AreaPath, query: Query, reader: Reader): Promise<Answer> {
  const { on, settings, warned } = await read(tx, within, query, reader)
  const all = warned.filter(fits(query))
  const key = textToKey(query.after, 1)
  const start = key ? all.findIndex(({ household }) => household.id === key[0]) + 1 : 0
  const page = pageOf(all.slice(start, start + query.limit + 1), query.limit, ({ household }) => [household.id])
  return { on, settings, count: all.length, next: page.next, rows: page.rows.map(rowOf) }
}

export async function allWarnings(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof earlyWarningExport.query>,
  reader: Reader,
) {
  const { on, warned } = await read(tx, within, query, reader)
  return { on, rows: warned.filter(fits(query)).map(rowOf) }
}

export async function countWarnings(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof earlyWarningCounts.query>,
  reader: Reader,
): Promise<z.infer<typeof earlyWarningCounts.answer>> {
  const { on, settings, warned } = await read(tx, within, query, reader)
  const shown = warned.filter(fits(query))
  const { rule, standing } = query
  const count = (list: readonly Warned[], holds: (it: Warned) => boolean) => list.filter(holds).length
  const byRule = warned.filter(fits({ rule: undefined, standing }))
  const byStanding = warned.filter(fits({ rule, standing: undefined }))
  return {
    on,
    settings,
    all: shown.length,
    rules: warningRules
      .map((value) => ({ value, households: count(byRule, (it) => it.reasons.some((one) => one.rule === value)) }))
      .filter(({ households }) => households > 0),
    standings: (['newly-escaped', 'above-line'] as const).map((value) => ({
      value,
      households: count(byStanding, (it) => it.standings.some(({ kind }) => kind === value)),
    })),
    communes: [...Map.groupBy(shown, ({ commune }) => commune?.id ?? 0).values()].map((rows) => ({
      unit: rows[0]?.commune ?? null,
      households: rows.length,
    })),
  }
}

export async function findWarning(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof householdWarning.query>,
  reader: Reader,
): Promise<z.infer<typeof householdWarning.answer> | undefined> {
  const household = tx.selectFrom('household').select('id').where('id', '=', query.id).where(inside('area', within))
  if (!(await household.executeTakeFirst())) return undefined
  const { on, warned } = await read(tx, within, query, reader, query.id)
  const [one] = warned
  return { on, warning: one ? rowOf(one) : null }
}

const rowOf = ({ household, village, commune, group, standings, reasons }: Warned): WarnedRow => ({
  household: { ...household, id: HouseholdId.parse(household.id) },
  village,
  commune,
  group,
  standings: [...standings],
  reasons: reasons.map(({ rule, happening }) => ({
    rule,
    on: happening.on,
    member: happening.member,
    note: 'note' in happening ? happening.note : '',
    support: happening.kind === 'support-ended' ? happening.support : null,
  })),
})
