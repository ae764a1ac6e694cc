import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { invitationPaper, minutesPaper, objectionPaper, postingPaper } from '../../../contract/paper.ts'
import type { PovertyClass } from '../../../contract/view.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { mostPapers } from '../../../domain/review/paper.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { Not, type Reader } from '../../http/show.ts'
import { writeDay } from '../../sheet/paper/words.ts'
import { findNumbers } from '../season/numbers.ts'
import { communeNames, issuing } from './issuing.ts'
import type { PaperData } from './render.ts'
import { classWord, inSentence, resultWord } from './words.ts'

type Result = {
  readonly head: string
  readonly village: string
  readonly class: PovertyClass | null
  readonly was: PovertyClass
}
export const lastName = (unit: string) =>
  sql`(select v.name from unit_version v where v.unit_id = ${sql.ref(unit)} order by v.valid_from desc limit 1)`

/** As many rows as show that one file will not hold them. */
export const oneTooMany = mostPapers + 1

/** A household as it may hang in public. */
export const rowsOf = (results: readonly Result[]) =>
  results.map(({ head, village, class: found, was }, at) => ({
    tt: String(at + 1),
    chu_ho: head,
    thon: village,
    ket_qua: resultWord(found, was),
  }))

/** As JSON, in the order of villages and names; `from` joins the cases as `c`. */
const resultsOf = (from: RawBuilder<unknown>, more = sql``) => sql`
  (select coalesce(json_agg(json_build_object('head', h.head_name, 'village', ${lastName('c.village_id')}, 'class', f.class, 'was', c.was ${more})
                            order by c.area, h.sort_name, c.id), '[]')
     from ${from} join household h on h.id = c.household_id join review_round r on r.id = c.round_id
     left join review_finding f on f.case_id = c.id and f.standard_id = r.standards[1])`

/** One to each household whose result is checked and comes before the meeting. */
export async function invitations(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof invitationPaper.query>,
  { today }: Reader,
): Promise<readonly PaperData[]> {
  const { rows } = await sql<{ head: string; village: string; communeId: number; year: number }>`
    select h.head_name as head, ${lastName('c.village_id')} as village, c.commune_id as "communeId", r.year
      from review_case c join household h on h.id = c.household_id join review_round r on r.id = c.round_id
     where c.round_id = ${query.round} and ${inside('c.area', within)} and c.state = 'checked'
     order by c.area, h.sort_name, c.id limit ${oneTooMany}`.execute(tx)
  const [first] = rows
  if (!first) return []
  const names = await communeNames(tx, first.communeId, today)
  return rows.map((row) => ({
    ...issuing(names, row.year, '', today),
    nguoi_duoc_moi: row.head,
    thon: inSentence(row.village),
    gio_hop: query.at.replace(':', ' giờ '),
    ngay_hop: writeDay(query.on),
    dia_diem: query.venue,
    chu_tri: query.chair,
    nguoi_ky: '',
  }))
}

/** Two copies of each: one stays in the village, one goes to the commune (QĐ 24/2021 art. 4). */
export async function minutes(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof minutesPaper.query>,
): Promise<readonly PaperData[] | Not> {
  type Row = {
    readonly on: string
    readonly no: number
    readonly place: string
    readonly chair: string
    readonly secretary: string
    readonly present: number
    readonly front: boolean
    readonly opinions: string
    readonly village: string
    readonly communeId: number
    readonly year: number
    readonly votes: readonly (Result & { readonly agreed: number; readonly passed: boolean })[]
  }
  const { rows } = await sql<Row>`
    select m.on_date as "on", m.no, m.place, m.chair, m.secretary, m.present, m.front_present as front, m.opinions, ${lastName('m.village_id')} as village,
           coalesce((select c.commune_id from meeting_vote v join review_case c on c.id = v.case_id where v.meeting_id = m.id limit 1), 0) as "communeId", r.year,
           ${resultsOf(sql`meeting_vote mv join review_case c on c.id = mv.case_id and mv.meeting_id = m.id`, sql`, 'agreed', mv.agreed, 'passed', mv.passed`)} as votes
      from village_meeting m join review_round r on r.id = m.round_id
     where m.round_id = ${query.round} and ${inside('m.area', within)} ${query.meeting ? sql`and m.id = ${query.meeting}` : sql``}
     order by m.area, m.no limit ${oneTooMany}`.execute(tx)
  if (rows.length === oneTooMany) return new Not({ code: 'paper.too-much' })
  const papers: PaperData[] = []
  for (const row of rows) {
    const on = CivilDate.parse(row.on)
    const numbers = await findNumbers(tx, on)
    const agreed = row.votes.filter(({ passed }) => passed).length
    const paper = {
      ...issuing(await communeNames(tx, row.communeId, on), row.year, '', on),
      thon: inSentence(row.village),
      thon_in_hoa: row.village.toLocaleUpperCase('vi'),
      lan_hop: String(row.no),
      dia_diem: row.place,
      chu_tri: row.chair,
      thu_ky: row.secretary,
      so_nguoi_du: String(row.present),
      mat_tran: row.front
        ? 'Có đại diện Mặt trận Tổ quốc cấp xã giám sát.'
        : 'Không có đại diện Mặt trận Tổ quốc cấp xã.',
      ty_le_can_dat: numbers.ok ? `${numbers.value.agreedPercent}%` : '……%',
      so_ho: String(row.votes.length),
      so_ho_dong_y: String(agreed),
      so_ho_ra_soat_lai: String(row.votes.length - agreed),
      y_kien: row.opinions || 'Không có ý kiến khác.',
      ho: rowsOf(row.votes).map((household, at) => ({ ...household, ...voteOf(row.votes[at], row.present) })),
    }
    papers.push(paper, paper)
  }
  return papers
}

