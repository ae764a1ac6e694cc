import { useCallback } from 'react'
import { activityProjects } from '../../../contract/activity.ts'
import { activityKinds, activityStates } from '../../../domain/support/activity-kinds.ts'
import { planRows } from '../../../domain/support/activity-rows.ts'
import { activityGroups, shapeOf } from '../../../domain/support/activity-shapes.ts'
import { groupWords, kindWords, stateWords } from '../../../domain/support/activity-words.ts'
import { type ActivityFilters, activityFilterNames } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { useMe } from '../../shell/me.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { FilterBar, FilterSearch, FilterSelect, FilterToggle } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useView } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'

const firstYear = 2021

export function ActivityFilterBar(props: {
  readonly filters: ActivityFilters & { readonly year: number }
  readonly onChange: (next: Partial<ActivityFilters>, typing?: boolean) => void
  readonly onClear: (() => void) | undefined
}) {
  const texts = useTexts()
  const words = texts.activity.filter
  const { language } = useLanguage()
  const { today } = useMe()
  const communes = useCommunes()
  const { filters, onChange } = props
  const projects = useView(activityProjects, { year: filters.year }).data?.rows ?? []
  const search = useCallback((q: string) => onChange({ q }, true), [onChange])
  const set = activityFilterNames.filter(
    (name) => !['q', 'after', 'year'].includes(name) && filters[name] !== undefined,
  )
  const kinds = activityKinds.filter((kind) => filters.group === undefined || shapeOf(kind).group === filters.group)
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
        choices={yearsBetween(Math.min(firstYear, filters.year), yearOf(today) + 1).map((it) => ({
          value: String(it),
          label: String(it),
        }))}
      />
      <FilterSelect
        label={words.group}
        all={words.all}
        value={filters.group ?? ''}
        onChange={(it) => onChange({ group: it, kind: undefined })}
        choices={activityGroups.map((it) => ({ value: it, label: groupWords[it][language] }))}
      />
      <FilterSelect
        label={words.kind}
        all={words.all}
        value={filters.kind ?? ''}
        onChange={(it) => onChange({ kind: it })}
        choices={kinds.map((it) => ({ value: it, label: kindWords[it][language] }))}
      />
      <FilterSelect
        label={words.state}
        all={words.all}
        value={filters.state ?? ''}
        onChange={(it) => onChange({ state: it })}
        choices={activityStates.map((it) => ({ value: it, label: stateWords[it][language] }))}
      />
      <FilterSelect
        label={words.row}
        all={words.all}
        value={filters.row ?? ''}
        onChange={(it) => onChange({ row: it })}
        choices={planRows.map((it) => ({ value: it, label: it }))}
      />
      <FilterSelect
        label={words.project}
        all={words.all}
        value={filters.project ?? ''}
        onChange={(it) => onChange({ project: it })}
        choices={projects.map((it) => ({
          value: it.code,
          label: `${it.no} ${language === 'vi' ? it.nameVi : it.nameEn}`,
        }))}
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
      <FilterToggle
        label={words.late}
        on={filters.late === 'true'}
        onChange={(on) => onChange({ late: on ? 'true' : undefined })}
      />
    </FilterBar>
  )
}
