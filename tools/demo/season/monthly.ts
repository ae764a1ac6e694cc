import type pg from 'pg'
import { addDays, type CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import { monthsOf, noFigures } from '../../../domain/report/monthly.ts'
import { copyInto } from '../copy.ts'
import type { World } from '../years/world.ts'
import type { Season } from './periodic.ts'

/**
 * The monthly reports of the year so far. Every commune had nothing to report; a few were late, and of the last month two have not
 * reported. A month in which a commune decided something is left to be sent.
 */
export async function copyMonthly(
  client: pg.ClientBase,
  { geography, newId, chance }: World,
  season: Season,
  today: CivilDate,
  commandId: string,
) {
  const { rows } = await client.query<{ day: number; fromMonth: number; toMonth: number }>(
    `select legal_number_at('monthly-report-day', $1::date)::float8 as day, legal_number_at('monthly-report-from-month', $1::date)::float8 as "fromMonth",
            legal_number_at('monthly-report-to-month', $1::date)::float8 as "toMonth"`,
    [today],
  )
  const year = yearOf(today)
  const months = monthsOf(year, () => rows[0]).filter(({ dueOn }) => dueOn < today)
  const decided = new Set(
    season.cases
      .filter(({ round, state }) => round.kind === 'regular' && state === 'recognised')
      .map(({ home, lastOn }) => `${home.village.today.id} ${lastOn.slice(0, 7)}`),
  )
  const reports = months.flatMap((it) =>
    geography.today.flatMap((commune, at) => {
      const silent = it === months.at(-1) && at % 32 === 7
      if (silent || decided.has(`${commune.id} ${it.from.slice(0, 7)}`)) return []
      const its = chance.branch(`monthly ${it.month} ${commune.id}`)
      const on = addDays(it.dueOn, (at + it.month) % 23 === 4 ? its.between(1, 6) : -its.between(0, 3))
      const document = `${its.between(20, 160)}/BC-UBND`
      return [
        [
          ...[newId(), commune.id, commune.area, year, it.month, 1, on, it.dueOn, document, 'Chủ tịch UBND'],
          ...[{ json: noFigures }, commandId],
        ],
      ]
    }),
  )
  const columns = ['id', 'unit_id', 'area', 'year', 'month', 'no', 'on_date', 'due_on', 'document_no', 'signer']
  await copyInto(client, 'monthly_report', [...columns, 'figures', 'command_id'], reports)
}
