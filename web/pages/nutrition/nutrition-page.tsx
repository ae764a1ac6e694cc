import { getRouteApi } from '@tanstack/react-router'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Tabs } from '../../ui/seg.tsx'
import { useGo } from '../../use-view.ts'
import { programmeYear, yearOf, yearsBetween } from '../../years.ts'
import { ByCommune } from './by-commune.tsx'
import { ChildrenCard } from './children-card.tsx'
import { EntryGrid } from './entry-grid.tsx'
import './nutrition.css'
import { ReferenceCard } from './reference-card.tsx'

export type Search = {
  readonly tab?: 'children' | 'enter' | 'reference' | undefined
  readonly year?: number | undefined
  readonly place?: number | undefined
  readonly only?: 'stunted' | 'disagreeing' | 'unjudged' | undefined
  readonly village?: number | undefined
  readonly after?: string | undefined
}

const route = getRouteApi('/in/nutrition')
const firstYear = 2021

/** Children measured: the share stunted by commune, each measurement, the grid to enter them, and the reference they are compared with. */
export function NutritionPage() {
  const texts = useTexts()
  const words = texts.nutrition
  const search: Search = route.useSearch()
  const who = useMe()
  const year = search.year ?? programmeYear(who)
  const tab = search.tab
  const href = (to: Search['tab']) => path.nutrition({ tab: to, year: search.year, place: search.place })
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Button icon="print" onClick={() => print()}>
            {texts.shell.print}
          </Button>
        }
      />
      <Tabs
        label={words.title}
        tabs={[
          { href: href(undefined), label: words.tabs.communes, current: tab === undefined },
          { href: href('children'), label: words.tabs.children, current: tab === 'children' },
          { href: href('enter'), label: words.tabs.enter, current: tab === 'enter' },
          { href: href('reference'), label: words.tabs.reference, current: tab === 'reference' },
        ]}
      />
      {tab === undefined || tab === 'children' ? <Filters search={search} year={year} /> : null}
      {tab === undefined ? <ByCommune year={year} place={search.place} /> : null}
      {tab === 'children' ? <ChildrenCard search={search} year={year} /> : null}
      {tab === 'enter' ? <EntryGrid search={search} /> : null}
      {tab === 'reference' ? <ReferenceCard /> : null}
    </>
  )
}

function Filters({ search, year }: { search: Search; year: number }) {
  const texts = useTexts()
  const words = texts.nutrition
  const go = useGo()
  const { today } = useMe()
  const communes = useCommunes()
  const change = (next: Partial<Search>) => go(path.nutrition({ ...search, after: undefined, ...next }))
  return (
    <FilterBar>
      <FilterSelect
        label={texts.shell.year}
        value={String(year)}
        onChange={(it) => change({ year: Number(it) })}
        choices={yearsBetween(Math.min(firstYear, year), yearOf(today)).map((it) => ({
          value: String(it),
          label: String(it),
        }))}
      />
      {search.tab === 'children' ? (
        <FilterSelect
          label={words.only.label}
          all={words.only.all}
          value={search.only ?? ''}
          onChange={(it) => go(path.nutrition({ ...search, after: undefined, only: it }))}
          choices={(['stunted', 'disagreeing', 'unjudged'] as const).map((it) => ({
            value: it,
            label: words.only[it],
          }))}
        />
      ) : null}
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={words.columns.unit}
          value={search.place === undefined ? null : String(search.place)}
          onChange={(it) => change({ place: it === null ? undefined : Number(it) })}
          choices={communes}
        />
      ) : null}
    </FilterBar>
  )
}
