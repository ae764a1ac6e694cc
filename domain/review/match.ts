/** What a list or the register says of one household, as far as it serves to recognise it. Texts are folded, numbers hashed. */
export type Known = {
  readonly villageId: number | null
  readonly people: readonly KnownPerson[]
}
/** The first is the head. */
export type KnownPerson = { readonly name: string; readonly birthYear: number | null; readonly number: string | null }

export type Candidate = Known & { readonly householdId: string; readonly onList: boolean }

/** Why a household of a list may be one of the register. */
export type Likeness = 'head-number' | 'member-number' | 'name-and-birth' | 'name-and-village'
export type Match = { readonly householdId: string; readonly why: readonly Likeness[]; readonly sameName: boolean }

/**
 * Whom a household of a list may be. A number alone is not a person: lists carry wrong and repeated ones, so a number
 * under another name goes to a person to decide.
 */
export function matches(listed: Known, register: readonly Candidate[]): readonly Match[] {
  return register.flatMap((candidate) => {
    const why = likeness(listed, candidate)
    return why.length > 0 ? [{ householdId: candidate.householdId, why, sameName: sameHead(listed, candidate) }] : []
  })
}

function likeness(listed: Known, other: Candidate): readonly Likeness[] {
  const [head, otherHead] = [listed.people[0], other.people[0]]
  const why: Likeness[] = []
  if (head?.number && head.number === otherHead?.number) why.push('head-number')
  else if (sharesNumber(listed, other)) why.push('member-number')
  if (!head || !otherHead || head.name !== otherHead.name) return why
  if (head.birthYear !== null && head.birthYear === otherHead.birthYear) why.push('name-and-birth')
  const bornApart = head.birthYear !== null && otherHead.birthYear !== null && head.birthYear !== otherHead.birthYear
  if (!bornApart && listed.villageId !== null && listed.villageId === other.villageId) why.push('name-and-village')
  return why
}

function sharesNumber(listed: Known, other: Known): boolean {
  const numbers = new Set(other.people.map((it) => it.number).filter((it) => it !== null))
  return listed.people.some((it) => it.number !== null && numbers.has(it.number))
}
const sameHead = (listed: Known, other: Known) => listed.people[0]?.name === other.people[0]?.name

/** `new`: nobody in the register is like it. `same`: one is, beyond doubt. `open`: a person has to look at both. */
export type Decision =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly as: string }
  | { readonly kind: 'open' }

/** Beyond doubt: the same name, and the same number or the same year of birth in the same village; and nobody else fits as well. */
export function decide(found: readonly Match[]): Decision {
  if (found.length === 0) return { kind: 'new' }
  const sure = found.filter(isSure)
  const [only] = sure
  const rivals = found.filter(
    (it) => it !== only && it.why.some((why) => why === 'head-number' || why === 'member-number'),
  )
  return only && sure.length === 1 && rivals.length === 0 ? { kind: 'same', as: only.householdId } : { kind: 'open' }
}

const isSure = ({ why, sameName }: Match) =>
  sameName && (why.includes('head-number') || (why.includes('name-and-birth') && why.includes('name-and-village')))

/** Members of a list beside members of the register: by number, else by name and year of birth. Each at most once. */
export function pairPeople<Listed extends KnownPerson, Recorded extends KnownPerson>(
  listed: readonly Listed[],
  recorded: readonly Recorded[],
): { readonly pairs: readonly (readonly [Listed, Recorded | undefined])[]; readonly left: readonly Recorded[] } {
  const free = new Set(recorded)
  const take = (fits: (one: Recorded) => boolean) => {
    const found = [...free].find(fits)
    if (found) free.delete(found)
    return found
  }
  const byNumber = listed.map((it) => (it.number ? take((one) => one.number === it.number) : undefined))
  const pairs = listed.map((it, index) => [it, byNumber[index] ?? take((one) => isLike(it, one))] as const)
  return { pairs, left: [...free] }
}

const isLike = (a: KnownPerson, b: KnownPerson) =>
  a.name === b.name &&
  (a.birthYear === null || b.birthYear === null || a.birthYear === b.birthYear) &&
  !(a.number && b.number)
