import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { donorList } from '../../../contract/contribution.ts'
import { getView } from '../../api.ts'

type Donor = z.infer<typeof donorList.answer>['rows'][number]

/** Every donor of the reader's area, page after page, to choose one from. */
export function useDonors(): readonly Donor[] {
  const read = useQuery({
    queryKey: [donorList.path, 'all'],
    queryFn: async ({ signal }) => {
      const donors: Donor[] = []
      let after: string | undefined
      do {
        const page = await getView(donorList, { limit: 200, after }, signal)
        donors.push(...page.rows)
        after = page.next ?? undefined
      } while (after !== undefined)
      return donors
    },
  })
  return read.data ?? []
}
