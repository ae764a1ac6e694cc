import { sql } from 'kysely'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Certainty, DeprivationCode } from '../../../domain/standard/indicators.ts'
import { inForce } from '../../../domain/standard/standard.ts'
import { amountOf, type Prices } from '../../../domain/support/benefit.ts'
import { type Held, heldFrom } from '../../../domain/support/held-from.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import { type Beneficiary, type DuePeriod, RuleBody } from '../../../domain/support/rule.ts'
import type { Tx } from '../../db/types.ts'
import { listStandards } from '../../standard/store.ts'
import type { ReadyRule } from './population.ts'

/** A rule with its policy, as it holds on a day. */
export type RuleOnDay = ReadyRule & {
  readonly id: string
  readonly version: number
  readonly nameVi: string
  readonly nameEn: string
  readonly responsibleVi: string
  readonly responsibleEn: string
  readonly validUntil: CivilDate | null
  readonly act: string
  readonly certainty: Certainty
}
type Row = Omit<RuleOnDay, keyof ReadyRule> & {
  readonly policy: string
  readonly kind: SupportKind
  readonly beneficiary: Beneficiary
  readonly period: DuePeriod
  readonly validFrom: CivilDate
  readonly body: unknown
  readonly earlier: readonly (Omit<Held, 'body'> & { readonly body: unknown })[]
}

/** The rules in force on a day, in the order of the policies, ready for `entitledTo`; of one policy where it is named. */
export async function readyRules(tx: Tx, day: CivilDate, policy?: string): Promise<RuleOnDay[]> {
  const { rows } = await sql<Row>`
    select r.id, p.code as policy, p.kind, p.beneficiary, p.period, p.name_vi as "nameVi", p.name_en as "nameEn",
           p.responsible_vi as "responsibleVi", p.responsible_en as "responsibleEn", r.version, r.valid_from as "validFrom",
           r.valid_until as "validUntil", r.act, r.certainty, r.body,
           (select coalesce(json_agg(json_build_object('validFrom', e.valid_from, 'validUntil', e.valid_until, 'body', e.body)), '[]')
              from entitlement_rule e where e.policy = p.code and e.valid_from < r.valid_from) as earlier
      from policy p join entitlement_rule r on r.policy = p.code and r.valid_from <= ${day}::date
                                           and (r.valid_until is null or r.valid_until > ${day}::date)
     where ${policy ?? null}::text is null or p.code = ${policy ?? null}
     order by p.ordinal, p.code`.execute(tx)
  const of = await dayOf(tx, day)
  return rows.map(({ earlier, ...row }) => {
    const body = RuleBody.parse(row.body)
    const before = earlier.map((it) => ({ ...it, body: RuleBody.parse(it.body) }))
    return { ...row, body, ...ready(body, of), heldFrom: heldFrom({ ...row, body }, before) }
  })
}

/** What a rule of a day is worked out with. */
export type DayFacts = { readonly prices: Prices; readonly bits: ReadyRule['bits'] }

export async function dayOf(tx: Tx, day: CivilDate): Promise<DayFacts> {
  return { prices: await pricesOn(tx, day), bits: await bitsOn(tx, day) }
}

export const ready = (body: RuleBody, { prices, bits }: DayFacts): Pick<ReadyRule, 'amounts' | 'bits'> => ({
  amounts: body.cases.map(({ benefit }) => amountOf(benefit, prices)),
  bits,
})

export async function pricesOn(tx: Tx, day: CivilDate): Promise<Prices> {
  const { rows } = await sql<Prices>`
    select legal_number_at('electricity-tier-1-price', ${day}::date) as electricity,
           legal_number_at('health-insurance-premium', ${day}::date) as premium`.execute(tx)
  return rows[0] ?? { electricity: null, premium: null }
}

/** Which bit of a mask each indicator has under the national standard of the day. */
async function bitsOn(tx: Tx, day: CivilDate): Promise<Partial<Record<DeprivationCode, number>>> {
  const standard = inForce(await listStandards(tx), day)
  return Object.fromEntries((standard?.indicators ?? []).map(({ code, no }) => [code, 1 << (no - 1)]))
}

/** The scope of a day for `entitledTo`: since when an escape counts as a new one on it. No row in force: nobody is newly escaped. */
export async function entitlementScope(tx: Tx, within: AreaPath, day: CivilDate) {
  const { rows } = await sql<{ poor: CivilDate; near: CivilDate }>`
    select (${day}::date - make_interval(months => coalesce(legal_number_at('newly-escaped-months', ${day}::date), 0)::int))::date as poor,
           (${day}::date - make_interval(months => coalesce(legal_number_at('newly-escaped-near-poor-months', ${day}::date), 0)::int))::date as near`.execute(
    tx,
  )
  const { poor = day, near = day } = rows[0] ?? {}
  return { within, day, escapedSince: CivilDate.parse(poor), escapedNearSince: CivilDate.parse(near) }
}
