import { useState } from 'react'
import type { Line } from '../../../domain/standard/standard.ts'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { deprivationIcon } from '../../twelve.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { KnownStandard } from '../../use-standards.ts'
import { CertaintyMark } from './certainty-mark.tsx'
import { standing } from './standing.ts'

const tagKind = { now: 'now', ahead: 'trial', past: 'line' } as const

/** One standard: its days, its lines, its indicators; what is not known stands there as not known. */
export function StandardCard(props: {
  readonly standard: KnownStandard
  readonly onEdit: (() => void) | undefined
  readonly why: string | false
}) {
  const words = useTexts().standardPage
  const format = useFormat()
  const oneOf = useOneOf()
  const { today } = useMe()
  const { standard } = props
  const state = standing(standard, today)
  const until = standard.validTo
  return (
    <Card className={state === 'past' ? 'standard is-past' : 'standard'}>
      <header className="standard-head">
        <h2>{oneOf(standard.name.vi, standard.name.en)}</h2>
        <Tag kind={tagKind[state]}>{words.state[state]}</Tag>
      </header>
      <p className="mid ink-2">
        {standard.act}
        {standard.ownedBy === null ? ` · ${words.national}` : ` · ${standard.ownedBy.name}`}
        <CertaintyMark of={standard.certainty} />
      </p>
      <p className="mid num">
        {until === null
          ? words.from(format.date(standard.validFrom))
          : words.span(format.date(standard.validFrom), format.date(until))}
      </p>
      <Lines standard={standard} />
      <p className="mid ink-2">
        {standard.use === 'history'
          ? words.history
          : words.rule(
              format.count(standard.deprivationsMin),
              format.count(standard.indicators.length),
              format.count(standard.pointsPerDeprivation),
            )}{' '}
        {standard.use === 'history' ? null : <b>{words.never}</b>}
      </p>
      <Indicators standard={standard} />
      {props.onEdit ? (
        <div className="acts">
          <Button small icon="edit" why={props.why} whyIn="tip" onClick={props.onEdit}>
            {words.provincial.edit}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

function Lines({ standard }: { standard: KnownStandard }) {
  const texts = useTexts()
  const words = texts.standardPage.lines
  const { date } = useFormat()
  const lowIncome = standard.lowIncomeWorkerLine
  return (
    <table className="lines">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          <th scope="col" className="n">
            {texts.shell.setting.rural}
          </th>
          <th scope="col" className="n">
            {texts.shell.setting.urban}
          </th>
        </tr>
      </thead>
      <tbody>
        <LineRow name={words.income} unit={words.dong} line={standard.incomeLine} />
        {standard.incomeOnlyLine ? (
          <LineRow name={words.incomeOnly} unit={words.dong} line={standard.incomeOnlyLine} />
        ) : null}
        <LineRow name={words.incomePoints} unit={words.points} line={standard.incomePointsLine} />
        <LineRow name={words.average} unit={words.dong} line={standard.averageLivingLine} />
        {lowIncome ? <LineRow name={words.lowIncome(date(lowIncome.from))} unit={words.dong} line={lowIncome} /> : null}
      </tbody>
    </table>
  )
}

function LineRow({ name, unit, line }: { name: string; unit: string; line: Line | null }) {
  const words = useTexts().standardPage.lines
  const { count } = useFormat()
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{unit}</small>
      </th>
      {line === null ? (
        <td colSpan={2} className="is-unknown" title={words.unknownHint}>
          {words.unknown}
        </td>
      ) : (
        <>
          <td className="n">{count(line.rural)}</td>
          <td className="n">{count(line.urban)}</td>
        </>
      )}
    </tr>
  )
}

function Indicators({ standard }: { standard: KnownStandard }) {
  const texts = useTexts()
  const words = texts.standardPage
  const { count } = useFormat()
  const [open, setOpen] = useState(false)
  const dimensions = new Set(standard.indicators.map((it) => it.dimension)).size
  const [first, ...others] = new Set(standard.indicators.map((it) => it.certainty))
  // Said once where it holds for all of them.
  const common = others.length === 0 ? first : undefined
  const employment = standard.indicators.find((it) => it.cutOff?.kind === 'employment')?.cutOff
  return (
    <section className="indicators">
      <h3>
        {words.indicators(count(standard.indicators.length), count(dimensions))}
        {common ? <CertaintyMark of={common} /> : null}
      </h3>
      <ol>
        {standard.indicators.map((it) => (
          <li key={it.code} className={it.cutOff === null ? 'has-no-cut-off' : undefined}>
            <Icon name={deprivationIcon[it.code]} />
            <span>
              <span>
                <span className="num ink-3">{it.no}.</span> {texts.deprivation.name[it.code]}{' '}
                {common ? null : <CertaintyMark of={it.certainty} />}
              </span>
              {it.cutOff === null && standard.use === 'classify' ? (
                <small className="ink-3">{words.cutOffUnknown}</small>
              ) : null}
              {open && it.cutOff !== null ? <small>{cutOffWords(words.cutOff, it.cutOff)}</small> : null}
            </span>
          </li>
        ))}
      </ol>
      {open && employment?.kind === 'employment' ? (
        <p className="small ink-3">
          {words.workingAge(
            count(employment.workingAge.fromAge),
            texts.standard.certainty[employment.workingAge.certainty].toLowerCase(),
          )}
        </p>
      ) : null}
      {standard.indicators.some((it) => it.cutOff !== null) ? (
        <Button small kind="quiet" onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show}
        </Button>
      ) : null}
    </section>
  )
}

type CutOffs = ReturnType<typeof useTexts>['standardPage']['cutOff']
type CutOff = NonNullable<KnownStandard['indicators'][number]['cutOff']>

function cutOffWords(words: CutOffs, cutOff: CutOff): string {
  const say = words[cutOff.kind] as (it: CutOff) => string // true: the words of a kind take that kind
  return say(cutOff)
}
