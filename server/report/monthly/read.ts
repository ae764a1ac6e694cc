import type { z } from 'zod'
import type { monthlyReports } from '../../../contract/monthly-report.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { currentMonth, figuresOf, type ReportMonth, standingOf, sumFigures } from '../../../domain/report/monthly.ts'
import type { Tx } from '../../db/types.ts'
import { countOpen, findMonths, listCommunes, listDecided, listSent, type Sent } from './store.ts'

type Answer = z.infer<typeof monthlyReports.answer>

/** Who has reported of a month, who is late, what they report. */
export async function readMonthly(
  tx: Tx,
  within: AreaPath,
  { year, month }: { readonly year: number; readonly month?: number | undefined },
  today: CivilDate,
): Promise<Answer> {
  const months = await findMonths(tx, year)
  const sent = await listSent(tx, within, year)
  const shown = months.find((it) => it.month === month) ?? currentMonth(months, today)
  const on = shown && shown.dueOn < today ? shown.dueOn : today
  const communes = await listCommunes(tx, within, on)
  const rows = shown ? await readRows(tx, within, shown, { communes, sent, today }) : []
  return {
    months: months.map((it) => ({ ...it, waiting: communes.length - reporters(sent, it.month) })),
    month: shown?.month ?? null,
    rows,
    total: sumFigures(rows.map((it) => it.sent.at(-1)?.figures ?? it.now)),
  }
}

const reporters = (sent: readonly Sent[], month: number) =>
  new Set(sent.filter((it) => it.month === month).map(({ unitId }) => unitId)).size

type Known = {
  readonly communes: Awaited<ReturnType<typeof listCommunes>>
  readonly sent: readonly Sent[]
  readonly today: CivilDate
}

async function readRows(tx: Tx, within: AreaPath, of: ReportMonth, known: Known): Promise<Answer['rows']> {
  const decided = Map.groupBy(await listDecided(tx, within, of), ({ communeId }) => communeId)
  const open = await countOpen(tx, within, of.until)
  const byCommune = Map.groupBy(
    known.sent.filter((it) => it.month === of.month),
    ({ unitId }) => unitId,
  )
  return known.communes.map(({ id, unit }) => {
    const sent = (byCommune.get(id) ?? []).map(({ id: _, unitId: __, month: ___, ...it }) => it)
    const first = sent[0]?.on as CivilDate | undefined // true: a date column
    return {
      unit,
      standing: standingOf(of, first ?? null, known.today),
      sent,
      now: figuresOf(decided.get(id) ?? []),
      open: open.get(id) ?? 0,
    }
  })
}
