import { deliveryCounts } from '../../../contract/support.ts'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Seg } from '../../ui/seg.tsx'
import { useGo, useView } from '../../use-view.ts'
import { ByUnit } from './by-unit.tsx'
import type { DeliverySearch } from './delivery-filters.tsx'

const measures = ['deliveries', 'households', 'people', 'amount'] as const

/** What was given in the year, by commune and kind, as times, households, people or money. */
export function DeliveryCounts({ search, year }: { search: DeliverySearch; year: number }) {
  const { support } = useTexts()
  const words = support.byUnit
  const format = useFormat()
  const go = useGo()
  const measure = search.measure ?? 'deliveries'
  const read = useView(deliveryCounts, { place: search.place, from: `${year}-01-01`, until: `${year}-12-31` })
  return (
    <ByUnit
      title={`${words.deliveries}, ${year}`}
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
