import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { dueOn } from '../../../domain/review/season/clocks.ts'
import { type StepName, steps, take } from '../../../domain/review/season/steps.ts'
import type { Given } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import type { Case } from './case-store.ts'
import type { Round } from './round-store.ts'

export type Taking = {
  readonly on: CivilDate
  /** The last day of the clock that starts with this step. */
  readonly clock?: CivilDate
  readonly note?: string
  readonly assignedTo?: string
  readonly surveyId?: string
  readonly rechecked?: true
  readonly listId?: string
  /** What the log of steps keeps beside: a comment, a vote. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Can anything happen in a round on a day: it is open, has begun, and the day is not in the future? */
export function canHappen(round: Round, on: CivilDate, today: CivilDate): Result<null, Refusal> {
  if (round.state === 'closed') return refuse({ code: 'round.closed' })
  if (on > today) return refuse({ code: 'input.invalid', path: 'on' })
  return on < round.days.opensOn ? refuse({ code: 'round.not-open-yet', opensOn: round.days.opensOn }) : ok(null)
}

/** The same with cases of the round, none of which something happened to later. */
export function canHappenTo(
  cases: readonly Case[],
  round: Round,
  on: CivilDate,
  today: CivilDate,
): Result<null, Refusal> {
  if (cases.some(({ roundId }) => roundId !== round.id)) return refuse({ code: 'case.other-round' })
  const later = cases.find(({ lastOn }) => on < lastOn)
  return later ? refuse({ code: 'case.before-last-step', last: later.lastOn }) : canHappen(round, on, today)
}

/**
 * One step with many cases of a round: all of them or none. Who may take it from where is decided by the table of steps; no
 * step lies before the last one, nor in the future.
 */
export async function takeStep(
  tx: Tx,
  given: Given,
  round: Round,
  name: StepName,
  cases: readonly Case[],
  it: Taking,
): Promise<Result<null, Refusal>> {
  for (const { state } of cases) {
    const taken = take(name, state, given.actor.role)
    if (!taken.ok) return taken
  }
  const possible = canHappenTo(cases, round, it.on, given.today)
  if (!possible.ok) return possible
  if (cases.length > 0) await write(tx, given, round, name, cases, it)
  return ok(null)
}

async function write(tx: Tx, given: Given, round: Round, name: StepName, cases: readonly Case[], it: Taking) {
  const ids = cases.map(({ id }) => id)
  const { to } = steps[name]
  const clock = it.clock ?? null
  await sql`
    insert into review_step (case_id, area, step, from_state, to_state, on_date, account_id, details, command_id)
    select id, area, ${name}, state, ${to}, ${it.on}::date, ${given.actor.id}::uuid, ${JSON.stringify(it.details ?? {})}::jsonb, ${given.commandId}::uuid
      from review_case where id = any (${ids}::uuid[]) order by id`.execute(tx)
  await tx
    .updateTable('review_case')
    .set((eb) => ({
      state: to,
      last_on: it.on,
      clock,
      due_on: dueOn(to, round.days, clock),
      version: eb('version', '+', 1),
      ...(it.note === undefined ? {} : { note: it.note }),
      ...(it.assignedTo === undefined ? {} : { assigned_to: it.assignedTo }),
      ...(it.surveyId === undefined ? {} : { survey_id: it.surveyId }),
      ...(it.rechecked === undefined ? {} : { rechecked: it.rechecked }),
      ...(it.listId === undefined ? {} : { list_id: it.listId }),
    }))
    .where('id', 'in', ids)
    .execute()
}
