import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, ListId } from '../domain/kernel/ids.ts'
import { command } from './command.ts'
import { CaseId } from './review-case.ts'
import { RoundId } from './review-round.ts'
import { Place, page, paging, UnitName, view } from './view.ts'

/** 130 bits in letters and digits that cannot be mistaken for each other on paper. */
export const CertificateCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
const Class = z.enum(['poor', 'near-poor'])

/** Cấp giấy chứng nhận: to every poor and near-poor household of a recognised list, or of a commune in a round, that has none of it yet. */
export const issueCertificates = command(
  'review.issue-certificates',
  z.object({
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('list'), listId: ListId }),
      z.object({ kind: z.literal('round'), roundId: RoundId, communeId: z.int().positive() }),
    ]),
    on: CivilDate,
    signer: z.string().trim().min(2).max(120),
  }),
)

const Certificate = z.object({
  id: z.uuid(),
  householdId: HouseholdId,
  head: z.string(),
  village: UnitName.nullable(),
  no: z.string(),
  class: Class,
  year: z.int(),
  decisionNo: z.string(),
  decidedOn: z.iso.date(),
  issuedOn: z.iso.date(),
  signer: z.string(),
  code: CertificateCode,
})
/** Certificates of a list or of a round, in the order of their numbers; what is needed to print Form 03. */
export const certificateList = view('/api/certificates', {
  query: z.object({
    list: ListId.optional(),
    round: RoundId.optional(),
    household: HouseholdId.optional(),
    place: Place,
    ...paging,
  }),
  answer: page(
    Certificate.extend({
      commune: UnitName,
      ethnicity: z.string(),
      address: z.string(),
      members: z.array(
        z.object({
          name: z.string(),
          relation: z.string(),
          sex: z.enum(['male', 'female']).nullable(),
          birthYear: z.int().nullable(),
          ethnicity: z.string(),
        }),
      ),
      caseId: CaseId.nullable(),
    }),
  ),
})

/** What anybody may ask who holds the paper: its class and whether it still holds, and nothing else. No session. */
export const certificateCheck = view('/api/public/certificates/{code}', {
  query: z.object({ code: CertificateCode }),
  answer: z.object({
    state: z.enum(['valid', 'ended']),
    class: Class,
    year: z.int(),
    issuedOn: z.iso.date(),
    commune: z.string(),
    province: z.string(),
  }),
})
