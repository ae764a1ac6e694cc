import { sql } from 'kysely'
import type { Ground } from '../../contract/phone.ts'
import { type AreaPath, provinceOf } from '../../domain/kernel/ids.ts'
import type { ScoreArea } from '../../domain/standard/point-table.ts'
import { scoreAreaOf } from '../../domain/standard/score-area.ts'
import { pointTexts, sheetTexts } from '../../domain/survey/sheet/texts.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { listStandards } from '../standard/store.ts'
import { formsBetween } from '../survey/own/store.ts'
import { placeColumns, placeOfDay } from '../survey/store.ts'
import { listSpoken } from '../survey/translation/store.ts'
import { inHands } from './cases.ts'

type Village = Omit<Ground['villages'][number], 'scoreArea'> & { readonly area: ScoreArea | null }

/** Rounds, villages, standards and point tables of the cases in a reader's hands. */
export async function readGround(tx: Tx, within: AreaPath, reader: Reader): Promise<Ground> {
  const mine = sql`from review_case c where ${inHands(within, reader)}`
  const { rows: rounds } = await sql<Ground['rounds'][number]>`
    select id, kind, year, opens_on as "opensOn", interview_by as "interviewBy", closes_on as "closesOn", standards
      from review_round where id in (select c.round_id ${mine}) order by opens_on, id`.execute(tx)
  const { rows: villages } = await sql<Village>`
    select x.id, (select name from unit_version v where v.unit_id = x.id order by v.valid_from desc limit 1) as name, place.setting, place.area
      from (select distinct c.village_id as id ${mine}) x
      left join lateral (select ${placeColumns} from ${placeOfDay(sql`x.id`, sql`${reader.today}::date`)}) place on true
     order by x.id`.execute(tx)
  const ids = rounds.flatMap((it) => it.standards)
  const province = provinceOf(within)
  const { rows: pointTables } = await sql<Ground['pointTables'][number]>`
    select standard_id as standard, valid_from as "from", valid_until as until, body from point_table
     where owner_id = ${province ?? null} and standard_id = any (${ids}::text[]) and state <> 'draft' order by standard_id, valid_from`.execute(
    tx,
  )
  const days = rounds.flatMap((it) => [it.opensOn, it.closesOn]).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const held = pointTables.filter(({ from, until }) =>
    rounds.some((it) => from <= it.closesOn && (until === null || until > it.opensOn)),
  )
  return {
    rounds,
    villages: villages.map(({ area, ...it }) => ({ ...it, scoreArea: scoreAreaOf(it.setting, area) })),
    standards: (await listStandards(tx)).filter(({ id }) => ids.includes(id)),
    pointTables: held,
    ownForms: province && first && last ? [...(await formsBetween(tx, province, first, last))] : [],
    sheetWords: await listSpoken(tx, province, [
      ...sheetTexts,
      ...held.flatMap(({ standard, body }) => pointTexts(standard, body)),
    ]),
  }
}
