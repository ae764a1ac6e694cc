import type { z } from 'zod'
import type { NewMember } from '../../../../contract/household.ts'
import { readDate } from '../../../text/format.ts'

/** A person as typed, before it is known to be complete. */
export type MemberDraft = {
  readonly name: string
  readonly relation: string
  readonly sex: '' | 'male' | 'female'
  /** dd/mm/yyyy, or only the year. */
  readonly birth: string
  readonly ethnicity: string
  readonly nationalId: string
}

export const emptyMember: MemberDraft = { name: '', relation: '', sex: '', birth: '', ethnicity: '01', nationalId: '' }

export type Birth = { readonly birthDate: string | null; readonly birthYear: number | null }

/** A day, a year, or nothing known; undefined where what was typed is none of these. */
export function readBirth(typed: string): Birth | undefined {
  const text = typed.trim()
  if (text === '') return { birthDate: null, birthYear: null }
  if (/^(18|19|20)\d{2}$/.test(text)) return { birthDate: null, birthYear: Number(text) }
  const birthDate = readDate(text)
  return birthDate === undefined ? undefined : { birthDate, birthYear: Number(birthDate.slice(0, 4)) }
}

export const readNumber = (typed: string) => typed.replace(/[\s.]/g, '')
export const isNumber = (typed: string) => /^(\d{9}|\d{12})$/.test(readNumber(typed))

/** What is still missing or wrong, by field; empty when the person can be sent. */
export function faultsOf(draft: MemberDraft): readonly ('name' | 'relation' | 'birth' | 'nationalId')[] {
  return [
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
    ...(draft.relation === '' ? (['relation'] as const) : []),
    ...(readBirth(draft.birth) === undefined ? (['birth'] as const) : []),
    ...(draft.nationalId.trim() !== '' && !isNumber(draft.nationalId) ? (['nationalId'] as const) : []),
  ]
}

export const toMember = (id: string, draft: MemberDraft): z.input<typeof NewMember> => ({
  id,
  name: draft.name.trim().replace(/\s+/g, ' ').normalize('NFC'),
  relation: draft.relation,
  sex: draft.sex === '' ? null : draft.sex,
  ...(readBirth(draft.birth) ?? { birthDate: null, birthYear: null }),
  ethnicity: draft.ethnicity,
  nationalId: draft.nationalId.trim() === '' ? null : readNumber(draft.nationalId),
})
