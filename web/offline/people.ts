import type { MemberCame, MemberLeft } from '../../contract/household.ts'
import type { PhoneCase } from '../../contract/phone.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { MemberId } from '../../domain/kernel/ids.ts'
import { newId } from '../api.ts'

type Person = PhoneCase['members'][number]

/** Who left the household and who came, as the interview found it. */
export type Changes = {
  readonly gone: readonly MemberLeft[]
  readonly came: readonly MemberCame[]
  /** Who is head where the head left. */
  readonly newHead?: MemberId
}

const toPerson = ({ member }: MemberCame): Person => ({
  ...{ id: member.id, name: member.name, relation: member.relation, sex: member.sex, ethnicity: member.ethnicity },
  born: member.birthDate ?? member.birthYear,
})

/** Everybody the interview speaks of: the register's members, and those who came, unless the register has them by now. */
export const everybodyOf = (it: PhoneCase, { came }: Pick<Changes, 'came'>): readonly Person[] => [
  ...it.members,
  ...came.filter(({ member }) => !it.members.some(({ id }) => id === member.id)).map(toPerson),
]

/** Who lives in the household now: what is scored, and whose answers count. */
export const peopleNow = (it: PhoneCase, changes: Pick<Changes, 'gone' | 'came'>): readonly Person[] =>
  everybodyOf(it, changes).filter(({ id }) => !changes.gone.some((one) => one.memberId === id))

/** Why the changes cannot be sent as they are: the server would refuse them. */
export function cannotBe(it: PhoneCase, changes: Changes): 'nobody-left' | 'no-head' | undefined {
  const now = peopleNow(it, changes)
  if (now.length === 0) return 'nobody-left'
  const head = it.members.find(({ relation }) => relation === 'head')
  const headLeft = head && !now.some(({ id }) => id === head.id)
  return headLeft && !now.some(({ id }) => id === changes.newHead) ? 'no-head' : undefined
}

/** What goes to the server with the interview; nothing where nothing changed. No change lies after the interview's day, which may have been moved since. */
export function toMemberChanges({ gone, came, newHead }: Changes, on: CivilDate) {
  if (gone.length + came.length === 0) return undefined
  const until = <It extends { readonly on: CivilDate }>(it: It): It => (it.on > on ? { ...it, on } : it)
  return { came: came.map(until), left: gone.map(until), newHead: newHead ?? null }
}

/** As an earlier version of the app noted it: told to the commune by word of mouth. */
type Noted = {
  readonly gone: readonly { readonly id: MemberId; readonly why: 'moved-out' | 'died' }[]
  readonly came: readonly { readonly name: string; readonly how: 'born' | 'moved-in' }[]
}

/** What an earlier version kept, as changes that can be sent; what it did not ask is open to be put right. */
export function fromNoted({ gone, came }: Changes | Noted, on: CivilDate): Pick<Changes, 'gone' | 'came'> {
  return {
    gone: gone.map((it) =>
      'memberId' in it ? it : { memberId: it.id, by: it.why === 'died' ? 'death' : 'move-out', on },
    ),
    came: came.map((it) =>
      'member' in it
        ? it
        : {
            ...{ by: it.how === 'born' ? 'birth' : 'move-in', on },
            member: {
              ...{ id: MemberId.parse(newId()), name: it.name, relation: 'other', sex: null, ethnicity: 'unknown' },
              ...{ birthDate: null, birthYear: null, nationalId: null },
            },
          },
    ),
  }
}
