import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { dueOn } from '../../../domain/review/season/clocks.ts'
import { type StepName, steps, take } from '../../../domain/review/season/steps.ts'
import type { Given } from '../../command/on.ts'
import { recordset } from '../../db/recordset.ts'
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

/** May this step be taken with all these cases? Who may take it from where, the table of steps decides; no step lies before the last one, nor in the future. */
export function canTakeStep(
  { actor, today }: Pick<Given, 'actor' | 'today'>,
  round: Round,
  name: StepName,
  cases: readonly Case[],
  on: CivilDate,
): Result<null, Refusal> {
  for (const { state } of cases) {
    const taken = take(name, state, actor.role)
    if (!taken.ok) return taken
  }
  return canHappenTo(cases, round, on, today)
}

/** One step with many cases of a round: all of them or none. */
export async function takeStep(
  tx: Tx,
  given: Given,
  round: Round,
  name: StepName,
  cases: readonly Case[],
  it: Taking,
): Promise<Result<null, Refusal>> {
  const possible = canTakeStep(given, round, name, cases, it.on)
  if (!possible.ok || cases.length === 0) return possible
  const each = sql`
    select id, ${it.on}::date as day, ${given.actor.id}::uuid as account, ${given.commandId}::uuid as command, ${it.surveyId ?? null}::uuid as survey
      from unnest(${cases.map(({ id }) => id)}::uuid[]) x (id)`
  await write(tx, round, name, each, it)
  return possible
}

export type Interviewed = {
  readonly one: Case
  readonly given: Pick<Given, 'actor' | 'commandId'>
  readonly on: CivilDate
  readonly surveyId: string
}

/** The step of cases that were interviewed, each by a command and on a day of its own. Whether it may be taken was asked before. */
export function takeInterviewed(tx: Tx, round: Round, interviewed: readonly Interviewed[]) {
  const rows = interviewed.map(({ one, given, on, surveyId }) => ({
    ...{ id: one.id, day: on, account: given.actor.id, command: given.commandId, survey: surveyId },
  }))
  const each = sql`select * from ${recordset(rows, 'id uuid, day date, account uuid, command uuid, survey uuid')}`
  return write(tx, round, 'interview', each, { note: '' })
}

/** The steps in their log and the cases after them, in one statement: both see a case as it was before. */
function write(tx: Tx, round: Round, name: StepName, each: RawBuilder<unknown>, it: Omit<Taking, 'on' | 'surveyId'>) {
  const { to } = steps[name]
  const clock = it.clock ?? null
  const kept = [
    ...(it.note === undefined ? [] : [sql`note = ${it.note}`]),
    ...(it.assignedTo === undefined ? [] : [sql`assigned_to = ${it.assignedTo}`]),
    ...(it.rechecked === undefined ? [] : [sql`rechecked = ${it.rechecked}`]),
    ...(it.listId === undefined ? [] : [sql`list_id = ${it.listId}`]),
  ]
  return sql`
    with taken as (select c.id, c.area, c.state, x.day, x.account, x.command, x.survey from review_case c join (${each}) x on x.id = c.id),
    logged as (
      insert into review_step (case_id, area, step, from_state, to_state, on_date, account_id, details, command_id)
      select id, area, ${name}, state, ${to}, day, account, ${JSON.stringify(it.details ?? {})}::jsonb, command from taken order by id)
    update review_case c
       set ${sql.join([sql`state = ${to}, last_on = taken.day, clock = ${clock}, due_on = ${dueOn(to, round.days, clock)}, survey_id = coalesce(taken.survey, c.survey_id), version = c.version + 1`, ...kept])}
      from taken where c.id = taken.id`.execute(tx)
}
