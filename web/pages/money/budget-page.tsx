import { getRouteApi } from '@tanstack/react-router'
import { budget } from '../../../contract/money-views.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Grid, Lead, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useGo, useView } from '../../use-view.ts'
import { BudgetActions } from './budget-actions.tsx'
import { type Budget, useBudgetQuery } from './budget-query.ts'
import { ByCard } from './by-card.tsx'
import { CarriedCard } from './carried-card.tsx'
import { DueCard } from './due-card.tsx'
import { LinesCard } from './lines-card.tsx'
import { MatrixCard } from './matrix-card.tsx'
import './money.css'
import { MoneyTabs } from './money-tabs.tsx'
import { useRate } from './money-words.ts'
import { MonthsCard } from './months-card.tsx'
import { OfYear } from './of-year.tsx'
import { ProjectsCard } from './projects-card.tsx'
import { SummaryCard } from './summary-card.tsx'
import { sumsOf } from './sums.ts'

/** The budget of a plan year: planned, allocated, disbursed, left, by project, source, capital, holder, month and last day. */
export function BudgetPage() {
  const { year } = getRouteApi('/in/money').useSearch()
  return <OfYear chosen={year}>{(shown, years, latest) => <Page year={shown} years={years} latest={latest} />}</OfYear>
}

type Years = { readonly year: number; readonly years: readonly number[]; readonly latest: number | undefined }

function Page({ year, years, latest }: Years) {
  const texts = useTexts()
  const words = texts.money
  const query = useBudgetQuery(year)
  const { show: _show, by: _by, ...asked } = query
  const read = useView(budget, asked)
  return (
    <>
      <PageTitle>{words.title(query.year)}</PageTitle>
      <PageHead
        title={words.title(query.year)}
        sub={words.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <BudgetActions year={query.year} projects={read.data?.projects ?? []} />
          </>
        }
      />
      <MoneyTabs current="budget" year={query.year} />
      <Filters year={year} years={years} projects={read.data?.projects ?? []} />
      <Answer read={read}>{(data) => <Filled data={data} latest={latest} />}</Answer>
    </>
  )
}

function Filters(props: { year: number; years: readonly number[]; projects: Budget['projects'] }) {
  const texts = useTexts()
  const words = texts.money
  const oneOf = useOneOf()
  const go = useGo()
  const query = useBudgetQuery(props.year)
  const communes = useCommunes()
  const set = (part: Record<string, string | number | undefined>) => go(path.money({ ...query, ...part }))
  return (
    <FilterBar
      onClear={
        query.source || query.capital || query.project || query.place
          ? () => go(path.money({ year: query.year }))
          : undefined
      }
    >
      <FilterSelect
        label={texts.shell.year}
        value={String(query.year)}
        onChange={(it) => set({ year: Number(it) })}
        choices={props.years.map((it) => ({ value: String(it), label: String(it) }))}
      />
      <FilterSelect
        label={words.filter.source}
        all={words.filter.all}
        value={query.source ?? ''}
        onChange={(it) => set({ source: it })}
        choices={Object.entries(words.source).map(([value, label]) => ({ value, label }))}
      />
      <FilterSelect
        label={words.filter.capital}
        all={words.filter.all}
        value={query.capital ?? ''}
        onChange={(it) => set({ capital: it })}
        choices={[
          ...Object.entries(words.capital).map(([value, label]) => ({ value, label })),
          { value: 'none', label: words.notSplit },
        ]}
      />
      <FilterSelect
        label={words.filter.project}
        all={words.filter.all}
        value={query.project ?? ''}
        onChange={(it) => set({ project: it })}
        choices={[
          ...props.projects.map((it) => ({
            value: it.code,
            label: `${words.project(it.no)} ${oneOf(it.nameVi, it.nameEn)}`,
          })),
          { value: 'none', label: words.notSplit },
        ]}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={words.filter.place}
          placeholder={texts.shell.wholeArea}
          value={query.place === undefined ? null : String(query.place)}
          onChange={(it) => set({ place: it === null ? undefined : Number(it) })}
          choices={communes}
        />
      ) : null}
    </FilterBar>
  )
}

function Filled({ data, latest }: { data: Budget; latest: number | undefined }) {
  const { place } = useBudgetQuery(data.year)
  const words = useTexts().money
  if (data.lines.length === 0 && data.carriedIn.length === 0)
    return (
      <NothingInYear
        icon="money"
        year={data.year}
        better={latest}
        href={(year) => path.money({ year, place })}
        title={words.none.title}
        basis={words.none.basis}
      >
        {words.none.body}
      </NothingInYear>
    )
  return (
    <>
      <Sentence data={data} />
      <Grid top>
        <div className="c8 stack">
          <SummaryCard data={data} />
          <ProjectsCard data={data} />
        </div>
        <div className="c4 stack money-side">
          <DueCard data={data} />
          <MonthsCard year={data.year} />
        </div>
        <MatrixCard data={data} />
        <ByCard year={data.year} />
        <CarriedCard data={data} />
        <LinesCard data={data} />
      </Grid>
      <p className="small ink-3">{words.semantics}</p>
    </>
  )
}

/** The one sentence about the money, and what must be done next. */
function Sentence({ data }: { data: Budget }) {
  const words = useTexts().money
  const { millions, date } = useFormat()
  const rate = useRate()
  const all = sumsOf(data.lines)
  const open = data.lines.filter((it) => it.held > it.disbursed)
  const over = sumsOf(open.filter((it) => it.due === 'overdue'))
  const next = open
    .filter((it) => it.due !== 'overdue')
    .map((it) => it.spendBy)
    .toSorted()[0]
  const due = sumsOf(open.filter((it) => it.spendBy === next))
  return (
    <Lead>
      <strong>{words.lead(millions(all.disbursed), millions(all.held), rate(all.disbursed, all.held))}</strong>{' '}
      {next === undefined ? '' : words.leadLeft(millions(due.held - due.disbursed), date(next))}{' '}
      {over.held > over.disbursed ? words.leadOver(millions(over.held - over.disbursed)) : ''}
    </Lead>
  )
}
