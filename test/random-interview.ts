import type { Ground, PhoneCase } from '../contract/phone.ts'
import type { Income } from '../contract/survey.ts'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, MemberId, UnitId } from '../domain/kernel/ids.ts'
import { nationalStandards } from '../domain/standard/national.ts'
import { type PointTableBody, scoreAreas } from '../domain/standard/point-table.ts'
import { scoreAreaOf } from '../domain/standard/score-area.ts'
import { type Standard, settings } from '../domain/standard/standard.ts'
import * as values from '../domain/survey/answer-values.ts'
import type { Born, HouseholdAnswers, MemberAnswers } from '../domain/survey/answers.ts'

/** Chance from a seed: the same on every machine (mulberry32). */
export function chanceFrom(seed: number) {
  let state = seed
  const below = (most: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
  const one = <T>(of: readonly [T, ...T[]] | readonly T[]): T => of[below(of.length)] as T // true: below the length
  const some = <T>(of: readonly T[]) => of.filter(() => below(2) === 0)
  /** A question that is answered, or left open as often as \`gaps\` of ten. */
  const maybe =
    (gaps: number): Maybe =>
    (key, value) =>
      (below(10) < gaps ? {} : { [key]: value() }) as Partial<Record<typeof key, ReturnType<typeof value>>> // true: this key
  return { below, one, some, maybe, yes: () => below(2) === 0 }
}
type Maybe = <Key extends string, T>(key: Key, value: () => T) => Partial<Record<Key, T>>
export type Chance = ReturnType<typeof chanceFrom>

const id = (chance: Chance) =>
  `0199f5a0-${hex(chance, 4)}-7${hex(chance, 3)}-8${hex(chance, 3)}-${hex(chance, 6)}${hex(chance, 6)}`
const hex = (chance: Chance, letters: number) =>
  chance
    .below(16 ** letters)
    .toString(16)
    .padStart(letters, '0')
const two = (n: number) => String(n).padStart(2, '0')
const dayIn = (chance: Chance, year: number) =>
  CivilDate.parse(`${year}-${two(chance.below(12) + 1)}-${two(chance.below(28) + 1)}`)

/** Of any age between the day of the interview and 105 years before it: a birthday, only a year, or nothing. */
function born(chance: Chance, year: number): Born | null {
  const of = year - chance.below(106)
  return [null, of, dayIn(chance, of), dayIn(chance, of)][chance.below(4)] ?? null
}

const someAnswersOf = (chance: Chance, maybe: Maybe, who: MemberId, year: number): MemberAnswers => ({
  id: who,
  ...maybe('ableToWork', chance.yes),
  ...maybe('work', () => chance.one(values.workStatuses)),
  ...maybe('stableWork', chance.yes),
  ...maybe('monthlyAllowance', chance.yes),
  ...maybe('disabled', chance.yes),
  ...maybe('insurance', () => ({ has: chance.yes(), ...maybe('supported', chance.yes) })),
  ...maybe('studying', () => chance.one([...values.levels, 'none' as const])),
  ...maybe('finished', () => chance.one([...values.levels, 'none' as const])),
  ...maybe('employerTraining', chance.yes),
  ...maybe('malnourished', chance.yes),
  ...maybe('needs', () => chance.some(values.memberNeeds)),
  ...(chance.below(8) === 0 ? { born: born(chance, year) ?? year, sex: chance.one(['male', 'female'] as const) } : {}),
})

const someHouse = (chance: Chance, maybe: Maybe): HouseholdAnswers => ({
  ...maybe('floorArea', () => chance.below(2_400) / 10),
  ...maybe('durable', () => ({
    ...maybe('wall', chance.yes),
    ...maybe('column', chance.yes),
    ...maybe('roof', chance.yes),
  })),
  ...maybe('waterSource', () => chance.one(values.waterSources)),
  ...maybe('hygienicWater', chance.yes),
  ...maybe('latrine', () => chance.one(values.latrines)),
  ...maybe('internetUse', chance.yes),
  ...maybe('internetNeed', chance.yes),
  ...maybe('devices', () => chance.some(values.devices)),
  ...maybe('needs', () => chance.some(values.householdNeeds)),
})

/** A sheet B1 of made-up points; some cells nobody has typed in. */
function table(chance: Chance): PointTableBody {
  const points = () =>
    Object.fromEntries(scoreAreas.map((area) => [area, chance.below(40) === 0 ? null : chance.below(30)]))
  const choices = ['exactly-one', 'at-most-one', 'any'] as const
  return {
    items: Array.from({ length: 6 }, (_, item) => ({
      ...{ code: `I${item}`, text: `Mục ${item}`, choice: choices[item % 3] ?? 'any' },
      answers: Array.from({ length: 4 }, (_, at) => ({
        ...{ code: `I${item}-${at}`, text: `Trả lời ${at}` },
        points: points() as PointTableBody['items'][number]['answers'][number]['points'], // true: every area has its cell
      })),
    })),
  }
}

/** Answers of the sheet, whole in most houses, half-way in others; a code the sheet does not have; by hand; nothing. */
function income(chance: Chance, { items }: PointTableBody): Income {
  const kind = chance.below(10)
  if (kind === 0) return { kind: 'not-asked' }
  if (kind < 4) return { kind: 'by-hand', points: 60 + chance.below(200) }
  const chosen = items
    .filter(() => kind < 9 || chance.yes())
    .map(({ code, choice, answers }) => {
      const codes = answers.map((it) => it.code)
      return [code, choice === 'any' ? chance.some(codes) : [chance.one(codes)]]
    })
  return {
    kind: 'chosen',
    chosen: { ...Object.fromEntries(chosen), ...(chance.below(60) === 0 ? { XX: ['XX-1'] } : {}) },
  }
}

const [, current, published] = nationalStandards
/** The standard of 2027-2030 with what is not published made up, from the one before it: so that every branch is reached. */
const coming: Standard = {
  ...published,
  ...{ id: 'coming-with-lines', incomePointsLine: { rural: 165, urban: 195 } },
  indicators: published.indicators
    .map((it) => ({ ...it, cutOff: current.indicators.find(({ code }) => code === it.code)?.cutOff ?? it.cutOff }))
    .filter((it) => it.cutOff !== null)
    .map((it, at) => ({ ...it, no: at + 1 })),
}

/** What a round may be scored by: each standard alone, the change of standards at the end of 2026, and without tables. */
const roundsOf = (chance: Chance) =>
  [
    { year: 2024, standards: [current] },
    { year: 2026, standards: [current, coming] },
    { year: 2026, standards: [current, published] },
    { year: 2027, standards: [coming] },
    { year: 2030, standards: [published] },
  ].map(({ year, standards }, at) => {
    const tables = at === 2 ? [] : standards.map((it) => ({ standard: it.id, body: table(chance) }))
    return { id: id(chance), year, standards, tables }
  })

/** What the server hands a phone beside its cases. Every village is a setting and an area, known or not. */
export function someGround(chance: Chance): Ground {
  const places = [...settings, null].flatMap((setting) => [...scoreAreas, null].map((area) => ({ setting, area })))
  const rounds = roundsOf(chance)
  return {
    rounds: rounds.map(({ id, year, standards }) => ({
      ...{ id: id as Ground['rounds'][number]['id'], kind: 'periodic', year }, // true: made as one
      ...{ opensOn: CivilDate.parse(`${year}-09-01`), interviewBy: CivilDate.parse(`${year}-10-15`) },
      ...{ closesOn: CivilDate.parse(`${year}-12-14`), standards: standards.map((it) => it.id) },
    })),
    villages: places.map(({ setting, area }, at) => ({
      ...{ id: UnitId.parse(at + 1), name: `Thôn ${at}`, setting, scoreArea: scoreAreaOf(setting, area) },
    })),
    standards: [current, published, coming],
    pointTables: rounds.flatMap(({ year, tables }) =>
      tables.map((it) => ({
        ...it,
        from: CivilDate.parse(`${year}-01-01`),
        until: CivilDate.parse(`${year + 1}-01-01`),
      })),
    ),
  }
}

/** One household of a round with 0 to 12 members, most of them few, and what it answers. */
export function someHousehold(chance: Chance, ground: Ground) {
  const round = chance.one(ground.rounds)
  // Every other house answers everything: what is open in one place hides what the others say.
  const whole = chance.yes()
  const maybe = chance.maybe(whole ? 0 : chance.one([1, 3, 10]))
  const members = Array.from({ length: chance.below(chance.below(13) + 1) }, (_, at) => ({
    ...{ id: MemberId.parse(id(chance)), name: `Người ${at}`, relation: at === 0 ? 'head' : 'child', ethnicity: '13' },
    ...{
      born: born(chance, round.year) ?? (whole ? 1980 : null),
      sex: chance.one(['male', 'female', whole ? 'male' : null] as const),
    },
  }))
  const it: PhoneCase = {
    ...{ id: id(chance) as PhoneCase['id'], roundId: round.id, householdId: HouseholdId.parse(id(chance)) }, // true: made as one
    ...{ villageId: chance.one(ground.villages).id, head: 'Nguyễn Văn A', sort: 'a', address: '', was: 'poor' },
    ...{ state: 'assigned', note: '', due: null, version: 1, members, last: null },
  }
  const asked = whole ? members : members.filter(() => chance.below(10) > 0)
  const stranger = chance.below(200) === 0 ? [MemberId.parse(id(chance))] : []
  return {
    it,
    on: dayIn(chance, round.year),
    answers: {
      household: someHouse(chance, maybe),
      members: [...asked.map((who) => who.id), ...stranger].map((who) => someAnswersOf(chance, maybe, who, round.year)),
    },
    income: income(
      chance,
      chance.one([...ground.pointTables.filter((one) => one.standard === round.standards[0]), ...ground.pointTables])
        .body,
    ),
  }
}
