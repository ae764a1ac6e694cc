import { sql } from 'kysely'
import type { z } from 'zod'
import type { entitlementFile } from '../../../contract/entitlement.ts'
import { reach } from '../../../domain/account/may.ts'
import { addMonths, type CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { amountOf } from '../../../domain/support/benefit.ts'
import { dueSpan } from '../../../domain/support/due.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { writeDay } from '../../sheet/paper/words.ts'
import type { StatusScope } from '../status.ts'
import { wantedBy } from './candidate.ts'
import { columnsOf, type FileRow, type FileSetting } from './file-layout.ts'
import { asked, lineNames, linesOf } from './list.ts'
import { pricesOn, type RuleOnDay } from './rules.ts'

type Query = z.infer<typeof entitlementFile.query>

/** Danh sách thụ hưởng as an Excel file for who carries it out. Whole numbers are asked for, and only answered to who may see them. */
export async function downloadEntitled(
  tx: Tx,
  within: AreaPath,
  query: Query,
  reader: Reader,
): Promise<Download | undefined> {
  const whole = query.numbers === 'true'
  if (whole && reach.numbers(reader.actor) === undefined) return undefined
  const { day, rule, scope } = await asked(tx, within, query, reader)
  if (!rule) return undefined
  const rows = await listRows(tx, rule, scope, query, whole)
  const setting: FileSetting = {
    rule,
    number: whole ? (sealed) => (sealed ? reader.vault.open(Buffer.from(sealed, 'base64')) : '') : undefined,
    months: rule.kind === 'electricity' ? await monthlyAmounts(tx, rule, day) : [],
  }
  return listFile<FileRow>(tx, within, reader, {
    language: 'vi',
    file: `thu-huong-${rule.nameVi}`,
    of: day,
    name: 'Danh sách',
    title: 'Danh sách đối tượng thụ hưởng',
    subtitle: rule.nameVi,
    basis: `Tính đến ngày ${writeDay(day)}. Căn cứ: ${rule.act}`,
    purpose: query.purpose,
    columns: columnsOf(setting),
    rows,
    signed: true,
  })
}

async function listRows(tx: Tx, rule: RuleOnDay, scope: StatusScope, query: Query, whole: boolean) {
  const answers = wantedBy([rule.body]).answers
  const { rows } = await sql<FileRow>`
    with ${linesOf(rule, scope, query)}
    select h.head_name as head, h.address, m.name, m.sex, m.birth_date as "birthDate", m.birth_year as "birthYear",
           coalesce(m.ethnicity, h.ethnicity) as ethnicity, m.national_id_tail as tail,
           ${whole ? sql`encode(m.national_id_sealed, 'base64')` : sql`null::text`} as sealed,
           ${answers ? sql`p.studying` : sql`null::text`} as studying,
           l.grp as group, v.name as village, c.name as commune, c.code as "communeCode", l.case_no as case, l.amount, l.since,
           r.given_on as "receivedOn"
      from line l ${lineNames(scope.day)}
      join household h on h.id = l.household_id
      ${answers ? sql`left join person p on p.member_id = l.member_id` : sql``}
     order by l.area, l.sort_name, l.household_id, l.ordinal`.execute(tx)
  return rows
}

/** What the quarter's months are worth, each at the price of its first day. */
async function monthlyAmounts(tx: Tx, { body }: RuleOnDay, day: CivilDate) {
  const { from } = dueSpan('quarter', day)
  const first = from ?? day
  const benefit = body.cases.find((it) => it.benefit.kind === 'electricity')?.benefit
  const months = []
  for (const at of [0, 1, 2]) {
    const month = addMonths(first, at)
    months.push({ month, amount: benefit ? amountOf(benefit, await pricesOn(tx, month)) : null })
  }
  return months
}
