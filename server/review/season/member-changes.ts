import type { MemberChanges } from '../../../contract/review-case.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { HouseholdId } from '../../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Given } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { checkEvent } from '../../household/change.ts'
import { memberJoins, memberLeaves } from '../../household/member-events.ts'
import { findPresent, lockHousehold } from '../../household/store.ts'

type Change = { readonly on: CivilDate } & (
  | { readonly came: MemberChanges['came'][number] }
  | { readonly left: MemberChanges['left'][number] }
)

/** In the order of their days; on one day who comes before who leaves, so that nobody is the last to go. */
const inOrder = ({ came, left }: MemberChanges): readonly Change[] =>
  [...came.map((it) => ({ on: it.on, came: it })), ...left.map((it) => ({ on: it.on, left: it }))].toSorted((a, b) =>
    a.on === b.on ? Number('left' in a) - Number('left' in b) : a.on < b.on ? -1 : 1,
  )

/**
 * Books who came and who left as events of the household. The reviewer saw the people, not the version of their record.
 * `told`: the day of the interview by the clock of the phone; `on`: as it is believed, which nothing of it lies after.
 */
export async function bookMemberChanges(
  tx: Tx,
  given: Given,
  householdId: HouseholdId,
  changes: MemberChanges,
  { told, on: last }: { readonly told: CivilDate; readonly on: CivilDate },
): Promise<Result<null, Refusal>> {
  for (const change of inOrder(changes)) {
    if (change.on > told) return refuse({ code: 'household.after-interview', on: change.on })
    const on = change.on > last ? last : change.on
    // Each event changes what the next one finds.
    const household = await lockHousehold(tx, householdId)
    if (!household) return refuse({ code: 'access.denied' })
    const allowed = await checkEvent(tx, household, { seenVersion: household.version, on })
    if (!allowed.ok) return allowed
    const booked =
      'came' in change
        ? await joins(tx, given, household, { ...change.came, on })
        : await memberLeaves(tx, given, household, { ...change.left, on, newHead: changes.newHead })
    if (!booked.ok) return booked
  }
  return ok(null)
}

/** The commune may have written the same person down while the phone was away. */
async function joins(
  tx: Tx,
  given: Given,
  household: Parameters<typeof memberJoins>[2],
  came: MemberChanges['came'][number],
): Promise<Result<null, Refusal>> {
  const { name, birthYear, birthDate } = came.member
  const year = birthYear ?? (birthDate ? Number(birthDate.slice(0, 4)) : null)
  const same = (await findPresent(tx, household.id)).some(
    (it) => foldText(it.name) === foldText(name) && it.birthYear === year,
  )
  return same ? refuse({ code: 'household.member-exists', name }) : memberJoins(tx, given, household, came)
}
