import { useCallback } from 'react'
import { caseStates } from '../../../domain/review/season/steps.ts'
import type { CaseFilters } from '../../path.ts'
import { isOfProvince, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { FilterBar, FilterSearch, FilterSelect, FilterToggle } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { unitChoices, useUnits } from '../../use-units.ts'
import { CommuneFilter } from './round-frame.tsx'

export function CaseFilterBar(props: {
  readonly filters: CaseFilters
  readonly onChange: (next: Partial<CaseFilters>, typing?: boolean) => void
  readonly onClear: (() => void) | undefined
}) {
  const words = useTexts().reviewSeason
  const { filter } = words.cases
  const { filters, onChange } = props
  const me = useMe()
  const search = useCallback((q: string) => onChange({ q: q === '' ? undefined : q }, true), [onChange])
  const set = (['place', 'state', 'late', 'source'] as const).filter((name) => filters[name] !== undefined)
  const ofProvince = isOfProvince(me)
  return (
    <FilterBar
      onClear={props.onClear}
      set={set.length}
      search={
        <FilterSearch
          label={filter.searchLabel}
          placeholder={filter.search}
          value={filters.q ?? ''}
          onChange={search}
        />
      }
    >
      <FilterSelect
        label={filter.state}
        all={filter.all}
        value={filters.state ?? ''}
        onChange={(it) => onChange({ state: it === '' ? undefined : it })}
        choices={caseStates.map((it) => ({ value: it, label: words.state[it] }))}
      />
      <FilterSelect
        label={filter.source}
        all={filter.all}
        value={filters.source ?? ''}
        onChange={(it) => onChange({ source: it === '' ? undefined : it })}
        choices={(['listed', 'asked', 'proposed'] as const).map((it) => ({ value: it, label: words.source[it] }))}
      />
      {ofProvince ? (
        <CommuneFilter place={filters.place} onChange={(place) => onChange({ place })} />
      ) : (
        <VillageFilter place={filters.place} onChange={(place) => onChange({ place })} />
      )}
      <FilterToggle
        label={filter.late}
        on={filters.late === 'true'}
        onChange={(on) => onChange({ late: on ? 'true' : undefined })}
      />
    </FilterBar>
  )
}

/** One village of the reader's commune. */
function VillageFilter(props: { place: number | undefined; onChange: (place: number | undefined) => void }) {
  const words = useTexts().reviewSeason
  const villages = useUnits('village').data ?? []
  if (villages.length < 2) return null
  return (
    <SearchSelect
      inBar
      clearable
      label={words.village}
      value={props.place === undefined ? null : String(props.place)}
      onChange={(it) => props.onChange(it === null ? undefined : Number(it))}
      choices={unitChoices(villages)}
      placeholder={words.allVillages}
    />
  )
}
