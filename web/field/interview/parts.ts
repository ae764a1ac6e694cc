import type { PhoneCase } from '../../../contract/phone.ts'
import type { MemberId } from '../../../domain/kernel/ids.ts'
import { type PointTableBody, unansweredItems } from '../../../domain/standard/point-table.ts'
import type { Standard } from '../../../domain/standard/standard.ts'
import type { Answers, MemberAnswers } from '../../../domain/survey/answers.ts'
import { askedOf } from '../../../domain/survey/asked.ts'
import { answersNow, type Draft } from '../../offline/draft.ts'
import { cannotBe } from '../../offline/people.ts'
import { type Ask, ofHousehold, ofMember } from './ask.ts'
import { householdAsks } from './household-asks.ts'
import { type MemberAsk, memberAsks } from './member-asks.ts'
import { type Own, ownOpen } from './own.ts'

/** One group a screen, in the order of the house visit; the result comes after them. */
export const groups = [
  'people',
  'work',
  'health',
  'school',
  'house',
  'water',
  'information',
  'needs',
  'income',
  'own',
  'evidence',
] as const
export type Group = (typeof groups)[number]

/** What one member, or the household as a whole, is asked in a group. Confirmed as one: "as last year", or asked anew. */
export type Part = {
  readonly key: string
  readonly member: MemberId | undefined
  readonly asks: readonly Ask<Answers>[]
}

/** What an interview stands on: the household, and what its round is scored by. */
export type Footing = {
  readonly it: PhoneCase
  readonly standards: readonly Standard[]
  readonly table: PointTableBody | undefined
  /** The province's own questions of the day. */
  readonly own: Own | undefined
}

/** The groups that are asked: the province's own only where it asks something. */
export const groupsOf = ({ own }: Footing): readonly Group[] => (own ? groups : groups.filter((it) => it !== 'own'))

const memberGroups = {
  work: ['ableToWork', 'work', 'stableWork', 'monthlyAllowance', 'disabled'],
  health: ['insurance', 'malnourished'],
  school: ['studying', 'finished', 'employerTraining'],
} as const satisfies Partial<Record<Group, readonly MemberAsk[]>>

/** The parts of a group as the answers stand: a question falls away by what was answered before it. */
export function partsOf(group: Group, { it, standards }: Footing, draft: Draft): readonly Part[] {
  const { on } = draft
  const here = answersNow(it, draft).members
  switch (group) {
    case 'people':
      // Who came was written down whole.
      return it.members.map(({ id }) => partOf(group, id, openPapers(it, id)))
    case 'work':
    case 'health':
    case 'school':
      return here.flatMap((member) => {
        const asked = askedOf(member, standards, on)
        const asks = memberGroups[group].filter((ask) => asked.includes(ask)).flatMap((ask) => withPayer(ask, member))
        return asks.length === 0 ? [] : [partOf(group, member.id, asks)]
      })
    case 'needs':
      return [
        { key: group, member: undefined, asks: householdAsks.needs.map(ofHousehold) },
        ...here.filter((member) => member.ableToWork).map(({ id }) => partOf(group, id, ['needs'])),
      ]
    case 'house':
    case 'water':
    case 'information':
      return [{ key: group, member: undefined, asks: householdAsks[group].map(ofHousehold) }]
    case 'income':
    case 'own':
    case 'evidence':
      return [{ key: group, member: undefined, asks: [] }]
  }
}

const partOf = (group: Group, id: MemberId, asks: readonly MemberAsk[]): Part => ({
  key: `${group}/${id}`,
  member: id,
  asks: asks.map((ask) => ofMember(id, memberAsks[ask])),
})

/** Birth and sex are asked only where the register is silent. */
function openPapers(it: PhoneCase, id: MemberId): readonly MemberAsk[] {
  const known = it.members.find((member) => member.id === id)
  return [...(known?.born == null ? ['born' as const] : []), ...(known?.sex == null ? ['sex' as const] : [])]
}

/** Who pays is asked only of somebody insured; the plan counts it (T11). */
const withPayer = (ask: MemberAsk, member: MemberAnswers): readonly MemberAsk[] =>
  ask === 'insurance' && member.insurance?.has ? ['insurance', 'supported'] : [ask]

/** Filled in from an interview before this round: what the household has to be asked again. */
export const isFromLast = ({ key, asks }: Part, { it }: Footing): boolean => {
  if (!it.last || it.last.here) return false
  const { answers, income } = it.last
  return key === 'income' ? income.kind !== 'not-asked' : asks.some((ask) => ask.read(answers) !== undefined)
}

/** Was the household asked? Who lives there is asked in every interview, even where nothing else is open. */
export const isConfirmed = (part: Part, footing: Footing, draft: Draft): boolean =>
  draft.confirmed.includes(part.key) ||
  (footing.it.last?.here ?? false) ||
  !(part.key.startsWith('people/') || isFromLast(part, footing))

/** Questions of a part without an answer. */
export const openAsks = (part: Part, { answers, gone }: Draft): readonly Ask<Answers>[] =>
  gone.some(({ memberId }) => memberId === part.member)
    ? []
    : part.asks.filter((ask) => ask.read(answers) === undefined)

/** Items of sheet B1 still open; one where nothing was entered at all. */
export function openIncome({ income }: Draft, { table }: Footing): number {
  switch (income.kind) {
    case 'by-hand':
      return 0
    case 'not-asked':
      return table?.items.length ?? 1
    case 'chosen':
      return table ? unansweredItems(income.chosen, table).length : 1
  }
}

/** Nobody signed yet, and no witness stands in. What was signed once, and came back to be corrected, is not signed again. */
export const openSigned = ({ evidence }: Draft, it: PhoneCase): number => (evidence?.signed || it.last?.here ? 0 : 1)

/** The head left, and nobody follows yet: asked where the head was said to be gone. */
const openHead = (part: Part, draft: Draft, it: PhoneCase): number =>
  it.members.some(({ id, relation }) => id === part.member && relation === 'head') && cannotBe(it, draft) ? 1 : 0

/** Answers a part still needs. */
function openAnswers(group: Group, part: Part, footing: Footing, draft: Draft): number {
  switch (group) {
    case 'income':
      return openIncome(draft, footing)
    case 'own':
      return ownOpen(footing.own, draft).length
    case 'evidence':
      return openSigned(draft, footing.it)
    case 'people':
      return openAsks(part, draft).length + openHead(part, draft, footing.it)
    default:
      return openAsks(part, draft).length
  }
}

export type Open = {
  readonly part: Part
  readonly unasked: boolean
  readonly asks: readonly Ask<Answers>[]
  readonly count: number
}

/** What keeps a group from being complete, part by part. */
export function openIn(group: Group, footing: Footing, draft: Draft): readonly Open[] {
  return partsOf(group, footing, draft).flatMap((part) => {
    const unasked = !isConfirmed(part, footing, draft)
    const asks = openAsks(part, draft)
    const answers = openAnswers(group, part, footing, draft)
    const count = unasked ? Math.max(1, answers) : answers
    return count === 0 ? [] : [{ part, unasked, asks, count }]
  })
}

export const openCount = (group: Group, footing: Footing, draft: Draft): number =>
  openIn(group, footing, draft).reduce((sum, { count }) => sum + count, 0)
