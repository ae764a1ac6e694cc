import { sql } from 'kysely'
import type { z } from 'zod'
import type { ContributionRow, donorStatement, receiptPaper } from '../../contract/contribution.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { dongInWords } from '../../domain/money/in-words.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import { contributionColumns, contributionSource, receiptsOf, unitOf, usesOf } from './contribution-list.ts'
import { findProvince } from './province.ts'

type Statement = z.infer<typeof donorStatement.answer>
type Paper = z.infer<typeof receiptPaper.answer>

/** What a donor gave and what became of it. */
export async function readStatement(
  tx: Tx,
  within: AreaPath,
  { id, year }: z.infer<typeof donorStatement.query>,
): Promise<Statement | undefined> {
  const { rows } = await sql<
    Omit<Statement, 'contributions' | 'years' | 'province' | 'unit'> & { unit: { name: string } | null }
  >`
    select d.id, d.name, d.kind, d.address, d.phone_sealed is not null as "hasPhone", ${unitOf('d')} as unit
      from donor d where d.id = ${id} and ${inside('d.area', within)}`.execute(tx)
  const donor = rows[0]
  if (!donor) return undefined
  const ofYear = year === undefined ? sql`true` : sql`c.year = ${year}`
  const given = await sql<ContributionRow>`
    select ${contributionColumns} from ${contributionSource} where c.donor_id = ${id} and ${inside('c.area', within)} and ${ofYear}
     order by c.pledged_on, c.id`.execute(tx)
  const years = await sql<{ year: number }>`
    select distinct year from contribution c where donor_id = ${id} and ${inside('c.area', within)} order by 1 desc`.execute(
    tx,
  )
  const ids = given.rows.map((it) => it.id)
  const [receipts, uses] = [await receiptsOf(tx, ids), await usesOf(tx, ids)]
  return {
    ...donor,
    unit: donor.unit?.name ?? '',
    province: await provinceName(tx),
    contributions: given.rows.map((row) => ({
      ...row,
      receipts: receipts.filter((it) => it.contributionId === row.id),
      uses: uses.filter((it) => it.contributionId === row.id),
    })),
    years: years.rows.map((it) => it.year),
  }
}

/** A receipt with all that stands on its paper. */
export async function readReceipt(tx: Tx, within: AreaPath, { id }: { id: string }): Promise<Paper | undefined> {
  const { rows } = await sql<ContributionRow & { address: string }>`
    select ${contributionColumns}, d.address from ${contributionSource} join contribution_receipt r on r.contribution_id = c.id
     where r.id = ${id} and ${inside('r.area', within)}`.execute(tx)
  const found = rows[0]
  const receipt = found && (await receiptsOf(tx, [found.id])).find((it) => it.id === id)
  if (!found || !receipt) return undefined
  const { address, ...contribution } = found
  return {
    ...receipt,
    contribution,
    donorAddress: address,
    inWords: dongInWords(receipt.amount),
    province: await provinceName(tx),
    unit: found.unit?.name ?? '',
  }
}

async function provinceName(tx: Tx): Promise<string> {
  const province = await findProvince(tx)
  const { rows } = await sql<{ name: string }>`
    select name from unit_version where unit_id = ${province?.id ?? 0} order by valid_from desc limit 1`.execute(tx)
  return rows[0]?.name ?? ''
}
