import { useCommunes } from '../../place-choices.ts'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { shownDay, yearOf } from '../../years.ts'

/** Commune and day: today, or the end of an earlier year. */
export function PlaceAndDay(props: {
  readonly place: number | undefined
  readonly on: string | undefined
  readonly onPlace: (place: number | undefined) => void
  readonly onDay: (on: string | undefined) => void
  readonly onClear: (() => void) | undefined
}) {
  const words = useTexts().leftBehind
  const format = useFormat()
  const who = useMe()
  const communes = useCommunes()
  const shown = props.on ?? shownDay(who)
  const ends = [1, 2, 3].map((back) => `${yearOf(who.today) - back}-12-31`)
  const days = [...new Set([who.today, shown, ...ends])].toSorted().toReversed()
  return (
    <FilterBar onClear={props.onClear}>
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={words.commune}
          value={props.place === undefined ? null : String(props.place)}
          onChange={(it) => props.onPlace(it === null ? undefined : Number(it))}
          choices={communes}
        />
      ) : null}
      <FilterSelect
        label={words.day}
        value={shown}
        onChange={(it) => props.onDay(it === shownDay(who) ? undefined : it)}
        choices={days.map((it) => ({
          value: it,
          label: it === who.today ? `${format.date(it)} (${words.today})` : format.date(it),
        }))}
      />
    </FilterBar>
  )
}
