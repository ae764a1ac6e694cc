import { placeList } from '../contract/place.ts'
import type { Choice } from './ui/field.tsx'
import { useView } from './use-view.ts'

/** Communes of today in the reader's area, for a choice; empty while they load. */
export function useCommunes(): readonly Choice[] {
  const read = useView(placeList, { level: 'commune', limit: 500 })
  return read.data?.rows.map((unit) => ({ value: String(unit.id), label: unit.name })) ?? []
}
