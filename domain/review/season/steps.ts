import type { Role } from '../../account/actor.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { ReviewRefusal } from '../refusal.ts'

/** Where the case of one household stands in its round. */
export const caseStates = [
  'listed',
  'assigned',
  'returned',
  'interviewed',
  'checked',
  'agreed',
  'posted',
  'objected',
  'rechecked',
  'referred',
  'answered',
  'recognised',
  'closed',
] as const
export type CaseState = (typeof caseStates)[number]

type Step = { readonly from: readonly CaseState[]; readonly to: CaseState; readonly by: readonly Role[] }

const open = caseStates.filter((it) => it !== 'recognised' && it !== 'closed')

/** QĐ 24/2021 art. 4 (law handbook 4.2). One row a step; the phone, the office screen and the server read this table. */
export const steps = {
  assign: { from: ['listed', 'assigned', 'returned'], to: 'assigned', by: ['commune-officer'] },
  /** Step 2. The reviewer on the phone; the officer enters what was asked on paper. */
  interview: { from: ['assigned', 'returned'], to: 'interviewed', by: ['reviewer', 'commune-officer'] },
  /** Back to the reviewer with a comment, any number of times. */
  return: { from: ['interviewed', 'checked', 'agreed'], to: 'returned', by: ['commune-officer'] },
  check: { from: ['interviewed'], to: 'checked', by: ['commune-officer'] },
  /** Step 3. At least half of those present agreed. The village head keeps the minutes, or the commune enters them. */
  agree: { from: ['checked'], to: 'agreed', by: ['reviewer', 'commune-officer'] },
  /** Fewer than half agreed: back to scoring, never rejected. */
  disagree: { from: ['checked'], to: 'returned', by: ['reviewer', 'commune-officer'] },
  /** Step 4. */
  post: { from: ['agreed'], to: 'posted', by: ['commune-officer'] },
  /** Step 4b. The household or anybody else says the result is wrong. */
  object: { from: ['posted'], to: 'objected', by: ['commune-officer'] },
  recheck: { from: ['objected'], to: 'rechecked', by: ['commune-officer'] },
  repost: { from: ['rechecked'], to: 'posted', by: ['commune-officer'] },
  /** Step 5, in rounds that ask for an opinion from above. */
  refer: { from: ['posted'], to: 'referred', by: ['commune-chair', 'commune-officer'] },
  approve: { from: ['referred'], to: 'answered', by: ['province-officer'] },
  disapprove: { from: ['referred'], to: 'returned', by: ['province-officer'] },
  /** Step 6. */
  recognise: { from: ['posted', 'answered'], to: 'recognised', by: ['commune-chair', 'province-officer'] },
  /** The household is no longer there to be reviewed: moved, merged, died. */
  close: { from: open, to: 'closed', by: ['commune-officer'] },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as readonly StepName[] // true: the keys of the table above

/** Who may take a step at all, whatever the state. */
export const takers = (name: StepName): readonly Role[] => steps[name].by

/** The state a step leads to, or why not: somebody else's step, or not from here. */
export function take(name: StepName, state: CaseState, role: Role): Result<CaseState, ReviewRefusal> {
  const step: Step = steps[name]
  if (!step.by.includes(role)) return refuse({ code: 'case.other-role', step: name, by: step.by })
  if (!step.from.includes(state)) return refuse({ code: 'case.wrong-state', step: name, state })
  return ok(step.to)
}

/**
 * States in which the class of a result may be changed, by name and with a reason. Not once the village has agreed on it: then it
 * goes back and is met on again. After a re-check the committee decides.
 */
export const changeable = ['interviewed', 'checked', 'rechecked'] as const satisfies readonly CaseState[]

/** What somebody may do next with a case in this state. */
export const stepsFrom = (state: CaseState, role: Role): readonly StepName[] =>
  stepNames.filter((name) => take(name, state, role).ok)

/** Who has to act while a case stands there: what the board names where something is late. Nobody, where it is over. */
export const holders: Readonly<Record<CaseState, Role | null>> = {
  listed: 'commune-officer',
  assigned: 'reviewer',
  returned: 'reviewer',
  interviewed: 'commune-officer',
  checked: 'reviewer',
  agreed: 'commune-officer',
  posted: 'commune-officer',
  objected: 'commune-officer',
  rechecked: 'commune-officer',
  referred: 'province-officer',
  answered: 'commune-chair',
  recognised: null,
  closed: null,
}

/** The meeting: at least so many percent of those present agree (QĐ 24/2021 art. 4: 50). Residents who stayed away do not count. */
export const isAgreed = (agreed: number, present: number, percent: number): boolean =>
  present > 0 && agreed * 100 >= present * percent
