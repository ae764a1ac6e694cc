import type { MonthlyReportTexts } from '../monthly-report-texts.ts'

export const monthlyReport: MonthlyReportTexts = {
  title: 'Monthly report',
  sub: (from, until, due) => `Results of regular rounds, decided from ${from} to ${until} · due on ${due}`,
  noMonths: (year) => `No monthly report is due in ${year}.`,
  month: 'Month',
  monthOf: (month) => `Month ${month}`,
  monthChoice: (month, waiting) => `Month ${month} (${waiting} not sent)`,
  monthUnsent: (month) => `Month ${month} (not sent)`,
  excel: 'Excel',
  basis:
    'QĐ 24/2021/QĐ-TTg: each month from February to September, by the 5th. The figures come from the decisions on record; none is typed.',
  lead: {
    ofProvince: (sent, all) => `${sent} of ${all} communes have reported.`,
    overdue: (count) => `Overdue: ${count}.`,
    late: (count) => `Reported late: ${count}.`,
  },
  standing: {
    early: 'Not due yet',
    waiting: 'Not reported',
    overdue: 'Not reported',
    sent: 'Reported',
    'sent-late': 'Reported late',
  },
  left: (days) => `days left: ${days}`,
  overdueBy: (days) => `days overdue: ${days}`,
  lateBy: (days) => `days late: ${days}`,
  columns: {
    joined: 'Newly recognised',
    left: 'Taken off',
    moved: 'Changed class',
    same: 'No change',
  },
  people: (count) => `people: ${count}`,
  byRecords: 'by the records',
  total: 'The whole province',
  list: 'Communes',
  figures: {
    title: 'Figures of the month',
    change: 'What happened',
    sent: 'As sent',
    now: 'Records today',
  },
  nothing: 'No household was recognised or taken off this month. Nothing to report is a report too.',
  changedSince:
    'The records have changed since the report was sent. Send it again to correct it; what was sent is kept.',
  open: (count) =>
    `Households of these rounds without a decision yet: ${count}. They come into the report of the month of their decision.`,
  households: {
    title: 'Households of the month',
    head: 'Head of household',
    village: 'Village',
    change: 'Result',
    decision: 'Decision',
    empty: 'No household this month.',
  },
  version: { label: 'Version shown', sent: 'As sent', now: 'Records today' },
  steps: { title: 'Sent to the province' },
  step: (no, document) =>
    `${no === 1 ? 'Report sent' : `Sent again, version ${no}`}${document === '' ? '' : ` · ${document}`}`,
  stepBy: (by, signer) => `${by && `Sent by ${by} · `}Signed by ${signer}`,
  send: {
    go: 'Send the report',
    again: 'Send a correction',
    title: 'Send the monthly report to the province',
    about: 'The figures are kept as they stand now. It is sent today.',
    done: 'The report is sent',
    documentNo: 'Document number',
    documentHint: 'Leave empty where it goes without a document',
    signer: 'Signed by',
    chooseCommune: 'Choose a commune to see its report',
    onlyCommune: 'A commune sends its own report',
    early: (until) => `It can be sent after ${until}`,
    same: (on) => `Sent on ${on}; nothing has changed since`,
  },
  missing: (parts) => `Missing: ${parts}`,
  due: {
    ofCommune: (month, due) => `Report of the regular rounds, month ${month}: due on ${due}`,
    ofProvince: (month, due, count) =>
      `Report of the regular rounds, month ${month}: due on ${due}, communes not reported: ${count}`,
    open: 'Open the monthly report',
  },
}
