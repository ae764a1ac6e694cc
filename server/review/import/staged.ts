import { z } from 'zod'
import { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { ParsedHousehold, ParsedMember } from '../../../domain/review/list-row.ts'
import { birthYear } from '../../../domain/review/list-row.ts'
import type { Vault } from '../../file/vault.ts'

const StagedMember = z.object({
  row: z.int(),
  name: z.string(),
  relation: z.string(),
  birthDate: z.string().nullable(),
  birthYear: z.int().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  ethnicity: Ethnicity.nullable(),
  /** The number, sealed (base64), its blind index, and what may be shown of it. */
  number: z.object({ sealed: z.string(), hash: z.string(), tail: z.string() }).nullable(),
})
export type StagedMember = z.infer<typeof StagedMember>

/** A household of a list file between reading and saving: as read, its place found, its numbers sealed. */
export const Staged = z.object({
  listNo: z.string(),
  members: z.array(StagedMember).min(1),
  village: z.string(),
  villageId: z.int().nullable(),
  ethnicity: Ethnicity.nullable(),
  class: z.enum(['poor', 'near-poor', 'neither']),
  decisionNo: z.string(),
  decisionDate: z.string().nullable(),
  incomePoints: z.int().nullable(),
  deprivationPoints: z.int().nullable(),
  flags: z.object({
    minority: z.boolean().nullable(),
    noLabour: z.boolean().nullable(),
    merit: z.boolean().nullable(),
  }),
  causes: z.array(z.int()),
  note: z.string(),
  address: z.string(),
})
export type Staged = z.infer<typeof Staged>

export const toStaged = (it: ParsedHousehold, villageId: number | null, vault: Vault): Staged => ({
  listNo: it.listNo,
  members: it.members.map((member) => toStagedMember(member, vault)),
  village: it.place.village,
  villageId,
  ethnicity: it.ethnicity,
  class: it.class,
  decisionNo: it.decisionNo,
  decisionDate: it.decisionDate,
  incomePoints: it.incomePoints,
  deprivationPoints: it.deprivationPoints,
  flags: it.flags,
  causes: [...it.causes],
  note: it.note,
  address: it.place.address,
})

const toStagedMember = ({ birth, nationalId, ...member }: ParsedMember, vault: Vault): StagedMember => ({
  ...member,
  birthDate: birth.kind === 'date' ? birth.date : null,
  birthYear: birthYear(birth) ?? null,
  number: nationalId
    ? {
        sealed: vault.seal(nationalId).toString('base64'),
        hash: vault.index(nationalId).toString('base64'),
        tail: nationalId.slice(-4),
      }
    : null,
})

/** What a screen may show of it: everything but the sealed number and its index. */
export const toShown = ({ members, ...household }: Staged) => ({
  ...household,
  members: members.map(({ number, ...member }) => ({ ...member, nationalIdTail: number?.tail ?? null })),
})
