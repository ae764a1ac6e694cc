import { monthlyReports } from '../contract/monthly-report.ts'
import { reach } from '../domain/account/may.ts'
import { path } from './path.ts'
import { isOfProvince, useActor, useMe } from './shell/me.tsx'
import { useFormat, useTexts } from './text/use-texts.tsx'
import { ButtonLink } from './ui/button.tsx'
import { Note } from './ui/note.tsx'
import { useView } from './use-view.ts'
import { daysFrom, yearOf } from './years.ts'
import './monthly-due.css'

/** The monthly report that waits now, for everybody concerned: a commune sees its own day, the province how many have not sent. */
export function MonthlyDue() {
  const words = useTexts().monthlyReport
  const { date, count } = useFormat()
  const me = useMe()
  const mayRead = reach.figures(useActor()) !== undefined
  const read = useView(monthlyReports, { year: yearOf(me.today) }, { enabled: mayRead })
  const month = read.data?.months.find((it) => it.month === read.data.month)
  if (!month || month.waiting <= 0 || me.today <= month.until) return null
  const left = daysFrom(me.today, month.dueOn)
  const due = date(month.dueOn)
  return (
    <div className="monthly-due">
      <Note
        tone={left < 0 ? 'missed' : 'risk'}
        actions={
          <ButtonLink icon="right" href={path.monthlyReports({ month: month.month })}>
            {words.due.open}
          </ButtonLink>
        }
      >
        {isOfProvince(me)
          ? words.due.ofProvince(month.month, due, count(month.waiting))
          : words.due.ofCommune(month.month, due)}{' '}
        <b>({left < 0 ? words.overdueBy(count(-left)) : words.left(count(left))})</b>
      </Note>
    </div>
  )
}
