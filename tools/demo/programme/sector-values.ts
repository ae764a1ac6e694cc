import { day } from '../people/person.ts'
import type { Reported } from './nutrition.ts'
import { offices, type Scene } from './scene.ts'

/** What other sectors count for the plan of several years: indicator, year, numerator, denominator, who says so. */
const values: readonly (readonly [string, number, number, number, string])[] = [
  ['trained-labour', 2023, 9_240, 16_980, offices.labour],
  ['trained-labour', 2024, 9_760, 17_600, offices.labour],
  ['certified-labour', 2023, 3_410, 16_980, offices.labour],
  ['certified-labour', 2024, 3_820, 17_600, offices.labour],
]

export function reportSectors({ newId, chance, province, world }: Scene): Reported[] {
  const coastal = world.geography.old.filter((it) => it.difficult).length
  const left = ['coastal-communes-left', 2024, 0, coastal, offices.committee] as const
  return [...values, left].map(([indicator, year, numerator, denominator, by]) => ({
    ...{
      id: newId(),
      indicator,
      year,
      place: province,
      on: day(year, 12, 20),
      numerator,
      denominator,
      sample: null,
      by,
    },
    ...{ evidence: `Báo cáo số ${chance.between(400, 900)}/BC năm ${year}`, details: {} },
  }))
}
