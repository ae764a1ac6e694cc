import type { ReactNode } from 'react'
import { path } from '../../path.ts'
import type { BoardStep } from '../../text/review-season-texts.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Bar } from '../../ui/bar.tsx'
import { FilterSelect } from '../../ui/filter-bar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Seg } from '../../ui/seg.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Board } from './board-page.tsx'
import { countStep, lastDayOf, type StepCount, stepsOf } from './board-steps.ts'
import { Due } from './state-tag.tsx'

type Unit = Board['units'][number]
type Show = 'late' | 'objected'
type Sort = 'due' | 'name'

const objections = (unit: Unit) => countStep('recheck', unit.counts).here

/** Each unit of the board by step; late is loud in its cell (look, rule 16). */
export function BoardTable(props: {
  readonly board: Board
  readonly byCommune: boolean
  readonly show: Show | undefined
  readonly sort: Sort | undefined
  readonly onChange: (next: { readonly show?: Show | undefined; readonly sort?: Sort | undefined }) => void
}) {
  const words = useTexts().reviewSeason
  const { count, date } = useFormat()
  const { board, show, sort } = props
  const steps = stepsOf(board)
  if (board.units.length === 0)
    return (
      <EmptyState icon="review" title={words.board.empty.title} basis={words.board.empty.basis}>
        {words.board.empty.body}
      </EmptyState>
    )
  const late = board.units.filter((it) => it.late > 0)
  const objected = board.units.filter((it) => objections(it) > 0)
  const shown = show === 'late' ? late : show === 'objected' ? objected : board.units
  const choice = (value: Show | 'all', label: string, some: readonly Unit[]) => ({
    value,
    label,
    count: count(some.length),
  })
  return (
    <>
      <div className="card-filter board-filter">
        <Seg
          label={words.board.show.label}
          value={show ?? 'all'}
          onChange={(it) => props.onChange({ show: it === 'all' ? undefined : it })}
          choices={[
            choice('all', words.board.show.all, board.units),
            choice('late', words.board.show.late, late),
            choice('objected', words.board.show.objected, objected),
          ]}
        />
        <FilterSelect
          label={words.board.sort.label}
          value={sort ?? 'late'}
          onChange={(it) => props.onChange({ sort: it === 'due' || it === 'name' ? it : undefined })}
          choices={(['late', 'due', 'name'] as const).map((it) => ({ value: it, label: words.board.sort[it] }))}
        />
      </div>
      <div className="table-scroll board-scroll">
        <table className="table board">
          <caption className="sr">{words.tabs.board}</caption>
          <thead>
            <tr>
              <th scope="col">{words.board.unit}</th>
              {steps.map((step) => (
                <StepHead key={step} step={step} board={board} />
              ))}
              <th scope="col" className="wide-only">
                {words.board.earliest}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted(shown, sort).map((unit) => (
              <tr key={unit.unit.id}>
                <th scope="row">
                  <Link
                    className="quiet"
                    href={
                      props.byCommune
                        ? path.round(board.id, { place: unit.unit.id })
                        : path.roundCases(board.id, { place: unit.unit.id })
                    }
                  >
                    {unit.unit.name}
                  </Link>
                  <small className="num">{words.families(count(unit.cases))}</small>
                </th>
                {steps.map((step) => (
                  <Cell key={step} it={countStep(step, unit.counts)} />
                ))}
                <td className="wide-only">
                  <Due day={unit.due} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend last={date(board.closesOn)} />
    </>
  )
}

const sorted = (units: readonly Unit[], sort: Sort | undefined) =>
  sort === 'name'
    ? units
    : units.toSorted((a, b) =>
        sort === 'due' ? (a.due ?? '9999').localeCompare(b.due ?? '9999') : b.late - a.late || b.cases - a.cases,
      )

function StepHead({ step, board }: { step: BoardStep; board: Board }) {
  const words = useTexts().reviewSeason
  const { date } = useFormat()
  const last = lastDayOf(step, board)
  return (
    <th scope="col">
      <b>{words.board.step[step]}</b>
      <small>
        {last === undefined ? words.board.within[step === 'recheck' ? 'recheck' : 'opinion'] : words.due(date(last))}
      </small>
    </th>
  )
}

/** One step of one unit: done, under way, late, back, or not reached. */
function Cell({ it }: { it: StepCount }) {
  const words = useTexts().reviewSeason.board
  const { count } = useFormat()
  const cell = (kind: string, inside: ReactNode) => <td className={`cell ${kind}`}>{inside}</td>
  const late =
    it.late > 0 ? (
      <span className="clock">
        <Icon name="st-missed" size="s" />
        {words.lateCases(count(it.late))}
      </span>
    ) : null
  if (it.step === 'recheck')
    return it.here === 0
      ? cell('wait', <span>{it.passed > 0 ? words.noObjection : '–'}</span>)
      : cell(
          it.late > 0 ? 'late' : 'run',
          <>
            <b className="num">{count(it.here)}</b>
            {late}
          </>,
        )
  if (it.total > 0 && it.passed === it.total)
    return cell(
      'done',
      <>
        <Icon name="check" size="s" />
        <span>{words.legend.done}</span>
      </>,
    )
  if (it.passed + it.here === 0) return cell('wait', <span title={words.notReached}>–</span>)
  const tone = it.late > 0 ? 'missed' : it.back > 0 ? 'risk' : 'track'
  return cell(
    it.late > 0 ? 'late' : it.back > 0 ? 'back' : 'run',
    <>
      <b className="num">
        {count(it.passed)}/{count(it.total)}
      </b>
      <Bar share={it.passed / it.total} tone={tone} />
      {late}
      {it.back > 0 && it.late === 0 ? (
        <span className="clock">
          <Icon name="st-risk" size="s" />
          {words.back(count(it.back))}
        </span>
      ) : null}
    </>,
  )
}

function Legend({ last }: { last: string }) {
  const { board, due } = useTexts().reviewSeason
  return (
    <footer className="board-legend">
      <StatusTag bare tone="reached">
        {board.legend.done}
      </StatusTag>
      <StatusTag bare tone="track">
        {board.legend.doing}
      </StatusTag>
      <StatusTag bare tone="risk">
        {board.legend.back}
      </StatusTag>
      <StatusTag bare tone="missed">
        {board.legend.late}
      </StatusTag>
      <span>– {board.legend.waiting}</span>
      <span className="spring" />
      <span className="num">{due(last)}</span>
    </footer>
  )
}
