import type { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { Relation } from '../../../domain/household/relation.ts'
import type { MemberId } from '../../../domain/kernel/ids.ts'
import { type Chance, weighed } from '../chance.ts'
import { isMotherLine, type Sex, surnameFor } from './naming.ts'
import { makePerson, type Person } from './person.ts'

/** Who lives together. The shares are those of households a review meets: many elderly alone, many children. */
export const familyKinds = [
  'elder-alone',
  'elder-couple',
  'elder-with-grandchild',
  'one-parent',
  'couple',
  'three-generations',
  'adult-with-parent',
] as const
export type FamilyKind = (typeof familyKinds)[number]

const reviewed = weighed<FamilyKind>([
  ['elder-alone', 11],
  ['elder-couple', 5],
  ['elder-with-grandchild', 5],
  ['one-parent', 14],
  ['couple', 41],
  ['three-generations', 21],
  ['adult-with-parent', 3],
])
const everybody = weighed<FamilyKind>([
  ['elder-alone', 5],
  ['elder-couple', 5],
  ['elder-with-grandchild', 2],
  ['one-parent', 5],
  ['couple', 53],
  ['three-generations', 28],
  ['adult-with-parent', 2],
])
/** Children below the parents' roof, by household. */
const childCount = weighed([
  [1, 14],
  [2, 42],
  [3, 32],
  [4, 12],
])

export type FamilyMaker = {
  readonly newId: () => MemberId
  readonly chance: Chance
}
type Wish = {
  readonly ethnicity: Ethnicity
  /** The year it is drawn up: ages are counted from here. */
  readonly year: number
  readonly among: 'reviewed' | 'everybody'
  readonly kind?: FamilyKind
}

/** A household of people who belong together: head first, as lists have them. */
export function makeFamily(maker: FamilyMaker, wish: Wish): Person[] {
  const { chance } = maker
  const kind = wish.kind ?? (wish.among === 'reviewed' ? reviewed : everybody)(chance)
  const family: Person[] = []
  const add = (relation: Relation, sex: Sex, birthYear: number, surname: string) => {
    const taken = family.map(({ name }) => name)
    const wanted = { id: maker.newId(), relation, sex, birthYear, surname, ethnicity: wish.ethnicity }
    const person = makePerson(wanted, chance, taken)
    family.push(person)
    return person
  }
  const some = () => surnameFor(wish.ethnicity, chance)
  const inYear = (from: number, to: number) => wish.year - chance.between(from, to)
  build[kind]({ add, some, inYear, chance, ethnicity: wish.ethnicity, year: wish.year })
  return family
}

type Tools = {
  readonly add: (relation: Relation, sex: Sex, birthYear: number, surname: string) => Person
  readonly some: () => string
  readonly inYear: (from: number, to: number) => number
  readonly chance: Chance
  readonly ethnicity: Ethnicity
  readonly year: number
}

const anySex = (chance: Chance): Sex => (chance.is(0.5) ? 'male' : 'female')

const build: Readonly<Record<FamilyKind, (tools: Tools) => void>> = {
  'elder-alone': ({ add, some, inYear, chance }) =>
    void add('head', chance.is(0.74) ? 'female' : 'male', inYear(61, 88), some()),
  'elder-couple': ({ add, some, inYear, chance }) => {
    const head = add('head', 'male', inYear(61, 84), some())
    add('spouse', 'female', head.birthYear + chance.between(-1, 6), some())
  },
  'elder-with-grandchild': ({ add, some, inYear, chance, year }) => {
    const head = add('head', chance.is(0.7) ? 'female' : 'male', inYear(58, 78), some())
    const surname = head.sex === 'male' ? head.surname : some()
    for (let left = chance.between(1, 2); left > 0; left -= 1)
      add('grandchild', anySex(chance), year - chance.between(4, 16), surname)
  },
  'one-parent': (tools) => {
    const { add, some, inYear, chance } = tools
    const head = add('head', chance.is(0.82) ? 'female' : 'male', inYear(29, 52), some())
    const surname = head.sex === 'male' || isMotherLine(tools.ethnicity) ? head.surname : some()
    addChildren(tools, head.birthYear, surname, Math.min(3, childCount(chance)))
  },
  couple: (tools) => {
    const { add, some, inYear, chance, ethnicity } = tools
    const head = add('head', 'male', inYear(28, 53), some())
    const wife = add('spouse', 'female', head.birthYear + chance.between(-1, 7), some())
    addChildren(tools, wife.birthYear, (isMotherLine(ethnicity) ? wife : head).surname, childCount(chance))
  },
  'three-generations': (tools) => {
    const { add, some, inYear, chance, ethnicity } = tools
    const head = add('head', 'male', inYear(29, 50), some())
    const wife = add('spouse', 'female', head.birthYear + chance.between(-1, 6), some())
    addChildren(tools, wife.birthYear, (isMotherLine(ethnicity) ? wife : head).surname, chance.between(1, 3))
    const mother = add('parent', 'female', head.birthYear - chance.between(20, 34), some())
    if (chance.is(0.35)) add('parent', 'male', mother.birthYear - chance.between(0, 6), head.surname)
  },
  'adult-with-parent': ({ add, some, inYear, chance }) => {
    const head = add('head', anySex(chance), inYear(32, 54), some())
    add('parent', 'female', head.birthYear - chance.between(21, 36), some())
  },
}

/** Children born between the mother's 20th and 39th year, two or three years apart, not in the future. */
function addChildren({ add, chance, year }: Tools, motherBorn: number, surname: string, count: number) {
  let born = motherBorn + chance.between(20, 26)
  for (let left = count; left > 0; left -= 1) {
    if (born > year - 1 || born > motherBorn + 42) return
    // Who is grown up has mostly left; some stay, unmarried or not yet with a household of their own.
    if (year - born < 20 || chance.is(0.75)) add('child', anySex(chance), born, surname)
    born += chance.between(2, 4)
  }
}
