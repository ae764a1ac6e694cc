import { monthlyHouseholds, monthlyReports, monthlyReportsFile } from '../../../contract/monthly-report.ts'
import { reach } from '../../../domain/account/may.ts'
import { inBulk, show, showFile } from '../../http/show.ts'
import { monthlyFile } from './file.ts'
import { readMonthly } from './read.ts'
import { findMonths, listDecided, listEntries } from './store.ts'

export const monthlyReportViews = [
  show(monthlyReports, {
    reach: reach.figures,
    read: (tx, within, query, { today }) => readMonthly(tx, within, query, today),
  }),
  showFile(monthlyReportsFile, {
    reach: reach.figures,
    read: async (tx, within, { lang, ...query }, { today }) =>
      monthlyFile(await readMonthly(tx, within, query, today), query.year, lang),
  }),
  show(monthlyHouseholds, {
    reach: reach.lists,
    logged: (answer) => inBulk(answer, { limit: answer.rows.length }),
    async read(tx, within, { year, month, version }) {
      const of = (await findMonths(tx, year)).find((it) => it.month === month)
      if (!of) return { rows: [] }
      const rows = version === 'sent' ? await listEntries(tx, within, year, month) : await listDecided(tx, within, of)
      return {
        rows: rows.map(({ caseId, householdId, head, village, change, people, decisionNo, decidedOn }) => ({
          ...{ caseId, householdId, head, village, change, people, decisionNo, decidedOn },
        })),
      }
    },
  }),
]
