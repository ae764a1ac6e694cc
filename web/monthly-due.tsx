import { monthlyReports } from '../contract/monthly-report.ts'
import { reach } from '../domain/account/may.ts'
import { monthlyWaiting } from './monthly-waiting.ts'
import { path } from './path.ts'
import { isOfProvince, useActor, useMe } from './shell/me.tsx'
import { useFormat, useTexts } from './text/use-texts.tsx'
import { ButtonLink } from './ui/button.tsx'
import { Note } from './ui/note.tsx'
import { useView } from './use-view.ts'
import { yearOf } from './years.ts'
import './monthly-due.css'

/** The report that waits for somebody who sends it or watches over it, in words. */
export function useMonthlyDue() {
  const words = useTexts().monthlyReport
  const { date, count } = useFormat()
  const me = useMe()
  const mayRead = reach.figures(useActor()) !== undefined
  const { data } = useView(monthlyReports, { year: yearOf(me.today) }, { enabled: mayRead })
  const it = data && monthlyWaiting(data, me.today)
  if (!it) return undefined
  const due = date(it.dueOn)
  return {
    late: it.left < 0,
    says: isOfProvince(me)
      ? words.due.ofProvince(it.month, due, count(it.waiting))
      : words.due.ofCommune(it.month, due),
    left: it.left < 0 ? words.overdueBy(count(-it.left)) : words.left(count(it.left)),
    href: path.monthlyReports({ month: it.month }),
  }
}

/** A commune sees its own day, the province how many have not sent. */
export function MonthlyDue() {
  const words = useTexts().monthlyReport
  const due = useMonthlyDue()
  if (!due) return null
  return (
    <div className="monthly-due">
      <Note
        tone={due.late ? 'missed' : 'risk'}
        actions={
          <ButtonLink icon="right" href={due.href}>
            {words.due.open}
          </ButtonLink>
        }
      >
        {due.says} <b>({due.left})</b>
      </Note>
    </div>
  )
}
