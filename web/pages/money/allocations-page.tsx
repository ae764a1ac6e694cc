import { getRouteApi } from '@tanstack/react-router'
import { allocationFile, allocationList } from '../../../contract/money-views.ts'
import { dues } from '../../../domain/money/spend-by.ts'
import { addressOf } from '../../api.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useGo, useView } from '../../use-view.ts'
import { AllocationTable } from './allocation-table.tsx'
import { Dong } from './dong.tsx'
import './money.css'
import { MoneyTabs } from './money-tabs.tsx'
import { useRate } from './money-words.ts'
import { OfYear } from './of-year.tsx'

const route = getRouteApi('/in/money/allocations')

/** What each holder has and spent, the nearest last day first. */
export function AllocationsPage() {
  const { year } = route.useSearch()
  return <OfYear chosen={year}>{(shown, years, latest) => <Page year={shown} years={years} latest={latest} />}</OfYear>
}

type Years = { readonly year: number; readonly years: readonly number[]; readonly latest: number | undefined }

function Page({ year, years, latest }: Years) {
  const texts = useTexts()
  const words = texts.money
  const { language } = useLanguage()
  const { after, asked } = useAsked(year)
  return (
    <>
      <PageTitle>{words.allocations.title(asked.year)}</PageTitle>
      <PageHead
        title={words.allocations.title(asked.year)}
        sub={words.allocations.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <ButtonLink icon="download" download href={addressOf(allocationFile.path, { ...asked, lang: language })}>
              {texts.shell.ui.exportTable}
            </ButtonLink>
          </>
        }
      />
      <MoneyTabs current="allocations" year={asked.year} />
      <Filters asked={asked} years={years} />
      <List asked={asked} after={after} latest={latest} />
    </>
  )
}

type Asked = ReturnType<typeof useAsked>['asked']

function useAsked(year: number) {
  const { after, ...search } = route.useSearch()
  return { after, asked: { ...search, year } }
}

const filtersOf = (asked: Asked) => [asked.source, asked.due, asked.line, asked.holder, asked.project, asked.capital]

function Filters({ asked, years }: { asked: Asked; years: readonly number[] }) {
  const texts = useTexts()
  const words = texts.money
  const go = useGo()
  const communes = useCommunes()
  const find = (q: string) => go(path.allocations({ ...asked, q }), true)
  const set = (part: Partial<Record<keyof Asked, string | number | undefined>>) =>
    go(path.allocations({ ...asked, ...part }))
  const count = [asked.place, ...filtersOf(asked)].filter((it) => it !== undefined).length
  return (
    <FilterBar
      set={count}
      onClear={count > 0 ? () => go(path.allocations({ year: asked.year, q: asked.q })) : undefined}
      search={
        <FilterSearch
          label={words.filter.holder}
          placeholder={words.filter.search}
          value={asked.q ?? ''}
          onChange={find}
        />
      }
    >
      <FilterSelect
        label={texts.shell.year}
        value={String(asked.year)}
        onChange={(it) => set({ year: Number(it), line: undefined })}
        choices={years.map((it) => ({ value: String(it), label: String(it) }))}
      />
      <FilterSelect
        label={words.filter.due}
        all={words.filter.all}
        value={asked.due ?? ''}
        onChange={(it) => set({ due: it })}
        choices={dues.map((it) => ({ value: it, label: words.due[it] }))}
      />
      <FilterSelect
        label={words.filter.source}
        all={words.filter.all}
        value={asked.source ?? ''}
        onChange={(it) => set({ source: it })}
        choices={Object.entries(words.source).map(([value, label]) => ({ value, label }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={words.filter.place}
          placeholder={texts.shell.wholeArea}
          value={asked.place === undefined ? null : String(asked.place)}
          onChange={(it) => set({ place: it === null ? undefined : Number(it) })}
          choices={communes}
        />
      ) : null}
    </FilterBar>
  )
}

function List(props: { asked: Asked; after: string | undefined; latest: number | undefined }) {
  const { asked, after } = props
  const { money: words } = useTexts()
  const { count } = useFormat()
  const rate = useRate()
  const read = useView(allocationList, { ...asked, after })
  return (
    <Card
      flush
      title={words.allocations.card}
      note={words.unit}
      footer={
        <Pager
          rows={read.data?.rows.length}
          shown={count(read.data?.rows.length)}
          of={count(read.data?.count)}
          firstHref={after === undefined ? undefined : path.allocations(asked)}
          nextHref={read.data?.next ? path.allocations({ ...asked, after: read.data.next }) : undefined}
        />
      }
    >
      <Answer read={read}>
        {(data) => (
          <AllocationTable
            rows={data.rows}
            empty={<NoAllocations asked={asked} latest={props.latest} />}
            sum={
              <tr className="sum">
                <td colSpan={2}>{words.allocations.sum(count(data.count))}</td>
                <td className="wide-only" />
                <td className="n" data-label={words.figures.allocation}>
                  <Dong value={data.amount} exact />
                </td>
                <td className="n" data-label={words.figures.disbursed}>
                  <Dong value={data.spent} exact />
                </td>
                <td className="n" data-label={words.figures.undisbursed}>
                  <Dong value={data.amount - data.spent} exact />
                </td>
                <td className="n" data-label={words.figures.rate}>
                  {rate(data.spent, data.amount)}
                </td>
                <td />
              </tr>
            }
          />
        )}
      </Answer>
    </Card>
  )
}

function NoAllocations({ asked, latest }: { asked: Asked; latest: number | undefined }) {
  const words = useTexts().money.allocations
  const { year, place, q } = asked
  return [q, ...filtersOf(asked)].some((it) => it !== undefined) ? (
    <EmptyState icon="money" title={words.empty} />
  ) : (
    <NothingInYear
      icon="money"
      year={year}
      better={latest}
      href={(other) => path.allocations({ year: other, place })}
    />
  )
}
