import { sql } from 'kysely'
import type { z } from 'zod'
import type { Round, roundBoard } from '../../../contract/review-round.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath, provinceOf } from '../../../domain/kernel/ids.ts'
import { communeOf } from '../../db/commune-of.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { type Keep, keepIn, type Reads } from '../../http/keep.ts'
import type { Reading } from '../../http/show.ts'
import { unitName } from '../../place/unit-name.ts'
import { isLate, isOver, ofReader, roundColumns } from './round-views.ts'

type Board = z.infer<typeof roundBoard.answer>
/** Cases of a commune or village in one state. */
type Cell = {
  /** The commune of today they lie in; of the round is the one whose list they make. */
  commune: number
  ofRound: number
  unitId: number
  unit: Board['units'][number]['unit']
  state: Board['counts'][number]['state']
  cases: number
  late: number
  due: string | null
}
type Decision = NonNullable<Board['decision']> & { readonly commune: number; readonly no: number }

const names = ['unit', 'unit_version']
const cellReads: Reads = { anywhere: names, inCommune: ['review_case'] }
const decisionReads: Reads = { anywhere: ['poverty_list'], inCommune: ['review_case', 'review_step'] }

/** Communes, or villages where the reader looks at one commune. */
export async function readBoard(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
  { today, keptSums }: Reading,
): Promise<Board | undefined> {
  const [round] = (
    await sql<Omit<Round, 'cases' | 'over' | 'late'>>`
      select ${roundColumns} from review_round r where r.id = ${id} and ${ofReader(within)}`.execute(tx)
  ).rows
  if (!round) return undefined
  const keep = await keepIn(tx, keptSums)
  const province = provinceOf(within)
  const of = {
    ...{ key: [id, within, today], within },
    commune: (commune: number) => (province === undefined ? undefined : AreaPath.parse(`/${province}/${commune}/`)),
  }
  const cells = await keep.byCommune({
    ...{ ...of, key: ['board', ...of.key], reads: cellReads },
    read: () => readCells(tx, within, id, today),
    readOne: (area) => readCells(tx, within, id, today, area),
  })
  const decisions = await keep.byCommune({
    ...{ ...of, key: ['decisions', ...of.key], reads: decisionReads },
    read: () => readDecisions(tx, id, within),
    readOne: (area) => readDecisions(tx, id, area),
  })
  const communes = await communesOf(tx, keep, within, CivilDate.parse(today < round.closesOn ? today : round.closesOn))
  const listed = new Set(cells.map(({ ofRound }) => ofRound))
  const [last] = decisions.toSorted((a, b) => b.on.localeCompare(a.on) || b.no - a.no)
  const counts = sumBy(cells)
  const total = (some: Board['counts'], of: 'cases' | 'late') => some.reduce((sum, it) => sum + it[of], 0)
  return {
    ...round,
    cases: total(counts, 'cases'),
    over: total(
      counts.filter(({ state }) => state === 'recognised' || state === 'closed'),
      'cases',
    ),
    late: total(counts, 'late'),
    counts,
    units: unitsOf(cells),
    missing: communes.flatMap(({ commune, unit }) => (listed.has(commune) ? [] : [unit])),
    decision: last ? { on: last.on, signer: last.signer } : null,
  }
}

/** A path of one number is the province, of two a commune. */
async function readCells(tx: Tx, within: AreaPath, id: string, today: CivilDate, area = within): Promise<Cell[]> {
  const unit = within.split('/').length > 3 ? 'c.village_id' : 'c.commune_id'
  const { rows } = await sql<Cell>`
    select n.commune, n."ofRound", n."unitId", ${unitName('n.unitId')} as unit, n.state, n.cases, n.late, n.due from (
      select ${communeOf('c.area')} as commune, c.commune_id as "ofRound", ${sql.ref(unit)} as "unitId", c.state, count(*)::int as cases,
             count(*) filter (where ${isLate(today)})::int as late, min(c.due_on) filter (where not ${isOver}) as due
        from review_case c where c.round_id = ${id} and ${inside('c.area', area)} group by 1, 2, 3, 4) n`.execute(tx)
  return rows
}

/** The last decision of each commune. */
async function readDecisions(tx: Tx, id: string, area: AreaPath): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select distinct on (1) ${communeOf('c.area')} as commune, s.on_date as on, coalesce(l.signer, s.details ->> 'signer') as signer, s.id::float8 as no
      from review_case c join review_step s on s.case_id = c.id and s.step = 'recognise' left join poverty_list l on l.id = c.list_id
     where c.round_id = ${id} and c.state = 'recognised' and ${inside('c.area', area)}
     order by 1, s.on_date desc, s.id desc`.execute(tx)
  return rows
}

const communesOf = (tx: Tx, keep: Keep, within: AreaPath, on: CivilDate) =>
  keep.ofPlace({
    ...{ key: ['communes of a round', within, on], within, reads: { anywhere: names } },
    async read() {
      const { rows } = await sql<{ commune: number; unit: Board['missing'][number] }>`
        select k.commune_id as commune, ${unitName('k.commune_id')} as unit
          from commune_at(${on}::date) k join unit u on u.id = k.commune_id
         where ${inside('u.area', within)} order by k.code, k.name`.execute(tx)
      return rows
    },
  })

function sumBy(cells: readonly Cell[]): Board['counts'] {
  const sums = new Map<Cell['state'], Board['counts'][number]>()
  for (const { state, cases, late } of cells) {
    const sum = sums.get(state) ?? { state, cases: 0, late: 0 }
    sums.set(state, { state, cases: sum.cases + cases, late: sum.late + late })
  }
  return [...sums.values()]
}

function unitsOf(cells: readonly Cell[]): Board['units'] {
  const byUnit = Map.groupBy(cells, ({ unitId }) => unitId)
  return [...byUnit.values()]
    .flatMap((some) => {
      const [first] = some
      const total = (of: 'cases' | 'late') => some.reduce((sum, it) => sum + it[of], 0)
      const due = some.flatMap((it) => it.due ?? []).toSorted()[0] ?? null
      return first ? [{ unit: first.unit, cases: total('cases'), late: total('late'), due, counts: sumBy(some) }] : []
    })
    .toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, 'vi'))
}
