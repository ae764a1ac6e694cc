import type { PhoneCase } from '../../../contract/phone.ts'
import type { Draft } from '../../offline/draft.ts'
import { cannotBe } from '../../offline/people.ts'
import { Said } from '../bits.tsx'
import { useWords } from '../words.tsx'

/** Who left and who came, as it will be booked with the interview; or why it cannot be. */
export function Changed({ it, draft }: { it: PhoneCase; draft: Draft }) {
  const { field, format } = useWords()
  if (draft.gone.length + draft.came.length === 0) return null
  const problem = cannotBe(it, draft)
  return (
    <>
      <Said>
        <b>{field.changes}</b>
        <ul className="dots">
          {draft.gone.map(({ memberId, by, on }) => (
            <li key={memberId}>
              {it.members.find(({ id }) => id === memberId)?.name}: {field.gone[by]}, {format.date(on)}
            </li>
          ))}
          {draft.came.map(({ member, by, on }) => (
            <li key={member.id}>
              {member.name}: {field.came[by]}, {format.date(on)}
            </li>
          ))}
        </ul>
        {field.changesWhy}
      </Said>
      {problem ? <Said tone="missed">{problem === 'no-head' ? field.headMissing : field.nobodyLeft}</Said> : null}
    </>
  )
}
