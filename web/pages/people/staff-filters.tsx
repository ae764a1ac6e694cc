import { useCallback } from 'react'
import { staffFields } from '../../../domain/people/staff.ts'
import { topicWords } from '../../../domain/support/activity-words.ts'
import { useCommunes } from '../../place-choices.ts'
import { useMe } from '../../shell/me.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { yearOf, yearsBetween } from '../../years.ts'

export type StaffFilters = {
  readonly year?: number | undefined
  readonly place?: number | undefined
  readonly level?: string | undefined
  readonly field?: string | undefined
  readonly trained?: string | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
}
/** What narrows the list; the year is always one. */
export const narrowing = ['place', 'level', 'field', 'trained', 'q'] as const
const firstYear = 2021

export function StaffFilterBar(props: {
  readonly filters: StaffFilters & { readonly year: number }
  readonly onChange: (next: Partial<StaffFilters>, typing?: boolean) => void
  readonly onClear: (() => void) | undefined
}) {
  const texts = useTexts()
  const words = texts.people.filter
  const { language } = useLanguage()
  const { today } = useMe()
  const communes = useCommunes()
  const { filters, onChange } = props
  const search = useCallback((q: string) => onChange({ q }, true), [onChange])
  const set = narrowing.filter((name) => name !== 'q' && filters[name] !== undefined)
  return (
    <FilterBar
      onClear={props.onClear}
      set={set.length}
      search={
        <FilterSearch label={words.searchLabel} placeholder={words.search} value={filters.q ?? ''} onChange={search} />
      }
    >
      <FilterSelect
        label={texts.shell.year}
        value={String(filters.year)}
        onChange={(it) => onChange({ year: Number(it) })}
        choices={yearsBetween(Math.min(firstYear, filters.year), yearOf(today)).map((it) => ({
          value: String(it),
          label: String(it),
        }))}
      />
      <FilterSelect
        label={words.field}
        all={words.all}
        value={filters.field ?? ''}
        onChange={(it) => onChange({ field: it })}
        choices={staffFields.map((it) => ({ value: it, label: topicWords(it)[language] }))}
      />
      <FilterSelect
        label={words.level}
        all={words.all}
        value={filters.level ?? ''}
        onChange={(it) => onChange({ level: it })}
        choices={(['province', 'commune', 'village'] as const).map((it) => ({
          value: it,
          label: texts.people.level[it],
        }))}
      />
      <FilterSelect
        label={words.trained}
        all={words.all}
        value={filters.trained ?? ''}
        onChange={(it) => onChange({ trained: it })}
        choices={[
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no },
        ]}
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
    </FilterBar>
  )
}
