import type { Ethnicity } from '../household/ethnicity.ts'
import type { Relation } from '../household/relation.ts'
import type { CivilDate } from '../kernel/date.ts'

/** A household as a list tells it: no ids yet, nothing compared with the register. Undefined and null: the list does not say. */
export type ParsedHousehold = {
  readonly listNo: string
  /** The first of `members` is the head. */
  readonly head: ParsedMember
  readonly members: readonly ParsedMember[]
  readonly place: ParsedPlace
  readonly ethnicity: Ethnicity | null
  /** The class recognised; on a list of escaped households the class they left. */
  readonly class: 'poor' | 'near-poor' | 'neither'
  readonly decisionNo: string
  readonly decisionDate: CivilDate | null
  /** B1. */
  readonly incomePoints: number | null
  /** B2. */
  readonly deprivationPoints: number | null
  /** Null where the list has no such column. */
  readonly flags: {
    readonly minority: boolean | null
    readonly noLabour: boolean | null
    readonly merit: boolean | null
  }
  /** Nguyên nhân nghèo, 1 to 8, each once, in order. */
  readonly causes: readonly number[]
  readonly note: string
}

export type ParsedMember = {
  /** The row of the sheet it stands in. */
  readonly row: number
  readonly name: string
  readonly relation: Relation
  readonly birth: Birth
  readonly sex: 'male' | 'female' | null
  /** 12 digits, or 9 of the old card. */
  readonly nationalId: string | null
  /** Its own; where the list leaves it out, that of the household. */
  readonly ethnicity: Ethnicity | null
}

export type Birth =
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'unknown' }

/** As written: matching with the units of the day comes later. */
export type ParsedPlace = {
  readonly province: string
  readonly district: string
  readonly districtCode: string
  readonly commune: string
  readonly communeCode: string
  readonly village: string
  readonly address: string
}

export const birthYear = (birth: Birth): number | undefined =>
  birth.kind === 'date' ? Number(birth.date.slice(0, 4)) : birth.kind === 'year' ? birth.year : undefined
