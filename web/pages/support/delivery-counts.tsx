import { deliveryCounts } from '../../../contract/support.ts'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Seg } from '../../ui/seg.tsx'
import { useGo, useView } from '../../use-view.ts'
import { ByUnit } from './by-unit.tsx'
import { type DeliverySearch, daysOf } from './delivery-filters.tsx'

const measures = ['deliveries', 'households', 'people', 'amount'] as const

/** What was given in the year, or ever, by commune and kind, as times, households, people or money. */
export function DeliveryCounts({ search }: { search: DeliverySearch }) {
  const { support } = useTexts()
  const words = support.byUnit
  const format = useFormat()
  const go = useGo()
  const measure = search.measure ?? 'deliveries'
  const read = useView(deliveryCounts, { place: search.place, ...daysOf(search.year) })
  return (
    <ByUnit
      title={search.year === undefined ? words.deliveries : `${words.deliveries}, ${search.year}`}
      rows={(read.data?.rows ?? []).map((row) => ({ ...row, value: row[measure] }))}
      write={measure === 'amount' ? format.millions : format.count}
      hrefOf={(unit, kind) => path.support({ ...search, place: unit ?? search.place, kind, after: undefined })}
      actions={
        <Seg
          label={words.measure}
          value={measure}
          onChange={(it) => go(path.support({ ...search, measure: it === 'deliveries' ? undefined : it }))}
          choices={measures.map((it) => ({ value: it, label: words.measures[it] }))}
        />
      }
    />
  )
}
