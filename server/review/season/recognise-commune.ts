import { sql } from 'kysely'
import { type RecogniseCommune, recogniseCommune } from '../../../contract/review-commune.ts'
import { may } from '../../../domain/account/may.ts'
import { foreigner, kinh, unknownEthnicity } from '../../../domain/household/ethnicity.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { type AreaPath, ListId } from '../../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { type Given, on } from '../../command/on.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/types.ts'
import { recognise } from '../recognise.ts'
import { addList, lockList } from '../store.ts'
import { communeCases } from './about.ts'
import { type Case, countUnknown } from './case-store.ts'
import { recogniseRegular } from './recognise-regular.ts'
import type { Round } from './round-store.ts'
import { takeStep } from './step.ts'

/**
 * Công nhận (QĐ 24/2021 art. 4, step 6): a whole commune at once, all or nothing. In the periodic round its cases become the
 * list of the year, which freezes; in a monthly round each household moves by itself between two lists.
 */
export const recogniseCommuneCommands = [
  on(recogniseCommune, {
    about: (tx, input, { actor }) => communeCases(tx, actor, input.roundId, input.communeId, input.decisionDate),
    allow: may.recognise,
    async do(tx, { round, commune, area, cases }, input, given) {
      const ready = await readyCases(tx, round, cases, input)
      if (!ready.ok) return ready
      const recognised =
        round.kind === 'periodic'
          ? await recogniseYear(tx, given, round, { ...commune, area }, ready.value, input)
          : await recogniseRegular(tx, given, round, ready.value, input)
      if (!recognised.ok) return recognised
      return takeStep(tx, given, round, 'recognise', ready.value, {
        on: input.decisionDate,
        // A monthly round makes no list that would keep them.
        details: {
          ...{ decisionNo: input.decisionNo, signer: input.signer },
          ...{ escapedNo: input.escapedDecisionNo, escapedOn: input.escapedDecisionDate },
        },
        ...(round.kind === 'periodic' ? { listId: input.listId } : {}),
      })
    },
  }),
]

/** The cases a decision speaks of: each has been to the end of its posting, has a class, and no other is still on its way. */
async function readyCases(
  tx: Tx,
  round: Round,
  all: readonly Case[],
  input: RecogniseCommune,
): Promise<Result<readonly Case[], Refusal>> {
  const cases = all.filter(({ state }) => state !== 'closed' && state !== 'recognised')
  if (cases.length === 0 && !input.nobody) return refuse({ code: 'round.no-cases' })
  const needed = round.opinion === 'none' ? 'posted' : 'answered'
  if (round.opinion !== 'none' && cases.some(({ state }) => state === 'posted'))
    return refuse({ code: 'case.opinion-needed' })
  const open = cases.filter(({ state }) => state !== needed)
  if (open.length > 0) return refuse({ code: 'round.cases-open', count: open.length })
  const early = cases.find(({ clock }) => needed === 'posted' && clock !== null && input.decisionDate <= clock)
  if (early?.clock) return refuse({ code: 'case.still-posted', until: early.clock })
  const unknown = await countUnknown(
    tx,
    cases.map(({ id }) => id),
    round.standards[0],
  )
  return unknown > 0 ? refuse({ code: 'case.class-unknown', count: unknown }) : ok(cases)
}

/**
 * The list under the standard in force is recognised. The list under another standard of the round waits for its year, and is made
 * only where every household has a class under it: half a list would be read as few poor.
 */
async function recogniseYear(
  tx: Tx,
  given: Given,
  round: Round,
  commune: { readonly id: number; readonly area: AreaPath },
  cases: readonly Case[],
  input: RecogniseCommune,
): Promise<Result<null, Refusal>> {
  const { listId } = input
  const reviewDate = CivilDate.parse(
    cases.map(({ lastOn }) => lastOn as string).reduce((a, b) => (a > b ? a : b), round.days.opensOn),
  )
  const ids = cases.map(({ id }) => id)
  for (const [at, standard] of round.standards.entries()) {
    if (at > 0 && (await countUnknown(tx, ids, standard)) > 0) continue
    const id = at === 0 ? listId : newId()
    await addList(tx, { id, unitId: commune.id, area: commune.area, year: round.year, standard, reviewDate })
    await fillList(tx, id, round, standard, cases)
  }
  const list = await lockList(tx, listId)
  if (!list) throw new Error(`list ${listId} was just made`)
  return recognise(tx, list, { ...input, id: ListId.parse(listId), seenVersion: list.version }, given)
}

/** On the list: who is poor or near-poor, and who leaves it. Who was neither and is neither stands on none. */
async function fillList(tx: Tx, listId: string, round: Round, standard: string, cases: readonly Case[]) {
  const ids = cases.map(({ id }) => id)
  await sql`
    insert into poverty_list_entry (list_id, household_id, area, village_id, year, class, was, headcount, head_name, ethnicity, minority,
                                    no_labour, merit, income_points, deprivation_points, deprived, known, causes, list_no, remark)
    select ${listId}::uuid, h.id, c.area, c.village_id, ${round.year}::smallint, f.class, h.class, p.people, h.head_name, h.ethnicity,
           h.ethnicity <> all (${[kinh, foreigner, unknownEthnicity]}::text[]), h.no_labour, h.merit, f.income_points, f.deprivation_points,
           f.deprived, f.known, h.causes,
           coalesce((select value from household_alias a where a.household_id = h.id and a.kind = 'list-no' order by since desc, value limit 1), ''),
           coalesce(f.changed_because, '')
      from review_case c
      join review_finding f on f.case_id = c.id and f.standard_id = ${standard}
      join household h on h.id = c.household_id
      join lateral (select count(*)::int as people from member m where m.household_id = h.id and m.left_on is null) p on true
     where c.id = any (${ids}::uuid[]) and f.class is not null and (f.class <> 'neither' or h.class <> 'neither') and p.people > 0`.execute(
    tx,
  )
  await sql`
    insert into poverty_list_member (list_id, household_id, ordinal, member_id, area, name, relation, sex, birth_date, birth_year, ethnicity, national_id_sealed)
    select e.list_id, e.household_id, row_number() over (partition by e.household_id order by m.ordinal, m.id), m.id, e.area, m.name, m.relation,
           m.sex, m.birth_date, m.birth_year, m.ethnicity, m.national_id_sealed
      from poverty_list_entry e join member m on m.household_id = e.household_id and m.left_on is null
     where e.list_id = ${listId}::uuid`.execute(tx)
}
