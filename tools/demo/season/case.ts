import { addDays, type CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import { dueOn } from '../../../domain/review/season/clocks.ts'
import type { RoundDays, RoundKind } from '../../../domain/review/season/round.ts'
import { type CaseState, type StepName, steps } from '../../../domain/review/season/steps.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import { toMask } from '../../../domain/survey/deprivation-mask.ts'
import { deprivations } from '../../../domain/survey/deprivations.ts'
import { interview } from '../people/interview.ts'
import type { Survey } from '../years/book.ts'
import { classOf, type Home } from '../years/home.ts'
import { score } from '../years/review.ts'
import type { World } from '../years/world.ts'
import { answerOwn } from './own-questions.ts'

export type SeasonRound = {
  readonly id: string
  readonly kind: RoundKind
  readonly year: number
  readonly days: RoundDays
  readonly opinion: 'none' | 'department'
  /** The version of the province's own questions that is asked in it. */
  readonly ownForm?: string
}

export type SeasonStep = {
  readonly step: StepName
  readonly from: CaseState
  readonly to: CaseState
  readonly on: CivilDate
  /** Name of the account; null: an officer of a commune that has no account in the demo. */
  readonly by: string | null
  readonly details: Readonly<Record<string, unknown>>
}

export type SeasonObjection = {
  readonly id: string
  readonly receivedOn: CivilDate
  readonly byName: string
  readonly content: string
  readonly dueOn: CivilDate
  answer: { readonly on: CivilDate; readonly changed: boolean; readonly reply: string } | null
}

/** A case as the steps of the procedure left it. */
export type SeasonCase = {
  readonly id: string
  readonly round: SeasonRound
  readonly home: Home
  readonly source: 'listed' | 'asked' | 'proposed'
  readonly askedOn: CivilDate | null
  readonly was: PovertyClass
  /** What its interviews will find. */
  readonly found: PovertyClass
  /** Account of the person who interviews. */
  readonly reviewer: string
  state: CaseState
  assignedTo: string | null
  survey: Survey | null
  rechecked: boolean
  note: string
  clock: CivilDate | null
  due: CivilDate | null
  lastOn: CivilDate
  listId: string | null
  version: number
  readonly steps: SeasonStep[]
  readonly objections: SeasonObjection[]
}

type NewCase = Pick<SeasonCase, 'round' | 'home' | 'source' | 'askedOn' | 'found' | 'reviewer'> & {
  readonly on: CivilDate
}

export const newCase = (world: World, { on, ...it }: NewCase): SeasonCase => ({
  ...{ ...it, id: world.newId(), was: classOf(it.home), state: 'listed', assignedTo: null, survey: null },
  ...{ rechecked: false, note: '', clock: null, due: it.round.days.listBy, lastOn: on, listId: null, version: 1 },
  ...{ steps: [], objections: [] },
})

type Taking = {
  readonly on: CivilDate
  readonly by: string | null
  readonly details?: Readonly<Record<string, unknown>>
  readonly clock?: CivilDate
  readonly note?: string
}

/** One step, as server/review/season/step.ts takes it; the table of steps says from where. */
export function step(it: SeasonCase, name: StepName, { on, by, details = {}, clock, note }: Taking): void {
  const { from, to }: { readonly from: readonly CaseState[]; readonly to: CaseState } = steps[name]
  if (!from.includes(it.state)) throw new Error(`${name} from ${it.state}`)
  if (on < it.lastOn) throw new Error(`${name} on ${on}, after a step of ${it.lastOn}`)
  it.steps.push({ step: name, from: it.state, to, on, by, details })
  it.state = to
  it.lastOn = on
  it.clock = clock ?? null
  it.due = dueOn(to, it.round.days, it.clock)
  it.version += 1
  if (note !== undefined) it.note = note
}

/** The interview: whole answers, and what they say under the standard of the round. The household keeps its class. */
export function interviewed(world: World, it: SeasonCase, on: CivilDate): void {
  const { home, found } = it
  const chance = world.chance.branch(`interview ${it.id} ${it.steps.length}`)
  const scored = score(world, home, found, on, chance)
  home.scored = scored
  const answers = interview({
    people: home.people,
    on,
    class: found,
    lacks: scored.lacks,
    insuranceAsked: true,
    chance,
  })
  const mask = toMask(deprivations(answers, world.standard, on))
  const { ownForm } = it.round
  const own = ownForm === undefined ? undefined : answerOwn(chance.branch('own'))
  it.survey = {
    ...{ id: world.newId(), home, village: home.village, on, year: yearOf(on), answers, mask },
    incomePoints: scored.incomePoints,
    ...(ownForm !== undefined && own !== undefined && { own: { form: ownForm, answers: own } }),
  }
  world.book.surveys.push(it.survey)
}

export const later = (on: CivilDate, days: number): CivilDate => addDays(on, days)
