import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import type { StatusGroup, SupportKind } from '../../../domain/support/kinds.ts'
import type { Chance } from '../chance.ts'
import { isAble, type Person } from '../people/person.ts'
import type { Survey } from '../years/book.ts'
import type { Home } from '../years/home.ts'
import { dayIn } from '../years/world.ts'
import { workday } from './make.ts'
import type { OfficerNeed } from './rows.ts'
import type { Scene } from './scene.ts'

/** Somebody asks for a kind of support in 2024: in the interview of the autumn, or of an officer in spring. */
export type Asking = {
  readonly home: Home
  readonly person: Person | null
  readonly kind: SupportKind
  readonly since: CivilDate
  readonly how: 'spring' | 'autumn'
}

/** The groups a kind of support of the programme is for (plan 2024, T07, T09, T10, T14, T15). */
export const groupsFor = (kind: SupportKind): readonly StatusGroup[] =>
  kind === 'production-support' || kind === 'housing' ? ['poor', 'near-poor'] : ['poor', 'near-poor', 'newly-escaped']

export type Asked = {
  readonly askings: readonly Asking[]
  readonly needs: readonly OfficerNeed[]
  /** The interview of autumn 2024. */
  readonly surveyOf: ReadonlyMap<Home, Survey>
}

/** Of a hundred people able to work who name a need in no interview, so many asked for it in spring. */
const springShare: Readonly<Partial<Record<SupportKind, number>>> = {
  'production-support': 14,
  'job-counselling': 7,
  'vocational-training': 4,
  'job-placement': 3,
}

/**
 * Who asks for what in 2024. Who was helped in spring does not ask again in autumn, and who asks in autumn was not helped
 * before: so a need, its support and the interview tell one story.
 */
export function askFor2024(scene: Scene): Asked {
  const { book } = scene.world
  const surveyOf = new Map(book.surveys.filter((it) => it.year === 2024).map((it) => [it.home, it]))
  const earlier = new Map(book.surveys.filter((it) => it.year === 2023).map((it) => [it.home, it]))
  const askings: Asking[] = []
  const needs: OfficerNeed[] = []
  for (const [home, survey] of surveyOf) {
    askings.push(...autumn(home, survey))
    if (!scene.isSteady(home)) continue
    askings.push(...sinceLastYear(home, survey, earlier.get(home)))
    for (const asking of spring(scene, home, survey, earlier.get(home))) {
      askings.push(asking)
      const { person, kind, since } = asking
      needs.push({
        id: scene.newId(),
        home,
        person,
        kind,
        since,
        note: 'Đăng ký với thôn khi lập kế hoạch năm',
        answer: null,
      })
    }
  }
  return { askings, needs, surveyOf }
}

export const needsOf = (survey: Survey | undefined, person: Person): readonly SupportKind[] =>
  survey?.answers.members.find((it) => it.id === person.id)?.needs ?? []

function autumn(home: Home, survey: Survey): Asking[] {
  const told = { home, since: survey.on, how: 'autumn' as const }
  const own = home.people.flatMap((person) => needsOf(survey, person).map((kind) => ({ ...told, person, kind })))
  const { needs = [] } = survey.answers.household
  return [...own, ...needs.map((kind) => ({ ...told, person: null, kind }))]
}

/** Named in the interview of 2023 and not again: helped in between, or given up. */
const sinceLastYear = (home: Home, survey: Survey, last: Survey | undefined): Asking[] =>
  home.people.flatMap((person) =>
    needsOf(last, person)
      .filter((kind) => !needsOf(survey, person).includes(kind) && isAble(person, survey.on))
      .map((kind) => ({ home, person, kind, since: last?.on ?? survey.on, how: 'spring' as const })),
  )

function spring(scene: Scene, home: Home, survey: Survey, last: Survey | undefined): Asking[] {
  const chance = scene.chance.branch(`spring ${home.id}`)
  const since = dayIn(2024, 1, 3, chance)
  const group = scene.groupOn(home, since)
  return home.people.flatMap((person) => {
    if (!isAble(person, since) || person.joinedOn !== null) return []
    const named = [...needsOf(survey, person), ...needsOf(last, person)]
    return Object.entries(springShare).flatMap(([name, percent]) => {
      const kind = name as SupportKind // a key of the table above
      if (!chance.is(percent / 100) || named.includes(kind)) return []
      if (group === undefined || !groupsFor(kind).includes(group)) return []
      return [{ home, person, kind, since, how: 'spring' as const }]
    })
  })
}

/** When in 2024 people are helped: before the interviews, after them, or once their household is recognised. */
export const batches = ['spring', 'autumn', 'december'] as const
export type Batch = (typeof batches)[number]

/** A day in each batch; within a batch no household changes its group. */
const dayOfBatch = {
  spring: '2024-05-01' as CivilDate, // true: days of the calendar, these three
  autumn: '2024-11-10' as CivilDate,
  december: '2024-12-20' as CivilDate,
} as const

/** The first time after they asked when their household is of a group the help is for. Undefined: it is for nobody like them. */
export function batchOf({ groupOn }: Pick<Scene, 'groupOn'>, { home, kind, how }: Asking): Batch | undefined {
  const groups = groupsFor(kind)
  const fits = (batch: Batch) => groups.includes(groupOn(home, dayOfBatch[batch]) ?? 'neither')
  if (how === 'spring') return fits('spring') ? 'spring' : undefined
  return (['autumn', 'december'] as const).find(fits)
}

/** A working day late in a batch, and the day it began: nobody had asked later than that. */
export function daysIn(batch: Batch, chance: Chance, length: number): readonly [from: CivilDate, until: CivilDate] {
  const [first, last] = spans[batch]
  const until = workday(addDays(first, chance.between(Math.min(length, last), last)))
  const from = addDays(until, -Math.min(length, chance.between(length, length + 4)))
  return [from < first ? first : from, until]
}
/** First day, and how many days later the last one is. */
const spans = {
  spring: ['2024-04-02' as CivilDate, 140], // true: days of the calendar, these three
  autumn: ['2024-11-01' as CivilDate, 27],
  december: ['2024-12-14' as CivilDate, 13],
} as const