const percent = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 })
/** A share is cut, never rounded up to the half it did not reach. */
const voteOf = (vote: { readonly agreed: number; readonly passed: boolean } | undefined, present: number) => ({
  so_dong_y: String(vote?.agreed ?? ''),
  ty_le: vote ? `${percent.format(Math.floor((vote.agreed / present) * 1_000) / 10)}%` : '',
  ket_luan: vote?.passed ? 'Thống nhất' : 'Rà soát lại',
})

export async function postings(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof postingPaper.query>,
): Promise<readonly PaperData[] | Not> {
  type Row = {
    readonly on: string
    readonly until: string
    readonly places: string
    readonly recheck: boolean
    readonly unit: string
    readonly communeId: number
    readonly year: number
    readonly results: readonly Result[]
  }
  const { rows } = await sql<Row>`
    select p.on_date as "on", p.until, p.places, p.recheck, ${lastName('p.unit_id')} as unit, r.year,
           coalesce((select c.commune_id from posting_case x join review_case c on c.id = x.case_id where x.posting_id = p.id limit 1), 0) as "communeId",
           ${resultsOf(sql`posting_case pc join review_case c on c.id = pc.case_id and pc.posting_id = p.id`)} as results
      from posting p join review_round r on r.id = p.round_id
     where p.round_id = ${query.round} and ${inside('p.area', within)} ${query.posting ? sql`and p.id = ${query.posting}` : sql``}
     order by p.area, p.on_date, p.id limit ${oneTooMany}`.execute(tx)
  if (rows.length === oneTooMany) return new Not({ code: 'paper.too-much' })
  const papers: PaperData[] = []
  for (const row of rows)
    papers.push({
      ...issuing(await communeNames(tx, row.communeId, CivilDate.parse(row.on)), row.year, '', row.on),
      don_vi: inSentence(row.unit),
      noi_niem_yet: row.places,
      tu_ngay: writeDay(row.on),
      den_ngay: writeDay(row.until),
      so_ho: String(row.results.length),
      phuc_tra: row.recheck ? ' (sau phúc tra)' : '',
      nguoi_ky: '',
      ho: rowsOf(row.results),
    })
  return papers
}

/** Only what is answered: a reply says what the re-check found. */
export async function objectionReplies(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof objectionPaper.query>,
): Promise<readonly PaperData[] | Not> {
  type Row = Result & {
    readonly byName: string
    readonly content: string
    readonly reply: string
    readonly receivedOn: string
    readonly answeredOn: string
    readonly changed: boolean
    readonly communeId: number
    readonly year: number
  }
  const { rows } = await sql<Row>`
    select o.by_name as "byName", o.content, o.reply, o.received_on as "receivedOn", o.answered_on as "answeredOn", o.changed, h.head_name as head,
           ${lastName('c.village_id')} as village, c.commune_id as "communeId", c.was, f.class, r.year
      from objection o join review_case c on c.id = o.case_id join household h on h.id = c.household_id join review_round r on r.id = c.round_id
      left join review_finding f on f.case_id = c.id and f.standard_id = r.standards[1]
     where c.round_id = ${query.round} and ${inside('o.area', within)} and o.answered_on is not null
           ${query.objection ? sql`and o.id = ${query.objection}` : sql``}
     order by c.area, o.received_on, o.id limit ${oneTooMany}`.execute(tx)
  if (rows.length === oneTooMany) return new Not({ code: 'paper.too-much' })
  const papers: PaperData[] = []
  for (const row of rows) {
    const found = row.class === null ? '' : inSentence(classWord[row.class])
    papers.push({
      ...issuing(await communeNames(tx, row.communeId, CivilDate.parse(row.answeredOn)), row.year, '', row.answeredOn),
      nguoi_kien_nghi: row.byName,
      chu_ho: row.head,
      thon: inSentence(row.village),
      ngay_nhan: writeDay(row.receivedOn),
      noi_dung: row.content,
      ngay_phuc_tra: writeDay(row.answeredOn),
      tra_loi: row.reply,
      ket_luan: row.changed
        ? `Kết quả rà soát được thay đổi: hộ ông/bà ${row.head} là ${found}.`
        : `Kết quả rà soát không thay đổi: hộ ông/bà ${row.head} là ${found}.`,
      nguoi_ky: '',
    })
  }
  return papers
}
