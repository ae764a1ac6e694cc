import type { z } from 'zod'
import { standardList } from '../contract/standard.ts'
import { useOneOf } from './text/use-texts.tsx'
import { useView } from './use-view.ts'

type Row = z.infer<typeof standardList.answer>['rows'][number]
/** A standard with whose it is (null: national) and how often it was changed. */
export type KnownStandard = Row['body'] & { readonly ownedBy: Row['owner'] }

/** The standards as rules read them, oldest first; empty while they load. */
export function useStandards() {
  const read = useView(standardList)
  const standards: readonly KnownStandard[] =
    read.data?.rows.map(({ body, owner }) => ({ ...body, ownedBy: owner })) ?? []
  return { read, standards: standards.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)) }
}

/** The name of a standard by its id; the id where nothing is known of it. */
export function useStandardName(): (id: string) => string {
  const { standards } = useStandards()
  const oneOf = useOneOf()
  return (id) => {
    const found = standards.find((it) => it.id === id)
    return found ? oneOf(found.name.vi, found.name.en) : id
  }
}
