import { sql } from 'kysely'
import type { z } from 'zod'
import type { policyList, RuleVersion } from '../../../contract/entitlement.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { amountOf, type Prices, perOf } from '../../../domain/support/benefit.ts'
import { RuleBody } from '../../../domain/support/rule.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { dayOf, type RuleOnDay } from './rules.ts'

type Answer = z.infer<typeof policyList.answer>
type Version = z.infer<typeof RuleVersion>
type Row = Omit<Answer['policies'][number], 'versions'> & {
  readonly versions: readonly (Omit<Version, 'body' | 'worths'> & { readonly body: unknown })[]
}

/** Policies, every version of their rules, the prices of the day and the lists a condition may name. */
export async function listPolicies(
  tx: Tx,
  _: AreaPath,
  { on }: z.infer<typeof policyList.query>,
  { today }: Reader,
): Promise<Answer> {
  const day = on === undefined ? today : CivilDate.parse(on)
  const { rows } = await sql<Row>`
    select p.code, p.kind, p.name_vi as "nameVi", p.name_en as "nameEn", p.beneficiary, p.period, p.responsible_vi as "responsibleVi",
           p.responsible_en as "responsibleEn",
           (select coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'validFrom', r.valid_from, 'validUntil', r.valid_until,
              'act', r.act, 'certainty', r.certainty, 'body', r.body) order by r.valid_from desc), '[]')
              from entitlement_rule r where r.policy = p.code) as versions
      from policy p order by p.ordinal, p.code`.execute(tx)
  const prices = await sql<Answer['prices'][number]>`
    select code, value, valid_from as "validFrom", valid_until as "validUntil", act, certainty from legal_number
     where code in ('electricity-tier-1-price', 'health-insurance-premium') order by code, valid_from desc`.execute(tx)
  const lists = await sql<Answer['lists'][number]>`
    select code, name_vi as "nameVi", name_en as "nameEn" from special_list order by code`.execute(tx)
  const of = await dayOf(tx, day)
  return {
    on: day,
    policies: rows.map((row) => ({ ...row, versions: row.versions.map((it) => versionOf(it, of.prices)) })),
    prices: prices.rows,
    lists: lists.rows,
  }
}

const versionOf = ({ body, ...rest }: Row['versions'][number], prices: Prices): Version => {
  const parsed = RuleBody.parse(body)
  return {
    ...rest,
    body: parsed,
    worths: parsed.cases.map(({ benefit }) => worthOf(benefit, amountOf(benefit, prices))),
  }
}

export const worthOf = (benefit: RuleBody['cases'][number]['benefit'], amount: number | null) => ({
  benefit,
  amount,
  per: perOf(benefit),
})

/** A rule in force as the contract has it. */
export const versionOnDay = (rule: RuleOnDay): Version => ({
  id: rule.id,
  version: rule.version,
  validFrom: rule.validFrom,
  validUntil: rule.validUntil,
  act: rule.act,
  certainty: rule.certainty,
  body: rule.body,
  worths: rule.body.cases.map(({ benefit }, at) => worthOf(benefit, rule.amounts[at] ?? null)),
})

/** What case `no` of a rule gives; null where no case holds for sure. */
export const worthOfCase = (rule: RuleOnDay, no: number | null) => {
  const benefit = no === null ? undefined : rule.body.cases[no - 1]?.benefit
  return benefit && no !== null ? worthOf(benefit, rule.amounts[no - 1] ?? null) : null
}
