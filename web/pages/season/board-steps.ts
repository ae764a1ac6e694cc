import type { Round } from '../../../contract/review-round.ts'
import type { CaseState } from '../../../domain/review/season/steps.ts'
import type { BoardStep } from '../../text/review-season-texts.ts'

export type StateCount = { readonly state: CaseState; readonly cases: number; readonly late: number }

/** Which states stand at which step of the law (handbook 4.2), in the order of the procedure. Stopped cases stand nowhere. */
export const standing: Readonly<Record<BoardStep, readonly CaseState[]>> = {
  list: ['listed'],
  survey: ['assigned', 'returned', 'interviewed'],
  meeting: ['checked'],
  posting: ['agreed', 'posted'],
  recheck: ['objected', 'rechecked'],
  opinion: ['referred', 'answered'],
  recognition: ['recognised'],
}
const order = ['list', 'survey', 'meeting', 'posting', 'recheck', 'opinion', 'recognition'] as const

/** The steps of a round: step 5 only where it asks for an opinion. */
export const stepsOf = (round: Pick<Round, 'opinion'>): readonly BoardStep[] =>
  order.filter((step) => step !== 'opinion' || round.opinion !== 'none')

export type StepCount = {
  readonly step: BoardStep
  /** Cases under review: all but the stopped. */
  readonly total: number
  /** Beyond the step; recognised, for the last. */
  readonly passed: number
  /** At the step now. */
  readonly here: number
  readonly late: number
  /** Sent back to be interviewed again. */
  readonly back: number
}

const sum = (counts: readonly StateCount[], states: readonly CaseState[], of: 'cases' | 'late') =>
  counts.reduce((total, it) => total + (states.includes(it.state) ? it[of] : 0), 0)

/** How far a place is with a step. */
export function countStep(step: BoardStep, counts: readonly StateCount[]): StepCount {
  const beyond = order.slice(order.indexOf(step) + 1).flatMap((it) => standing[it])
  return {
    step,
    total: sum(
      counts,
      order.flatMap((it) => standing[it]),
      'cases',
    ),
    passed: sum(counts, step === 'recognition' ? standing.recognition : beyond, 'cases'),
    here: step === 'recognition' ? 0 : sum(counts, standing[step], 'cases'),
    late: sum(counts, standing[step], 'late'),
    back: step === 'survey' ? sum(counts, ['returned'], 'cases') : 0,
  }
}

/** The last day of a step by the calendar of the round; re-check and opinion run by a clock of each case. */
export function lastDayOf(step: BoardStep, round: Round): string | undefined {
  switch (step) {
    case 'list':
      return round.listBy
    case 'survey':
      return round.interviewBy
    case 'meeting':
      return round.meetingBy
    case 'posting':
      return round.postBy
    case 'recognition':
      return round.closesOn
    case 'recheck':
    case 'opinion':
      return undefined
  }
}
