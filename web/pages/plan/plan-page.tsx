import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { planList, type TargetValue, targetList } from '../../../contract/plan.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { countStatuses, targetUnit } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { Skeleton } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Seg } from '../../ui/seg.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { PeriodCard } from './period-card.tsx'
import './plan.css'
import { TargetTable } from './target-table.tsx'

type Kind = TargetValue['kind']
const kinds = ['target', 'budget', 'measure', 'objective'] as const

const route = getRouteApi('/in/plan')

/** The plan of a year, row by row: what it promises beside what the records say. */
export function PlanPage() {
  const texts = useTexts()
  const { year } = route.useSearch()
  const { planYear } = useMe()
  const plans = useView(planList)
  return (
    <>
      <PageTitle>{texts.plan.title}</PageTitle>
      <Answer read={plans}>
        {({ rows }) => {
          const years = rows.map((it) => it.year)
          const shown = year ?? planYear ?? Math.max(...years)
          if (rows.length > 0) return <OfYear year={shown} years={years} />
          return (
            <>
              <PageHead title={texts.plan.title} />
              <NoPlan year={shown} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

function OfYear({ year, years }: { year: number; years: readonly number[] }) {
  const texts = useTexts()
  const go = useGo()
  const communes = useCommunes()
  const { place, kind } = route.useSearch()
  const { planYear } = useMe()
  const planned = years.includes(year)
  const read = useView(targetList, { year, place }, { enabled: planned })
  const choices = planned ? years : [...years, year]
  return (
    <>
      <Head data={planned ? read.data : undefined} year={year} />
      <FilterBar>
        <FilterSelect
          label={texts.shell.year}
          value={String(year)}
          onChange={(it) => go(path.plan({ year: Number(it), kind, place }))}
          choices={choices.toSorted((a, b) => b - a).map((it) => ({ value: String(it), label: String(it) }))}
        />
        {communes.length > 1 ? (
          <SearchSelect
            inBar
            clearable
            label={texts.shell.place}
            placeholder={texts.shell.wholeArea}
            value={place === undefined ? null : String(place)}
            onChange={(it) => go(path.plan({ year, kind, place: it === null ? undefined : Number(it) }))}
            choices={communes}
          />
        ) : null}
        <Seg<Kind | 'all'>
          label={texts.plan.columns.name}
          value={kind ?? 'all'}
          onChange={(it) => go(path.plan({ year, place, kind: it === 'all' ? undefined : it }))}
          choices={[
            { value: 'all', label: texts.plan.all },
            ...kinds.map((it) => ({ value: it, label: texts.plan.kinds[it] })),
          ]}
        />
      </FilterBar>
      <div className="stack">
        {planned ? (
          <Answer read={read} loading={<Skeleton lines={10} label={texts.shell.ui.loading} />}>
            {(data) => <Rows rows={data.rows} kind={kind} year={year} place={place} />}
          </Answer>
        ) : (
          <NoPlan year={year} better={planYear ?? years[0]} />
        )}
        {kind === undefined ? <PeriodCard year={year} place={place} /> : null}
      </div>
    </>
  )
}

function Head({ data, year }: { data: z.infer<typeof targetList.answer> | undefined; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const words = texts.plan
  const targets = data?.rows.filter((it) => it.kind === 'target') ?? []
  const counts = countStatuses(targets, words)
  const good = targets.filter((it) => ['reached', 'on-track', 'nearly'].includes(it.status)).length
  const unknown = targets.filter((it) => it.achieved === null).length
  const count = format.count(targets.length)
  return (
    <>
      <PageHead
        title={data ? oneOf(data.plan.titleVi, data.plan.titleEn) : words.title}
        sub={
          data
            ? `${words.sub(data.plan.documentNo, format.date(data.plan.documentDate))} · ${words.target.asOf(format.date(data.asOf))}`
            : undefined
        }
        actions={
          <>
            <ExportButton
              full
              name={words.crumb(year)}
              rows={data?.rows ?? []}
              columns={[
                { head: words.columns.code, value: (row) => row.code },
                { head: words.columns.name, value: (row) => oneOf(row.name, row.nameEn) },
                { head: words.columns.unit, value: (row) => targetUnit(row.unit, words) },
                { head: words.columns.goal, value: (row) => row.goal },
                { head: words.columns.achieved, value: (row) => row.achieved },
                { head: words.target.numerator, value: (row) => row.numerator },
                { head: words.target.denominator, value: (row) => row.denominator },
                { head: texts.target.forecast.title, value: (row) => row.forecast.value },
                { head: words.columns.status, value: (row) => words.status[row.status] },
              ]}
            />
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
          </>
        }
      />
      {targets.length === 0 ? null : (
        <Lead>
          <strong>{unknown === targets.length ? words.leadNone(count) : words.lead(format.count(good), count)}</strong>{' '}
          {unknown > 0 && unknown < targets.length ? words.leadMissing(format.count(unknown)) : ''}
        </Lead>
      )}
      {counts.length === 0 ? null : (
        <p className="legend plan-legend">
          {counts.map((it) => (
            <StatusTag key={it.word} tone={it.tone} bare>
              {it.word} {format.count(it.count)}
            </StatusTag>
          ))}
        </p>
      )}
    </>
  )
}

function Rows(props: {
  rows: readonly TargetValue[]
  kind: Kind | undefined
  year: number
  place: number | undefined
}) {
  const words = useTexts().plan
  if (props.rows.length === 0) return <NoPlan year={props.year} />
  return (
    <>
      {kinds
        .filter((kind) => props.kind === undefined || props.kind === kind)
        .map((kind) => {
          const rows = props.rows.filter((it) => it.kind === kind)
          return rows.length === 0 ? null : (
            <Card key={kind} flush title={words.kinds[kind]} note={String(rows.length)}>
              <TargetTable rows={rows} caption={words.kinds[kind]} year={props.year} place={props.place} />
            </Card>
          )
        })}
    </>
  )
}

function NoPlan({ year, better }: { year: number; better?: number | undefined }) {
  const words = useTexts().plan
  return (
    <Card>
      <NothingInYear
        icon="target"
        year={year}
        better={better}
        href={(other) => path.plan({ year: other })}
        title={words.empty.title}
        basis={words.empty.basis}
      >
        {words.empty.body}
      </NothingInYear>
    </Card>
  )
}
