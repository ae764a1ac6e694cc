import { getRouteApi } from '@tanstack/react-router'
import { supportKinds } from '../../../domain/support/kinds.ts'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useGo } from '../../use-view.ts'

const route = getRouteApi('/in/support/needs')

export function NeedFilters() {
  const texts = useTexts()
  const { filter, need, kind: kinds } = texts.support
  const go = useGo()
  const communes = useCommunes()
  const search = route.useSearch()
  const set = (over: object) => go(path.needs({ ...search, ...over, after: undefined }))
  const filtered = Object.entries(search).some(([name, value]) => name !== 'after' && value !== undefined)
  return (
    <FilterBar onClear={filtered ? () => go(path.needs()) : undefined}>
      <FilterSelect
        label={filter.kind}
        all={filter.all}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind })}
        choices={supportKinds.map((it) => ({ value: it, label: kinds[it] }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={filter.commune}
          value={search.place === undefined ? null : String(search.place)}
          onChange={(it) => set({ place: it ?? undefined })}
          choices={communes}
        />
      ) : null}
      <FilterSelect
        label={filter.state}
        value={search.state ?? 'open'}
        onChange={(it) => set({ state: it === 'closed' ? it : undefined })}
        choices={(['open', 'closed'] as const).map((it) => ({ value: it, label: need.state[it] }))}
      />
      <FilterSelect
        label={filter.waiting}
        all={filter.anyWait}
        value={search.waited ?? ''}
        onChange={(waited) => set({ waited })}
        choices={(['30', '90', '180'] as const).map((it) => ({ value: it, label: need.waitedDays[it] }))}
      />
    </FilterBar>
  )
}
