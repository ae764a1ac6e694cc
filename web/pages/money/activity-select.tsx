import { payableActivities } from '../../../contract/money-views.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useView } from '../../use-view.ts'

/** The activity money was spent on, among those of the year and around it; none is in order. */
export function ActivitySelect(props: { year: number; value: string | null; onChange: (id: string | null) => void }) {
  const words = useTexts().money.field
  const read = useView(payableActivities, { year: props.year })
  return (
    <SearchSelect
      label={`${words.activity} ${words.optional}`}
      placeholder={words.noActivity}
      clearable
      value={props.value}
      onChange={props.onChange}
      choices={(read.data?.rows ?? []).map((it) => ({ value: it.id, label: `${it.name} · ${it.unit}` }))}
    />
  )
}
