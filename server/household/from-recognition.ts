import { type RawBuilder, sql } from 'kysely'
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
  await move(tx, sql`select * from poverty_list_entry where list_id = ${listId}`, positions, decision)
  await sql`update member m set area = e.area from poverty_list_entry e
             where e.list_id = ${listId} and m.household_id = e.household_id and m.area <> e.area`.execute(tx)
  await sql`
    insert into household_event (household_id, area, on_date, kind, details, command_id)
    select household_id, area, ${decision.decisionDate}::date, 'recognised',
           jsonb_build_object('year', year, 'class', class, 'was', was, 'decisionNo', ${decision.decisionNo}::text), ${commandId}::uuid
      from poverty_list_entry where list_id = ${listId}`.execute(tx)
}

/** The same between two lists, for the cases of a monthly round: where they live and their flags stay as they are. */
export async function moveByDecision(
  tx: Tx,
  caseIds: readonly string[],
  positions: ReadonlyMap<string, Position>,
  decision: Decision & { readonly year: number; readonly standard: string },
  commandId: string,
) {
  const found = sql`
    select h.id as household_id, f.class, h.class as was, h.village_id, h.area, f.income_points, f.deprivation_points, f.deprived, f.known,
           h.no_labour, h.merit, h.causes,
           (select count(*) from member m where m.household_id = h.id and m.left_on is null) as headcount
      from review_case c join review_finding f on f.case_id = c.id and f.standard_id = ${decision.standard}
      join household h on h.id = c.household_id where c.id = any (${caseIds}::uuid[])`
  await sql`
    insert into household_event (household_id, area, on_date, kind, details, command_id)
    select household_id, area, ${decision.decisionDate}::date, 'recognised',
           jsonb_build_object('year', ${decision.year}::int, 'class', class, 'was', was, 'decisionNo', ${decision.decisionNo}::text), ${commandId}::uuid
      from (${found}) found where class <> was`.execute(tx)
  await move(tx, found, positions, decision)
}

/** `found`: what the review says of each household, in the columns of a list entry. */
const move = (
  tx: Tx,
  found: RawBuilder<unknown>,
  positions: ReadonlyMap<string, Position>,
  decision: Pick<Decision, 'decisionDate' | 'escapedDecisionDate'>,
) => {
  const [ids, after] = [[...positions.keys()], [...positions.values()]]
  return sql`
    update household h set
      account = p.account, class = e.class, headcount = e.headcount, village_id = e.village_id, area = e.area, ever_poor = p.ever_poor, ever_near_poor = p.ever_near_poor,
      class_since = case when h.class is distinct from e.class then ${decision.decisionDate}::date else h.class_since end,
      escaped_on = case when h.class = 'poor' and e.class <> 'poor' then coalesce(${decision.escapedDecisionDate}::date, ${decision.decisionDate}::date) else h.escaped_on end,
      escaped_near_on = case when h.class = 'near-poor' and e.class = 'neither' then coalesce(${decision.escapedDecisionDate}::date, ${decision.decisionDate}::date) else h.escaped_near_on end,
      income_points = coalesce(e.income_points, h.income_points), deprivation_points = coalesce(e.deprivation_points, h.deprivation_points),
      deprived = coalesce(e.deprived, h.deprived), known = coalesce(e.known, h.known),
      no_labour = e.no_labour, merit = e.merit, causes = e.causes, version = h.version + 1
     from (${found}) e
     join unnest(${ids}::uuid[], ${after.map((it) => it.account)}::text[],
                 ${after.map((it) => it.everPoor)}::bool[], ${after.map((it) => it.everNearPoor)}::bool[])
          as p (id, account, ever_poor, ever_near_poor) on p.id = e.household_id
    where h.id = e.household_id`.execute(tx)
}
