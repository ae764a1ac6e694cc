import { sql } from 'kysely'
import type { z } from 'zod'
import type { addPolicy, setPrice, setRule } from '../../../contract/entitlement.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import { type Beneficiary, conditionsIn, type RuleBody } from '../../../domain/support/rule.ts'
import type { Tx } from '../../db/types.ts'

export type Policy = { readonly code: string; readonly kind: SupportKind; readonly beneficiary: Beneficiary }

export const findPolicy = async (tx: Tx, code: string): Promise<Policy | undefined> =>
  (await sql<Policy>`select code, kind, beneficiary from policy where code = ${code}`.execute(tx)).rows[0]

/** The policy, kept still, so that its versions come one after the other. */
export async function lockPolicy(tx: Tx, code: string): Promise<Policy | undefined> {
  const { rows } =
    await sql<Policy>`select code, kind, beneficiary from policy where code = ${code} for no key update`.execute(tx)
  return rows[0]
}

type Version = {
  readonly id: string
  readonly version: number
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate | null
}

/** The version that begins last. */
export async function findLatest(tx: Tx, policy: string): Promise<Version | undefined> {
  const { rows } = await sql<Version>`
    select id, version, valid_from as "validFrom", valid_until as "validUntil" from entitlement_rule
     where policy = ${policy} order by valid_from desc limit 1`.execute(tx)
  return rows[0]
}

/** The policy a version belongs to, kept still, where the version is its latest. */
export async function lockLatest(tx: Tx, id: string) {
  const rule = await tx.selectFrom('entitlement_rule').select('policy').where('id', '=', id).executeTakeFirst()
  const policy = rule && (await lockPolicy(tx, rule.policy))
  const latest = policy && (await findLatest(tx, policy.code))
  return latest?.id === id ? latest : undefined
}

export const addPolicyRow = (tx: Tx, it: z.infer<typeof addPolicy.input>) =>
  sql`
  insert into policy (code, kind, name_vi, name_en, beneficiary, period, responsible_vi, responsible_en, ordinal)
  select ${it.code}, ${it.kind}, ${it.nameVi}, ${it.nameEn}, ${it.beneficiary}, ${it.period}, ${it.responsibleVi}, ${it.responsibleEn},
         coalesce(max(ordinal), 0) + 1 from policy`.execute(tx)

/** A new version; the one before ends where it begins. */
export async function addVersion(
  tx: Tx,
  it: z.infer<typeof setRule.input>,
  latest: Version | undefined,
  commandId: string,
) {
  if (latest && (latest.validUntil === null || latest.validUntil > it.from)) await endVersion(tx, latest.id, it.from)
  await tx
    .insertInto('entitlement_rule')
    .values({
      id: it.id,
      policy: it.policy,
      version: (latest?.version ?? 0) + 1,
      valid_from: it.from,
      act: it.act,
      certainty: it.certainty,
      body: JSON.stringify(it.body),
      command_id: commandId,
    })
    .execute()
}

export const endVersion = (tx: Tx, id: string, until: CivilDate) =>
  tx.updateTable('entitlement_rule').set({ valid_until: until }).where('id', '=', id).execute()

/** The first list a rule names that nobody keeps. */
export async function findUnknownList(tx: Tx, body: RuleBody): Promise<string | undefined> {
  const named = body.cases.flatMap(conditionsIn).flatMap((it) => ('lists' in it ? it.lists : []))
  const { rows } = await sql<{ list: string }>`
    select list from unnest(${named}::text[]) list where list not in (select code from special_list) limit 1`.execute(
    tx,
  )
  return rows[0]?.list
}

/** The newest row of a price, kept still. */
export async function lockPrice(tx: Tx, code: string) {
  const { rows } = await sql<{ validFrom: CivilDate }>`
    select valid_from as "validFrom" from legal_number where code = ${code} order by valid_from desc limit 1 for update`.execute(
    tx,
  )
  return rows[0]
}

const priceUnit = { 'electricity-tier-1-price': 'đồng/kWh', 'health-insurance-premium': 'đồng/người/năm' } as const

export async function addPrice(tx: Tx, { code, from, value, act, certainty }: z.infer<typeof setPrice.input>) {
  await tx
    .updateTable('legal_number')
    .set({ valid_until: from })
    .where('code', '=', code)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', from)]))
    .execute()
  await tx
    .insertInto('legal_number')
    .values({ code, valid_from: from, value, unit: priceUnit[code], act, certainty })
    .execute()
}
