import { sql } from 'kysely'
import type { Position } from '../../domain/movement/ledger.ts'
import type { Tx } from '../db/types.ts'

export type Decision = {
  readonly decisionNo: string
  readonly decisionDate: string
  readonly escapedDecisionDate: string | null
}

/** Moves every household of a list to its entry's class, scores, flags and place, and to its position in the ledger. */
export async function moveToList(
  tx: Tx,
  listId: string,
  positions: ReadonlyMap<string, Position>,
  decision: Decision,
  commandId: string,
) {
  const [ids, after] = [[...positions.keys()], [...positions.values()]]
  await sql`
    update household h set
      account = p.account, class = e.class, headcount = e.headcount, village_id = e.village_id, area = e.area, ever_poor = p.ever_poor, ever_near_poor = p.ever_near_poor,
      class_since = case when h.class is distinct from e.class then ${decision.decisionDate}::date else h.class_since end,
      escaped_on = case when h.class = 'poor' and e.class <> 'poor' then coalesce(${decision.escapedDecisionDate}::date, ${decision.decisionDate}::date) else h.escaped_on end,
      escaped_near_on = case when h.class = 'near-poor' and e.class = 'neither' then coalesce(${decision.escapedDecisionDate}::date, ${decision.decisionDate}::date) else h.escaped_near_on end,
      income_points = coalesce(e.income_points, h.income_points), deprivation_points = coalesce(e.deprivation_points, h.deprivation_points),
      deprived = coalesce(e.deprived, h.deprived), known = coalesce(e.known, h.known),
      no_labour = e.no_labour, merit = e.merit, causes = e.causes, version = h.version + 1
     from poverty_list_entry e
     join unnest(${ids}::uuid[], ${after.map((it) => it.account)}::text[],
                 ${after.map((it) => it.everPoor)}::bool[], ${after.map((it) => it.everNearPoor)}::bool[])
          as p (id, account, ever_poor, ever_near_poor) on p.id = e.household_id
    where e.list_id = ${listId} and h.id = e.household_id`.execute(tx)
  await sql`update member m set area = e.area from poverty_list_entry e
             where e.list_id = ${listId} and m.household_id = e.household_id and m.area <> e.area`.execute(tx)
  await sql`
    insert into household_event (household_id, area, on_date, kind, details, command_id)
    select household_id, area, ${decision.decisionDate}::date, 'recognised',
           jsonb_build_object('year', year, 'class', class, 'was', was, 'decisionNo', ${decision.decisionNo}::text), ${commandId}::uuid
      from poverty_list_entry where list_id = ${listId}`.execute(tx)
}
