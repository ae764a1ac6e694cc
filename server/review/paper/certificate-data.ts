import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { certificatePaper } from '../../../contract/paper.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { certificateNo } from '../../../domain/review/certificate.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { Not, type Reader } from '../../http/show.ts'
import { writeDay } from '../../sheet/paper/words.ts'
import { ofRound } from '../certificate/store.ts'
import { oneTooMany } from './happening-data.ts'
import { communeNames, issuing } from './issuing.ts'
import { classWord, ethnicityWord, inSentence, relationWordOf } from './words.ts'

type Member = {
  readonly name: string
  readonly relation: string
  readonly sex: 'male' | 'female' | null
  readonly birthYear: number | null
  readonly ethnicity: string
}
type Row = {
  readonly communeId: number
  readonly commune: string
  readonly village: string | null
  readonly no: number
  readonly class: 'poor' | 'near-poor'
  readonly year: number
  readonly head: string
  readonly ethnicity: string
  readonly address: string
  readonly decisionNo: string
  readonly decidedOn: CivilDate
  readonly issuedOn: CivilDate
  readonly signer: string
  readonly code: string
  readonly members: readonly Member[]
}
export type CertificateData = ReturnType<typeof filled>

/** Everything Form 03 says, in the order of the numbers; without personal numbers, which are written in by hand. */
export async function certificateData(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof certificatePaper.query>,
  { publicAddress }: Reader,
): Promise<readonly CertificateData[] | Not> {
  const all: RawBuilder<boolean>[] = [inside('c.area', within)]
  if (query.list) all.push(sql`c.list_id = ${query.list}`)
  if (query.round) all.push(ofRound(query.round))
  if (query.household) all.push(sql`c.household_id = ${query.household}`)
  const name = (unit: string) =>
    sql`(select v.name from unit_version v where v.unit_id = ${sql.ref(unit)} order by v.valid_from desc limit 1)`
  const { rows } = await sql<Row>`
    select c.commune_id as "communeId", ${name('c.commune_id')} as commune, ${name('h.village_id')} as village, c.no, c.class, c.year, c.head_name as head,
           h.ethnicity, h.address, c.decision_no as "decisionNo", c.decided_on as "decidedOn", c.issued_on as "issuedOn", c.signer, c.code,
           (select coalesce(json_agg(json_build_object('name', m.name, 'relation', m.relation, 'sex', m.sex, 'birthYear', m.birth_year, 'ethnicity', m.ethnicity)
                                     order by m.ordinal, m.id), '[]')
              from member m where m.household_id = h.id and m.left_on is null) as members
      from certificate c join household h on h.id = c.household_id
     where ${sql.join(all, sql` and `)} order by c.year, c.commune_id, c.no limit ${oneTooMany}`.execute(tx)
  // A paper is shown at clinics and schools for years: where its square leads is said by whoever runs the installation.
  if (rows.length > 0 && publicAddress === undefined) return new Not({ code: 'paper.no-public-address' })
  if (!query.household && new Set(rows.map(({ communeId }) => communeId)).size > 1)
    return new Not({ code: 'paper.one-commune' })
  const names = new Map<number, Awaited<ReturnType<typeof communeNames>>>()
  for (const { communeId, issuedOn } of rows)
    if (!names.has(communeId)) names.set(communeId, await communeNames(tx, communeId, issuedOn))
  return rows.map((row) => filled(row, names.get(row.communeId)?.province ?? '', publicAddress ?? ''))
}

function filled(row: Row, province: string, address: string) {
  const check = `${address}/c/${row.code}`
  const word = classWord[row.class]
  const place = [row.address, row.village && !row.address.includes(row.village) ? row.village : '', row.commune]
  return {
    ...issuing({ commune: row.commune, province }, row.year, certificateNo(row.no), row.issuedOn),
    chu_ho: row.head,
    dan_toc: ethnicityWord(row.ethnicity),
    noi_thuong_tru: place.filter(Boolean).join(', '),
    doi_tuong: inSentence(word),
    doi_tuong_in_hoa: word.toLocaleUpperCase('vi'),
    so_quyet_dinh: row.decisionNo,
    ngay_quyet_dinh: writeDay(row.decidedOn),
    nguoi_ky: row.signer,
    ma_kiem_tra: row.code.replace(/(.{5})(?=.)/g, '$1 '),
    dia_chi_kiem_tra: `${address.replace(/^https?:\/\//, '')}/c`,
    ma_qr: check,
    thanh_vien: row.members.map((member, at) => ({
      tt: String(at + 1),
      ho_ten: member.name,
      dan_toc: ethnicityWord(member.ethnicity),
      quan_he: relationWordOf(member.relation, member.sex),
      nam_sinh_nam: member.sex === 'male' ? String(member.birthYear ?? '') : '',
      nam_sinh_nu: member.sex === 'female' ? String(member.birthYear ?? '') : '',
    })),
  }
}
