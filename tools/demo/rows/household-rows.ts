import { searchText, sortName } from '../../../domain/household/search-text.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import type { Standard } from '../../../domain/standard/standard.ts'
import { allKnown } from '../../../domain/survey/deprivation-mask.ts'
import { householdFacts, memberFacts } from '../../../domain/survey/indicator-facts.ts'
import type { Vault } from '../../../server/file/vault.ts'
import type { Cell } from '../copy.ts'
import { countOf } from '../people/mask.ts'
import type { Person } from '../people/person.ts'
import type { Event, Movement, Survey } from '../years/book.ts'
import { classOf, type Home, headOf } from '../years/home.ts'

type Row = readonly Cell[]

/** Personal numbers, each sealed once: a list keeps the very bytes of the register. */
export type Sealer = { readonly vault: Vault; readonly sealed: (person: Person) => Buffer | null }
export function makeSealer(vault: Vault): Sealer {
  const done = new Map<string, Buffer>()
  return {
    vault,
    sealed({ id, nationalId }) {
      if (nationalId === null) return null
      const known = done.get(id) ?? vault.seal(nationalId)
      done.set(id, known)
      return known
    },
  }
}

export const householdColumns = [
  ...['id', 'area', 'village_id', 'head_name', 'sort_name', 'search_text', 'ethnicity', 'address', 'phone_sealed'],
  ...['class', 'account', 'ever_poor', 'ever_near_poor', 'class_since', 'escaped_on', 'escaped_near_on', 'headcount'],
  ...['income_points', 'deprivation_points', 'deprived', 'known', 'no_labour', 'merit', 'causes'],
  ...['ended_on', 'ended_by', 'version'],
]

export const householdRow = (home: Home, vault: Vault): Row => {
  const head = headOf(home)
  const { position, scored, village } = home
  const people = home.endedOn === null ? home.people : home.lastPeople
  const others = people.filter((it) => it !== head).map(({ name }) => name)
  const search = searchText([head.name, ...others, village.name, ...home.aliases.map(({ value }) => value)])
  return [
    ...[home.id, village.area, village.id, head.name, sortName(head.name), search, head.ethnicity, home.address],
    home.phone === null ? null : vault.seal(home.phone),
    ...[classOf(home), position.account, position.everPoor, position.everNearPoor],
    ...[home.classSince, home.escapedOn, home.escapedNearOn, position.headcount],
    ...(scored ? [scored.incomePoints, countOf(scored.lacks) * 10, scored.lacks, allKnown] : [null, null, null, null]),
    ...[home.noLabour, home.merit, home.causes, home.endedOn, home.endedBy, home.version],
  ]
}

export const aliasColumns = ['household_id', 'area', 'kind', 'value', 'since']
export const aliasRows = (home: Home): Row[] =>
  home.aliases.map(({ kind, value, since }) => [home.id, home.village.area, kind, value, since])

export const memberColumns = [
  ...['id', 'household_id', 'area', 'ordinal', 'name', 'folded_name', 'relation', 'sex', 'birth_date', 'birth_year'],
  ...['ethnicity', 'national_id_sealed', 'national_id_hash', 'national_id_tail'],
  ...['joined_on', 'joined_by', 'left_on', 'left_by'],
]
export const memberRows = (home: Home, { vault, sealed }: Sealer): Row[] =>
  [...home.people, ...home.left].map((it, index) => [
    ...[it.id, home.id, home.village.area, index + 1, it.name, foldText(it.name), it.relation, it.sex],
    ...[it.birthDate, it.birthYear, it.ethnicity, sealed(it)],
    ...[it.nationalId && vault.index(it.nationalId), it.nationalId?.slice(-4) ?? null],
    ...[it.joinedOn, it.joinedBy, it.leftOn, it.leftBy],
  ])

export const eventColumns = ['household_id', 'area', 'on_date', 'kind', 'details', 'command_id']
export const eventRow = ({ home, village, on, kind, details, commandId }: Event): Row => [
  ...[home.id, village.area, on, kind],
  { json: details },
  commandId,
]

export const movementColumns = [
  ...['household_id', 'area', 'village_id', 'year', 'on_date', 'from_account', 'to_account', 'households', 'people'],
  ...['cause', 'list_id', 'decision_no', 'reason', 'command_id'],
]
export const movementRow = (it: Movement): Row => [
  ...[it.home.id, it.village.area, it.village.id, it.year, it.on, it.from, it.to, it.households, it.people],
  ...[it.cause, it.listId, it.decisionNo, it.reason, it.commandId],
]

export const surveyColumns = [
  ...['id', 'household_id', 'area', 'village_id', 'on_date', 'year', 'answers', 'income_points', 'points_by_hand'],
  ...['deprived', 'known', 'hygienic_water', 'hygienic_latrine', 'internet_need', 'internet_access'],
  ...['own_form_id', 'own_answers'],
]
export function surveyRow(
  { id, home, village, on, year, answers, mask, incomePoints, own }: Survey,
  standard: Standard,
): Row {
  const facts = householdFacts(answers, standard)
  return [
    ...[id, home.id, village.area, village.id, on, year],
    { json: answers },
    ...[incomePoints, incomePoints !== null, mask.deprived, mask.known],
    ...[facts.hygienicWater, facts.hygienicLatrine, facts.internetNeed, facts.internetAccess],
    ...[own?.form ?? null, own ? { json: own.answers } : null],
  ]
}

export const surveyMemberColumns = [
  ...['survey_id', 'member_id', 'household_id', 'area', 'school_age', 'right_age', 'insured', 'supported'],
  ...['able_to_work', 'needs'],
]
export const surveyMemberRows = ({ id, home, village, on, answers }: Survey, standard: Standard): Row[] =>
  answers.members.map((member) => {
    const facts = memberFacts(member, standard, on)
    return [
      ...[id, member.id, home.id, village.area, facts.schoolAge ?? false, facts.rightAge, facts.insured],
      ...[facts.supported, facts.ableToWork, facts.needs],
    ]
  })
