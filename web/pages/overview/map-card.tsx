import { useState } from 'react'
import { path } from '../../path.ts'
import type { Format } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Choropleth } from '../../ui/choropleth.tsx'
import { FilterSelect } from '../../ui/filter-bar.tsx'
import { mapScale } from '../../ui/map-scale.ts'
import { markOf, useShapes } from '../../use-shapes.ts'
import type { Overview } from './overview-page.tsx'

type Row = Overview['ranking'][number]

const measures = {
  rate: { of: (row: Row) => row.rate, write: (value, format) => format.percent(value) },
  change: {
    of: (row: Row) => (row.rate === null || row.rateBefore === null ? null : row.rate - row.rateBefore),
    write: (value, format) => format.changeFixed(value),
  },
  poor: { of: (row: Row) => row.poor, write: (value, format) => format.count(value) },
} satisfies Record<
  string,
  { readonly of: (row: Row) => number | null; readonly write: (value: number | null, format: Format) => string }
>
const names = ['rate', 'change', 'poor'] as const
type Measure = (typeof names)[number]

/** Where it is: the communes of the place by one measure at a time. Not drawn until boundaries were imported. */
export function MapCard({ data }: { data: Overview }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.overview.map
  const [measure, setMeasure] = useState<Measure>('rate')
  const shapes = useShapes()
  if (!shapes || data.ranking.length < 2) return null
  const { of, write } = measures[measure]
  return (
    <Card
      span={7}
      title={words.title}
      actions={
        <FilterSelect
          label={words.measure}
          value={measure}
          onChange={(chosen) => setMeasure(names.find((it) => it === chosen) ?? 'rate')}
          choices={names.map((it) => ({ value: it, label: words.measures[it] }))}
        />
      }
    >
      <Choropleth
        label={words.label(words.measures[measure])}
        scale={mapScale(data.ranking.map(of))}
        tick={(value) => write(value, format)}
        words={texts.shell.map}
        units={data.ranking.map((row) => ({
          key: String(row.unit.id),
          name: row.unit.name,
          mark: markOf(row.unit.name),
          shape: shapes.get(row.unit.id) ?? null,
          value: of(row),
          written: write(of(row), format),
          href: path.overview({ year: data.year, place: row.unit.id }),
        }))}
      />
    </Card>
  )
}
