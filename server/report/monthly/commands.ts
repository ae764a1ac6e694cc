import { sendMonthlyReport } from '../../../contract/monthly-report.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { figuresOf, sameFigures } from '../../../domain/report/monthly.ts'
import { on } from '../../command/on.ts'
import { addMonthlyReport, findMonths, listDecided, listSent, lockCommune } from './store.ts'

/**
 * Báo cáo tháng, the 5th of each month from February to September (QĐ 24/2021): what the records say of the month before is kept as
 * sent. The day is the server's: nobody reports in time afterwards.
 */
export const monthlyReportCommands = [
  on(sendMonthlyReport, {
    about: (tx, { communeId }, { today }) => lockCommune(tx, communeId, today),
    allow: may.sendMonthlyReport,
    async do(tx, commune, { id, year, month, documentNo, signer }, { today, actor, commandId }) {
      const of = (await findMonths(tx, year)).find((it) => it.month === month)
      if (!of) return refuse({ code: 'report.no-monthly', year, month })
      if (today <= of.until) return refuse({ code: 'report.month-not-over', until: of.until })
      const rows = (await listDecided(tx, commune.area, of)).filter((it) => it.communeId === commune.id)
      const figures = figuresOf(rows)
      const before = (await listSent(tx, commune.area, year)).findLast(
        (it) => it.unitId === commune.id && it.month === month,
      )
      if (before && sameFigures(before.figures, figures)) return refuse({ code: 'report.month-sent', on: before.on })
      const told = { id, communeId: commune.id, area: commune.area, year, of, documentNo, signer, figures }
      await addMonthlyReport(tx, { ...told, on: today, accountId: actor.id, commandId }, rows)
      return ok(null)
    },
  }),
]
