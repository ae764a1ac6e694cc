import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import type { ActivityKind } from '../../../domain/support/activity-kinds.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import type { Person } from '../people/person.ts'
import type { Home } from '../years/home.ts'
import type { Activity, Delivery, Participant, Place, Staff } from './rows.ts'
import type { Scene } from './scene.ts'

type Given<Row, Needed extends keyof Row> = Pick<Row, Needed> & Partial<Row>

/** An activity that is over, unless it says otherwise. */
export function makeActivity(
  { newId }: Pick<Scene, 'newId'>,
  it: Given<Activity, 'kind' | 'place' | 'name' | 'startsOn'> & { readonly kind: ActivityKind },
): Activity {
  const endsOn = it.endsOn === undefined ? it.startsOn : it.endsOn
  return {
    ...{ id: newId(), year: Number(it.startsOn.slice(0, 4)), topic: '', project: null, responsible: '', audience: '' },
    ...{ documentNo: '', state: 'done', plannedCost: null, details: {}, stages: [], participants: [], outputs: [] },
    ...{ reach: [], ...it, endsOn },
  }
}

/** What somebody got. The household it is kept with is the one they belong to today. */
export const makeDelivery = (
  { newId }: Pick<Scene, 'newId'>,
  it: Given<Delivery, 'home' | 'person' | 'kind' | 'on'>,
): Delivery => ({ ...nothingMore, id: newId(), ...it })

const nothingMore = {
  ...{ policy: null, validUntil: null, amount: null, goods: '', topic: '', details: {}, allocation: null },
  ...{ contribution: null, activity: null, source: 'recorded' as const, documentNo: '' },
}

type Finish = {
  readonly home: Home
  readonly person: Person | null
  readonly kind: SupportKind
  readonly joinedOn: CivilDate
  readonly on: CivilDate
  readonly contribution?: number
  readonly result?: object
  readonly given?: Partial<Delivery>
}

/** Takes part and finishes: the delivery is written with it, and the group is the one of that day. */
export function finish(scene: Scene, activity: Activity, it: Finish): Delivery {
  const { home, person, joinedOn, on } = it
  const group = scene.groupOn(home, joinedOn)
  if (group === undefined) throw new Error(`${home.id} is not in the register on ${joinedOn}`)
  activity.participants.push({
    ...{ id: scene.newId(), who: { home, person, group }, joinedOn, finishedOn: on, outcome: 'finished' },
    ...{ contribution: it.contribution ?? null, result: it.result ?? {} },
  })
  return makeDelivery(scene, { home, person, kind: it.kind, on, activity, topic: activity.topic, ...it.given })
}

export const trained = (
  { newId }: Scene,
  staff: Staff,
  joinedOn: CivilDate,
  finishedOn: CivilDate,
  result: object,
): Participant => ({
  ...{ id: newId(), who: staff, joinedOn, finishedOn, outcome: 'finished', contribution: null, result },
})

/** So many in each, the last ones evenly shared. */
export function inGroups<Row>(rows: readonly Row[], most: number): Row[][] {
  const count = Math.ceil(rows.length / most)
  return Array.from({ length: count }, (_, index) =>
    rows.slice(Math.round((index * rows.length) / count), Math.round(((index + 1) * rows.length) / count)),
  )
}

export function groupBy<Key, Row>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** A working day: not a Sunday. */
export const workday = (on: CivilDate): CivilDate => (new Date(on).getUTCDay() === 0 ? addDays(on, 1) : on)

export const isProvince = (place: Place, { province }: Scene) => place.id === province.id
