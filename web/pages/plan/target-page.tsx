import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { targetDetail } from '../../../contract/plan.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, NotFound, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { upperFirst } from '../../text/format.ts'
import { inUnit, targetWords } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Facts, Grid, PageHead } from '../../ui/card.tsx'
import { Fraction } from '../../ui/figure.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { ByUnitCard } from './by-unit-card.tsx'
import { ByUnitMapCard } from './by-unit-map-card.tsx'
import { ByYearCard } from './by-year-card.tsx'
import { ForecastLine } from './forecast-line.tsx'
import { HistoryCard } from './history-card.tsx'
import './plan.css'
import { MissingCard } from './missing-card.tsx'
import { MonthsCard } from './months-card.tsx'
import { PartsCard } from './parts-card.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { ReportsCard } from './reports-card.tsx'
import { SetGoalDialog } from './set-goal-dialog.tsx'
import { TargetRowsCard } from './target-rows-card.tsx'

export type Target = z.infer<typeof targetDetail.answer>

const route = getRouteApi('/in/plan/$year/$code')

export function TargetPage() {
  const params = route.useParams()
  const { place } = route.useSearch()
  const year = Number(params.year)
  const known = Number.isInteger(year) && /^[TMBG]\d{2}$/.test(params.code)
  const read = useView(targetDetail, { year, code: params.code, place }, { enabled: known })
  if (!known) return <NotFound />
  return <Answer read={read}>{(target) => <Filled target={target} year={year} />}</Answer>
}

function Filled({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const oneOf = useOneOf()
  const words = texts.plan.target
  const who = useActor()
  const [adjusting, setAdjusting] = useState(false)
  const name = oneOf(target.name, target.nameEn)
  const sub = [words.paragraph(target.paragraph), target.project === '' ? '' : words.project(target.project)]
  return (
    <>
      <PageTitle>{`${target.code} ${name}`}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: texts.plan.crumb(year), href: path.plan({ year }) }, { label: target.code }]}
      />
      <PageHead
        title={`${target.code} · ${name}`}
        sub={sub.filter(Boolean).join(' · ')}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <Button
              icon="edit"
              why={!may.setPlan(who, who) && texts.plan.setGoal.notYours}
              whyIn="tip"
              onClick={() => setAdjusting(true)}
            >
              {texts.plan.setGoal.title}
            </Button>
          </>
        }
      />
      {adjusting ? <SetGoalDialog target={target} year={year} onClose={() => setAdjusting(false)} /> : null}
      <Summary target={target} />
      {target.byUnit.some((it) => it.achieved !== null || it.numerator !== null) ? (
        <Grid top>
          <div className="c7 stack">
            <ByUnitMapCard target={target} year={year} />
            <ByUnitCard target={target} year={year} />
          </div>
          <div className="c5 stack">
            <MissingCard target={target} />
            <AboutCard target={target} year={year} />
            <BesideCard target={target} />
            <MonthsCard target={target} year={year} />
            <ByYearCard target={target} />
            <PartsCard target={target} year={year} />
          </div>
        </Grid>
      ) : (
        <Grid top>
          <div className="c6 stack">
            <MissingCard target={target} />
            <BesideCard target={target} />
            <MonthsCard target={target} year={year} />
            <ByYearCard target={target} />
          </div>
          <div className="c6 stack">
            <AboutCard target={target} year={year} />
            <PartsCard target={target} year={year} />
          </div>
        </Grid>
      )}
      <div className="stack">
        <ReportsCard target={target} year={year} />
        <TargetRowsCard target={target} year={year} />
        <HistoryCard target={target} />
      </div>
    </>
  )
}

/** The figure, what it is made of, and how it stands. Without records: what it waits for. */
function Summary({ target }: { target: Target }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const said = targetWords(target, texts.plan, format)
  const words = texts.plan.target
  if (target.achieved === null && target.numerator === null)
    return (
      <Card className="above-cards">
        <EmptyState icon="st-none" title={words.waits.title}>
          {words.waits.body}
        </EmptyState>
      </Card>
    )
  return (
    <Card className="above-cards sum-card">
      <div className="sumline">
        <div>
          <StatusTag tone={said.tone}>{said.status}</StatusTag>
          <p className="figure-value">{said.value}</p>
          {target.goal === null ? null : (
            <p className="mid">
              {words.goalIs} <b>{said.goal}</b> · <b className={differenceClass[said.tone]}>{said.difference}</b>
            </p>
          )}
          <ForecastLine target={target} />
        </div>
        <hr />
        <Fraction
          top={{
            words: upperFirst(oneOf(target.numeratorVi, target.numeratorEn)),
            value: format.number(target.numerator),
          }}
          bottom={
            target.denominatorVi === null
              ? undefined
              : {
                  words: upperFirst(oneOf(target.denominatorVi, target.denominatorEn ?? '')),
                  value: format.number(target.denominator),
                }
          }
        />
      </div>
    </Card>
  )
}

const differenceClass = {
  reached: 'good',
  track: undefined,
  risk: 'warn',
  missed: 'bad',
  none: undefined,
  plain: undefined,
} as const

function AboutCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const oneOf = useOneOf()
  const words = texts.plan.target
  const population = oneOf(target.populationVi, target.populationEn)
  return (
    <Card title={words.computed}>
      <Facts
        rows={[
          ...(population === '' ? [] : [[words.population, upperFirst(population)] as const]),
          [words.numerator, upperFirst(oneOf(target.numeratorVi, target.numeratorEn))],
          ...(target.denominatorVi === null
            ? []
            : [[words.denominator, upperFirst(oneOf(target.denominatorVi, target.denominatorEn ?? ''))] as const]),
          ...(target.law === '' ? [] : [[words.law, target.law] as const]),
        ]}
      />
      <blockquote className="wording" lang="vi">
        <p className="small ink-3">{words.wording}</p>
        <p>{target.wording}</p>
      </blockquote>
      {target.question === null ? null : <OpenQuestion question={target.question} year={year} />}
    </Card>
  )
}

function OpenQuestion({ question, year }: { question: NonNullable<Target['question']>; year: number }) {
  const texts = useTexts()
  const oneOf = useOneOf()
  const who = useActor()
  const [answering, setAnswering] = useState(false)
  const words = texts.plan.target
  return (
    <div className="open-question">
      <p className="small ink-2">
        {words.question} {question.id}: {oneOf(question.vi, question.en)}{' '}
        <b>{oneOf(question.answerVi ?? '', question.answerEn ?? '')}</b> (
        {question.isDefault ? words.byDefault : words.answered})
      </p>
      {question.choices.length > 1 ? (
        <Button
          small
          why={!may.setPlan(who, who) && texts.plan.setGoal.notYours}
          whyIn="tip"
          onClick={() => setAnswering(true)}
        >
          {words.answer}
        </Button>
      ) : null}
      {answering ? <QuestionDialog question={question} year={year} onClose={() => setAnswering(false)} /> : null}
    </div>
  )
}

/** Figures that stand beside the target and do not judge it. */
function BesideCard({ target }: { target: Target }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  if (target.beside.length === 0) return null
  return (
    <Card title={texts.plan.target.beside} note={texts.plan.target.besideNote}>
      <Facts
        rows={target.beside.map((it) => [
          oneOf(it.vi, it.en),
          <span className="num" key={it.vi}>
            {inUnit(it.value, it.unit, texts.plan, format)}
          </span>,
        ])}
      />
    </Card>
  )
}
