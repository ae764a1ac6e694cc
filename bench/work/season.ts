import type { CaseState } from '../../domain/review/season/steps.ts'
import { type Bench, one } from '../bench.ts'
import { newId } from '../client.ts'
import { type Row, row } from '../row.ts'
import { duration } from '../timing.ts'
import { viewRow } from '../view-row.ts'

/** What the law reviews every year in a province of 300,000 households, and some more. */
const onTheBoard = 40_000
const mostOfOneCommune = 10_000
const states = [
  'listed',
  'assigned',
  'interviewed',
  'checked',
  'agreed',
  'posted',
] as const satisfies readonly CaseState[]

/** The periodic round: its board over the whole province, and a commune's whole list recognised in one action. */
export async function benchSeason(bench: Bench): Promise<Row[]> {
  const round = await openPeriodic(bench)
  const commune = Number(bench.chair.reader.actor.area.split('/')[2])
  await addCases(bench, round, commune)
  await bench.owner.query('analyze review_case; analyze review_finding')
  const board = { path: '/api/rounds/{id}/board', queries: [{ id: round }], rounds: 40, bar: { p95: 50 } }
  return [
    await viewRow(bench, { ...board, work: 'board of the round, province', who: bench.province }),
    await viewRow(bench, { ...board, work: 'board of the round, commune', who: bench.commune }),
    await recogniseAll(bench, round, commune),
  ]
}

async function openPeriodic({ owner, province }: Bench): Promise<string> {
  const { actor, today } = province.reader
  const [id, unit, year] = [newId(), Number(actor.area.split('/')[1]), today.slice(0, 4)]
  await owner.query(
    `insert into review_round (id, province_id, kind, year, opens_on, list_by, interview_by, meeting_by, post_by, closes_on, standards, opinion, command_id)
     select $1, $2, 'periodic', $3, $4, $5, $5, $5, $5, $5, array[id], 'none', $1 from standard
      where valid_from <= $6 and (valid_until is null or valid_until > $6) and owner_id is null order by valid_from desc limit 1`,
    [id, unit, year, `${year}-01-01`, `${year}-12-31`, today],
  )
  return id
}

/** By SQL: that is not what is measured. The commune's are at the end of their posting, those of the others at every step. */
async function addCases({ owner }: Bench, round: string, commune: number): Promise<void> {
  await owner.query(
    `insert into review_case (id, round_id, household_id, area, village_id, commune_id, source, was, state, last_on, due_on)
     select uuidv7(), r.id, h.id, h.area, h.village_id, split_part(h.area, '/', 3)::int, 'listed', h.class,
            case when h.own then 'posted' else ($3::text[])[1 + (row_number() over (order by h.id)) % cardinality($3::text[])] end, r.opens_on, r.closes_on
       from review_round r,
            lateral (select h.*, split_part(h.area, '/', 3)::int = $2 as own,
                            row_number() over (partition by split_part(h.area, '/', 3)::int = $2 order by h.id) as place
                       from household h
                      where h.ended_on is null and exists (select from member m where m.household_id = h.id and m.left_on is null)) h
      where r.id = $1 and h.place <= case when h.own then ${mostOfOneCommune} else ${onTheBoard} end`,
    [round, commune, states],
  )
  await owner.query(
    `insert into review_finding (case_id, standard_id, area, class, scored_class, income_points, deprivation_points, deprived, known)
     select c.id, r.standards[1], c.area, f.class, f.class, 100, 30, 7, 4095
       from review_case c join review_round r on r.id = c.round_id
      cross join lateral (select (array['poor', 'near-poor', 'neither'])[1 + abs(hashtext(c.id::text)) % 3] as class) f
      where c.round_id = $1`,
    [round],
  )
}

async function recogniseAll({ owner, chair }: Bench, round: string, commune: number): Promise<Row> {
  const cases = await one<number>(
    owner,
    'select count(*)::int from review_case where round_id = $1 and commune_id = $2',
    [round, commune],
  )
  const listId = newId()
  const took = await duration(() =>
    chair.client.give('review.recognise-commune', {
      ...{ listId, roundId: round, communeId: commune, decisionNo: '99/QĐ-UBND', decisionDate: chair.reader.today },
      ...{ escapedDecisionNo: '100/QĐ-UBND', escapedDecisionDate: chair.reader.today, signer: 'Bench' },
    }),
  )
  const over = await one<number>(
    owner,
    `select count(*)::int from review_case where round_id = $1 and commune_id = $2 and state = 'recognised'`,
    [round, commune],
  )
  if (over !== cases) throw new Error(`${cases} cases, and ${over} are recognised`)
  const rate = (cases / took) * 1_000
  return row({
    work: `recognising ${cases.toLocaleString('en')} cases of a commune, one action`,
    unit: 'entries/s',
    measured: { median: rate, p95: rate, times: 1 },
    note: `${Math.round(took)} ms; list, frozen entries and members, movements, register and log in one transaction`,
  })
}
