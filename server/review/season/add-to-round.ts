import type { Actor } from '../../../domain/account/actor.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { type AreaPath, covers } from '../../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Tx } from '../../db/types.ts'
import { type Household, lockHousehold } from '../../household/store.ts'
import { addCases, isRecognised } from './case-store.ts'
import { findCommuneOf, holdRound, type Round } from './round-store.ts'
import { canHappen } from './step.ts'

export type HouseholdInRound = {
  readonly round: Round
  readonly commune: { readonly id: number }
  readonly household: Household
  readonly area: AreaPath
}

/** A household and a round of its province, where the writer can reach it. */
export async function householdInRound(
  tx: Tx,
  actor: Actor,
  { householdId, roundId, on }: { readonly householdId: string; readonly roundId: string; readonly on: CivilDate },
): Promise<HouseholdInRound | undefined> {
  const household = await lockHousehold(tx, householdId)
  if (!household) return undefined
  // A household lies in a village, and the village in its commune: the last number of the path but one.
  const communeId = Number(household.area.split('/').at(-3))
  const [round, commune] = [await holdRound(tx, roundId), await findCommuneOf(tx, communeId, on)]
  if (!round || commune?.provinceId !== round.provinceId) return undefined
  return covers(actor.area, household.area) ? { round, commune, household, area: household.area } : undefined
}

/** Đề nghị rà soát: a household that asked, or that the village proposed, becomes a case of the round. */
export async function addToRound(
  tx: Tx,
  { round, commune, household }: HouseholdInRound,
  { id, source, on }: { readonly id: string; readonly source: 'asked' | 'proposed'; readonly on: CivilDate },
  today: CivilDate,
): Promise<Result<null, Refusal>> {
  // A household may ask before the round begins: its case waits for the first day.
  const day = on < round.days.opensOn ? round.days.opensOn : on
  const possible = on > today ? canHappen(round, on, today) : canHappen(round, day, day)
  if (!possible.ok) return possible
  if (await isRecognised(tx, round, commune.id)) return refuse({ code: 'review.list-frozen' })
  if (household.ended_on) return refuse({ code: 'household.ended', on: household.ended_on })
  const askedOn = source === 'asked' ? on : null
  const added = await addCases(tx, round.id, commune.id, [{ id, householdId: household.id, source, askedOn }], {
    on: day,
    due: round.days.listBy,
  })
  return added.numAffectedRows === 1n ? ok(null) : refuse({ code: 'case.exists' })
}
