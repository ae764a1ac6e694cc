import { useCallback } from 'react'
import type { HouseholdFilters } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { twelveCodes } from '../../twelve.ts'
import { FilterBar, FilterSearch, FilterSelect, FilterToggle } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'

type Change = (next: Partial<HouseholdFilters>, typing?: boolean) => void

const flags = ['newlyEscaped', 'minority', 'noLabour', 'merit'] as const

export function HouseholdFilterBar(props: {
  readonly filters: HouseholdFilters
  readonly onChange: Change
  readonly onClear: (() => void) | undefined
}) {
  const texts = useTexts()
  const communes = useCommunes()
  const words = texts.household.filter
  const { filters, onChange } = props
  const search = useCallback((q: string) => onChange({ q }, true), [onChange])
  const set = Object.entries(filters).filter(
    ([name, value]) => value !== undefined && name !== 'q' && name !== 'after',
  ).length
  return (
    <FilterBar
      onClear={props.onClear}
      set={set}
      search={
        <FilterSearch label={words.searchLabel} placeholder={words.search} value={filters.q ?? ''} onChange={search} />
      }
    >
      <FilterSelect
        label={words.class}
        all={words.all}
        value={filters.class ?? ''}
        onChange={(it) => onChange({ class: it })}
        choices={(['poor', 'near-poor', 'neither'] as const).map((it) => ({ value: it, label: texts.shell.class[it] }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={words.commune}
          value={filters.place === undefined ? null : String(filters.place)}
          onChange={(it) => onChange({ place: it === null ? undefined : Number(it) })}
          choices={communes}
        />
      ) : null}
      <FilterSelect
        label={words.deprived}
        all={words.all}
        value={filters.deprived === undefined ? '' : String(filters.deprived)}
        onChange={(it) => onChange({ deprived: it === '' ? undefined : Number(it) })}
        choices={twelveCodes.map((code, at) => ({ value: String(at + 1), label: texts.deprivation.cell[code] }))}
      />
      <FilterSelect
        label={words.setting}
        all={words.all}
        value={filters.setting ?? ''}
        onChange={(it) => onChange({ setting: it })}
        choices={(['urban', 'rural'] as const).map((it) => ({ value: it, label: texts.shell.setting[it] }))}
      />
      {flags.map((flag) => (
        <FilterToggle
          key={flag}
          label={words[flag]}
          on={filters[flag] === 'true'}
          onChange={(on) => onChange({ [flag]: on ? 'true' : undefined })}
        />
      ))}
      <FilterToggle
        label={words.ended}
        on={filters.state === 'ended'}
        onChange={(on) => onChange({ state: on ? 'ended' : undefined })}
      />
    </FilterBar>
  )
}
