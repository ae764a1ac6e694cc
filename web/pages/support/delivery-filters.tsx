import { supportKinds } from '../../../domain/support/kinds.ts'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useGo } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'

/** What the address of the page may say. */
export type DeliverySearch = {
  readonly year?: number | undefined
  readonly kind?: string | undefined
  readonly place?: number | undefined
  readonly money?: string | undefined
  readonly source?: string | undefined
  readonly state?: string | undefined
  readonly doubt?: string | undefined
  readonly measure?: 'households' | 'people' | 'amount' | undefined
  readonly show?: string | undefined
  readonly after?: string | undefined
}

const firstYear = 2021

/** The days of a year; of none: all there are. */
export const daysOf = (year: number | undefined) =>
  year === undefined ? {} : { from: `${year}-01-01`, until: `${year}-12-31` }

export function DeliveryFilters({ search }: { search: DeliverySearch }) {
  const { shell, support } = useTexts()
  const { filter, delivery: words } = support
  const go = useGo()
  const communes = useCommunes()
  const { today } = useMe()
  const set = (over: DeliverySearch) => go(path.support({ ...search, ...over, after: undefined }))
  const filtered = Object.entries(search).some(([name, value]) => name !== 'after' && value !== undefined)
  const choices = <Key extends string>(names: Readonly<Record<Key, string>>) =>
    Object.entries<string>(names).map(([value, label]) => ({ value, label }))
  return (
    <FilterBar onClear={filtered ? () => go(path.support()) : undefined}>
      <FilterSelect
        label={shell.year}
        all={filter.all}
        value={search.year === undefined ? '' : String(search.year)}
        onChange={(it) => set({ year: it === '' ? undefined : Number(it) })}
        choices={yearsBetween(Math.min(firstYear, search.year ?? firstYear), yearOf(today)).map((it) => ({
          value: String(it),
          label: String(it),
        }))}
      />
      <FilterSelect
        label={filter.kind}
        all={filter.all}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind })}
        choices={supportKinds.map((it) => ({ value: it, label: support.kind[it] }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={filter.commune}
          value={search.place === undefined ? null : String(search.place)}
          onChange={(it) => set({ place: it === null ? undefined : Number(it) })}
          choices={communes}
        />
      ) : null}
      <FilterSelect
        label={filter.money}
        all={filter.all}
        value={search.money ?? ''}
        onChange={(money) => set({ money })}
        choices={choices(words.money)}
      />
      <FilterSelect
        label={filter.source}
        all={filter.all}
        value={search.source ?? ''}
        onChange={(source) => set({ source })}
        choices={choices(words.source)}
      />
      <FilterSelect
        label={filter.doubt}
        all={filter.all}
        value={search.doubt ?? ''}
        onChange={(doubt) => set({ doubt })}
        choices={choices(words.doubt)}
      />
      <FilterSelect
        label={filter.state}
        value={search.state ?? 'valid'}
        onChange={(it) => set({ state: it === 'cancelled' ? it : undefined })}
        choices={choices(words.state)}
      />
    </FilterBar>
  )
}
