import type { z } from 'zod'
import { leftBehindTrend } from '../../../contract/left-behind.ts'
import { path } from '../../path.ts'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import { Skeleton } from '../../ui/note.tsx'
import { useView } from '../../use-view.ts'
import { shownDay } from '../../years.ts'

type Trend = z.infer<typeof leftBehindTrend.answer>

const few = 4

/** The one filled panel of the page: who was left behind by the end of the year shown, and whether they grow fewer. */
export function LeftBehindCard({ year, place }: { year: number; place: number | undefined }) {
  const { leftBehind, shell } = useTexts()
  const words = leftBehind.panel
  const who = useMe()
  const end = `${year}-12-31`
  const on = end < who.today ? end : who.today
  const read = useView(leftBehindTrend, { on, place })
  return (
    <section className="card panel c3">
      <h2>{words.title}</h2>
      {read.data ? <Figures trend={read.data} /> : <Skeleton lines={6} label={shell.ui.loading} />}
      <Link className="btn" href={path.leftBehind({ place, on: on === shownDay(who) ? undefined : on })}>
        {words.open}
      </Link>
    </section>
  )
}

function Figures({ trend }: { trend: Trend }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.leftBehind.panel
  const [newYear, before, now] = trend.points
  const rest = trend.kinds.slice(few).reduce((sum, { cases }) => sum + cases, 0)
  if (!newYear || !before || !now) return null
  return (
    <>
      <p className="v">{format.count(now.cases)}</p>
      <p>{words.about(format.count(now.households))}</p>
      <Change now={now} then={newYear} />
      <table>
        <tbody>
          {trend.kinds.slice(0, few).map(({ value, cases }) => (
            <tr key={value}>
              <th scope="row">{texts.support.kind[value]}</th>
              <td>{format.count(cases)}</td>
            </tr>
          ))}
          {rest > 0 ? (
            <tr>
              <th scope="row">{words.others}</th>
              <td>{format.count(rest)}</td>
            </tr>
          ) : null}
          <tr>
            <th scope="row">{words.since.threeMonths}</th>
            <td>{format.count(before.cases)}</td>
          </tr>
          <tr>
            <th scope="row">{words.since.newYear}</th>
            <td>{format.count(newYear.cases)}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}

/** Whether the list shrinks, in words. */
function Change({ now, then }: { now: Trend['points'][number]; then: Trend['points'][number] }) {
  const words = useTexts().leftBehind.panel
  const format = useFormat()
  const less = then.cases - now.cases
  const day = format.date(then.on)
  return (
    <p>
      <b>
        {less === 0
          ? words.same(day)
          : less > 0
            ? words.shrinks(format.count(less), day)
            : words.grows(format.count(-less), day)}
      </b>
    </p>
  )
}
