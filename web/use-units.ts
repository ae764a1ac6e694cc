import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { type Level, placeList } from '../contract/place.ts'
import { getView } from './api.ts'
import type { Choice } from './ui/field.tsx'

export type Unit = z.infer<typeof placeList.answer>['rows'][number]

/** Every unit of a level on a day (today when left out), page after page: a province of before the reform has hundreds of communes. */
export function useUnits(level: Level, on?: string, parent?: number): UseQueryResult<readonly Unit[]> {
  const asked = { level, on, parent, limit: 500 }
  return useQuery({
    queryKey: [placeList.path, 'all', asked],
    queryFn: async ({ signal }) => {
      const units: Unit[] = []
      let after: string | undefined
      do {
        const page = await getView(placeList, { ...asked, after }, signal)
        units.push(...page.rows)
        after = page.next ?? undefined
      } while (after !== undefined)
      return units
    },
    staleTime: 600_000,
  })
}

/** Units as choices. Where two bear one name (two "Xã Tân Lập" of different districts) the unit above is said too. */
export function unitChoices(units: readonly Unit[]): readonly Choice[] {
  const counted = new Map<string, number>()
  for (const { name } of units) counted.set(name, (counted.get(name) ?? 0) + 1)
  return units.map((unit) => ({
    value: String(unit.id),
    label: (counted.get(unit.name) ?? 0) > 1 && unit.parent ? `${unit.name}, ${unit.parent.name}` : unit.name,
  }))
}
