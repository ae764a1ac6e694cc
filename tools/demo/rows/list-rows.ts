import { isMinority } from '../../../domain/household/ethnicity.ts'
import { nationalStandards } from '../../../domain/standard/national.ts'
import { allKnown } from '../../../domain/survey/deprivation-mask.ts'
import type { Cell } from '../copy.ts'
import { countOf } from '../people/mask.ts'
import type { CommuneYear, Entry } from '../years/book.ts'
import type { Sealer } from './household-rows.ts'

type Row = readonly Cell[]

/** Lists up to 2021 stand under the standard of 2016-2020, all later ones of the demo under that of 2022-2025. */
const [before2022, since2022] = nationalStandards
const standardOf = (year: number) => (year < 2022 ? before2022 : since2022).id

/** Lists come as drafts: entries of a recognised list are refused by the table itself. */
export const listColumns = ['id', 'unit_id', 'area', 'year', 'standard_id', 'review_date']
export const listRow = ({ listId, commune, year, reviewDate }: CommuneYear): Row => [
  ...[listId, commune.id, commune.area, year, standardOf(year), reviewDate],
]

export const entryColumns = [
  ...['list_id', 'household_id', 'area', 'village_id', 'year', 'class', 'was', 'headcount', 'head_name', 'ethnicity'],
  ...[
    'minority',
    'no_labour',
    'merit',
    'income_points',
    'deprivation_points',
    'deprived',
    'known',
    'causes',
    'list_no',
  ],
]
export const entryRow = (it: Entry, { listId, year }: CommuneYear): Row => [
  ...[listId, it.home.id, it.village.area, it.village.id, year, it.class, it.was, it.people.length, it.headName],
  ...[it.ethnicity, isMinority(it.ethnicity) ?? false, it.noLabour, it.home.merit],
  ...(it.scored
    ? [it.scored.incomePoints, countOf(it.scored.lacks) * 10, it.scored.lacks, allKnown]
    : [null, null, null, null]),
  ...[it.causes, it.listNo],
]

export const listMemberColumns = [
  ...['list_id', 'household_id', 'ordinal', 'member_id', 'area', 'name', 'relation', 'sex', 'birth_date', 'birth_year'],
  ...['ethnicity', 'national_id_sealed'],
]
export const listMemberRows = ({ home, village, people }: Entry, { listId }: CommuneYear, sealer: Sealer): Row[] =>
  people.map(({ person: it, relation }, index) => [
    ...[listId, home.id, index + 1, it.id, village.area, it.name, relation, it.sex, it.birthDate, it.birthYear],
    ...[it.ethnicity, sealer.sealed(it)],
  ])
