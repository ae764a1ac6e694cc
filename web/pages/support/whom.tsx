import type { z } from 'zod'
import type { needList } from '../../../contract/support.ts'
import { path } from '../../path.ts'
import { useFormat } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'

type Of = Pick<z.infer<typeof needList.answer>['rows'][number], 'household' | 'member' | 'village' | 'commune'>

/** The person with the household below, or the household alone; both lead to its page. */
export function Whom({ of }: { of: Of }) {
  const format = useFormat()
  const { household, member } = of
  return (
    <span>
      <Link className="row-link" href={path.household(household.id)}>
        {member?.name ?? household.head}
      </Link>
      {member ? (
        <small>
          {format.birth(member.birthDate, member.birthYear)} · {household.head}
        </small>
      ) : null}
    </span>
  )
}

export const Where = ({ of }: { of: Of }) => (
  <span>
    {of.village.name}
    <small>{of.commune.name}</small>
  </span>
)
