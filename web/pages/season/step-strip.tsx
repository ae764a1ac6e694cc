import { path } from '../../path.ts'
import { useMe } from '../../shell/me.tsx'
import { daysBetween } from '../../support/days.ts'
import type { BoardStep } from '../../text/review-season-texts.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Bar } from '../../ui/bar.tsx'
import { Link } from '../../ui/link.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Board } from './board-page.tsx'
import { countStep, lastDayOf, standing, stepsOf } from './board-steps.ts'

/** The round at a glance: the days of its calendar on a line, then each step with what is beyond it and what stands at it. */
export function StepStrip({ board, place }: { board: Board; place: number | undefined }) {
  return (
    <section className="card strip">
      <Line board={board} />
      <ol className="strip-steps">
        {stepsOf(board).map((step) => (
          <Step key={step} step={step} board={board} place={place} />
        ))}
      </ol>
    </section>
  )
}

/** How far the round is in time. */
function Line({ board }: { board: Board }) {
  const words = useTexts().reviewSeason
  const { date } = useFormat()
  const { today } = useMe()
  const length = Math.max(1, daysBetween(board.opensOn, board.closesOn))
  const at = (day: string) => Math.min(100, Math.max(0, (daysBetween(board.opensOn, day) / length) * 100))
  const inside = today >= board.opensOn && today <= board.closesOn
  return (
    <div className="strip-line">
      <div className="strip-today num">
        {inside ? (
          <b style={{ left: `clamp(64px, ${at(today)}%, calc(100% - 64px))` }}>{words.board.today(date(today))}</b>
        ) : null}
      </div>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${at(today)}%` }} />
        {[board.listBy, board.interviewBy, board.meetingBy, board.postBy].map((day) => (
          <b key={day} style={{ left: `${at(day)}%` }} />
        ))}
      </span>
      <div className="strip-ends num">
        <span>{date(board.opensOn)}</span>
        <span>{date(board.closesOn)}</span>
      </div>
    </div>
  )
}

function Step({ step, board, place }: { step: BoardStep; board: Board; place: number | undefined }) {
  const words = useTexts().reviewSeason
  const { count, date } = useFormat()
  const it = countStep(step, board.counts)
  const last = lastDayOf(step, board)
  const states = board.counts.filter((row) => step !== 'recognition' && standing[step].includes(row.state))
  const isClock = step === 'recheck'
  return (
    <li>
      <span>{words.board.stepNo[step]}</span>
      <b>{words.board.step[step]}</b>
      <p className="strip-value">
        <strong>{count(isClock ? it.here : it.passed)}</strong>{' '}
        {isClock ? words.board.objections : words.board.done(count(it.total))}
      </p>
      {isClock ? null : (
        <Bar share={it.total === 0 ? 0 : it.passed / it.total} tone={it.passed === it.total ? 'reached' : 'track'} />
      )}
      <ul>
        {states.map((row) => (
          <li key={row.state}>
            <Link className="quiet" href={path.roundCases(board.id, { place, state: row.state })}>
              {words.state[row.state]}: <span className="num">{count(row.cases)}</span>
            </Link>
          </li>
        ))}
        {it.late > 0 ? (
          <li>
            <StatusTag bare tone="missed">
              {words.board.lateCases(count(it.late))}
            </StatusTag>
          </li>
        ) : null}
      </ul>
      <small>
        {last === undefined ? words.board.within[step === 'recheck' ? 'recheck' : 'opinion'] : words.due(date(last))}
      </small>
    </li>
  )
}
