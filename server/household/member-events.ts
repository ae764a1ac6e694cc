import type { MemberCame, MemberLeft } from '../../contract/household.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import { membersJoin, membersLeave } from '../../domain/movement/events.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Given } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { book } from './change.ts'
import {
  addMembers,
  type Household,
  listMembers,
  positionOf,
  refreshNames,
  removeMembers,
  setRelation,
} from './store.ts'

/** Somebody joins a household that stays: born, married in, come back. */
export async function memberJoins(
  tx: Tx,
  given: Given,
  household: Household,
  { member, by, on }: MemberCame,
): Promise<Result<null, Refusal>> {
  if (member.relation === 'head') return refuse({ code: 'household.no-head' })
  const present = await listMembers(tx, household.id)
  const from = (present.at(-1)?.ordinal ?? 0) + 1
  await addMembers(tx, given.vault, [member], { householdId: household.id, area: household.area, on, by, from })
  await book(tx, given, household, membersJoin(positionOf(household), 1), on, {
    cause: 'member-joined',
    kind: 'member-joined',
    details: { member: member.id, name: member.name, by },
  })
  await refreshNames(tx, household.id, given.today)
  return ok(null)
}

/** Somebody leaves a household that stays. Where it is the head, `newHead` follows. */
export async function memberLeaves(
  tx: Tx,
  given: Given,
  household: Household,
  { memberId, by, on, newHead }: MemberLeft & { readonly newHead: string | null },
): Promise<Result<null, Refusal>> {
  const present = await listMembers(tx, household.id)
  const member = present.find((it) => it.id === memberId)
  if (!member) return refuse({ code: 'household.member-unknown' })
  const done = membersLeave(positionOf(household), 1)
  if (!done.ok) return done
  if (member.relation === 'head' && !present.some((it) => it.id === newHead && it !== member))
    return refuse({ code: 'household.head-leaves' })
  await removeMembers(tx, [memberId], on, by)
  if (member.relation === 'head' && newHead) await setRelation(tx, newHead, 'head')
  await book(tx, given, household, done.value, on, {
    cause: 'member-left',
    kind: 'member-left',
    details: { member: memberId, name: member.name, by },
  })
  await refreshNames(tx, household.id, given.today)
  return ok(null)
}
