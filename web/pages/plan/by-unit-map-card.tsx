import { path } from '../../path.ts'
import { inUnit, targetUnit } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Choropleth } from '../../ui/choropleth.tsx'
import { mapScale } from '../../ui/map-scale.ts'
import { markOf, useShapes } from '../../use-shapes.ts'
import type { Target } from './target-page.tsx'

/** The target commune by commune on the map: darker is farther from what was promised. */
export function ByUnitMapCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const shapes = useShapes()
  const drawn = target.byUnit.filter(({ unit }) => shapes?.has(unit.id)).length
  if (!shapes || drawn < 2) return null
  const more = target.direction === 'at-most' || target.direction === 'below'
  const isShare = target.unit === '%'
  const write = (value: number | null) => inUnit(value, target.unit, texts.plan, format)
  return (
    <Card span={7} title={texts.plan.target.byUnit} note={isShare ? undefined : targetUnit(target.unit, texts.plan)}>
      <Choropleth
        label={texts.overview.map.label(target.code)}
        scale={mapScale(
          target.byUnit.map((it) => it.achieved),
          more ? 'high' : 'low',
        )}
        tick={(value) => (isShare ? write(value) : format.number(value))}
        words={texts.shell.map}
        units={target.byUnit.map((row) => ({
          key: String(row.unit.id),
          name: row.unit.name,
          mark: markOf(row.unit.name),
          shape: shapes.get(row.unit.id) ?? null,
          value: row.achieved,
          written: write(row.achieved),
          href: path.target(year, target.code, { place: row.unit.id }),
        }))}
      />
    </Card>
  )
}
