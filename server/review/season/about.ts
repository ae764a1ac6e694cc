import type { Actor } from '../../../domain/account/actor.ts'
import { may } from '../../../domain/account/may.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { covers } from '../../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Tx } from '../../db/types.ts'
import { type Household, lockHouseholdsOfCases } from '../../household/store.ts'
import { type Case, lockCasesInRound, lockCommuneCases } from './case-store.ts'
import { findCommuneOf, holdRound, type Round } from './round-store.ts'

type Seen = { readonly id: string; readonly seenVersion: number }
export type CasesOfRound = { readonly round: Round; readonly cases: readonly Case[] }

/** The cases a command names and their round; undefined where one is out of the writer's reach. */
export async function casesOf(tx: Tx, ids: readonly string[]): Promise<CasesOfRound | undefined> {
  const { cases, round } = await lockCasesInRound(tx, ids)
  return round && cases.length === new Set(ids).size ? { round, cases } : undefined
}

export type CaseAtHome = CasesOfRound & { readonly one: Case; readonly household: Household }

/**
 * Cases, each with its household and their round, in the order they are asked for; undefined where one is out of the writer's reach,
 * and where one is asked for twice: what is done to it first changes what the second finds.
 */
export async function casesAtHome(tx: Tx, ids: readonly string[]): Promise<readonly CaseAtHome[] | undefined> {
  const [found, households] = await Promise.all([casesOf(tx, ids), lockHouseholdsOfCases(tx, ids)])
  if (found?.cases.length !== ids.length) return undefined
  const byId = new Map(found.cases.map((one) => [one.id, one]))
  const atHome = ids.flatMap((id) => {
    const [one, household] = [byId.get(id), households.get(id)]
    return one && household ? [{ round: found.round, cases: [one], one, household }] : []
  })
  return atHome.length === ids.length ? atHome : undefined
}

export const caseAtHome = async (tx: Tx, id: string) => (await casesAtHome(tx, [id]))?.[0]

export const everyCaseAllowed = (who: Actor, { cases }: CasesOfRound) => cases.every((it) => may.reviewCase(who, it))

/** Each case still as the person saw it. */
export function asSeen(cases: readonly Case[], seen: readonly Seen[]): Result<null, Refusal> {
  const versions = new Map(seen.map((it) => [it.id, it.seenVersion]))
  const count = cases.filter((it) => versions.get(it.id) !== it.version).length
  return count === 0 ? ok(null) : refuse({ code: 'case.changed-since', count })
}

/** A round and a commune of a day in its province, where the writer can reach it. */
export async function communeOfRound(tx: Tx, who: Actor, roundId: string, communeId: number, on: CivilDate) {
  const [round, commune] = [await holdRound(tx, roundId), await findCommuneOf(tx, communeId, on)]
  if (!round || commune?.provinceId !== round.provinceId) return undefined
  return covers(who.area, commune.area) ? { round, commune, area: commune.area } : undefined
}

/** The same with every case of the commune, kept still. */
export async function communeCases(tx: Tx, who: Actor, roundId: string, communeId: number, on: CivilDate) {
  const found = await communeOfRound(tx, who, roundId, communeId, on)
  return found && { ...found, cases: await lockCommuneCases(tx, roundId, communeId) }
}
