import { sql } from 'kysely'
import type { z } from 'zod'
import { postResults, repostResults } from '../../../contract/review-commune.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { postedUntil } from '../../../domain/review/season/clocks.ts'
import { type Answer, type Given, on } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { asSeen, type CasesOfRound, casesOf, everyCaseAllowed } from './about.ts'
import { findCalendar, findNumbers } from './numbers.ts'
import { takeStep } from './step.ts'

/** Niêm yết (step 4), and the posting again after a re-check (4b): for the working days of the law. */
export const postingCommands = [
  on(postResults, {
    about: (tx, { cases }) =>
      casesOf(
        tx,
        cases.map(({ id }) => id),
      ),
    allow: everyCaseAllowed,
    do: (tx, it, input, given) => post(tx, it, input, given, 'post'),
  }),
  on(repostResults, {
    about: (tx, { cases }) =>
      casesOf(
        tx,
        cases.map(({ id }) => id),
      ),
    allow: everyCaseAllowed,
    do: (tx, it, input, given) => post(tx, it, input, given, 'repost'),
  }),
]

async function post(
  tx: Tx,
  { round, cases }: CasesOfRound,
  input: z.infer<typeof postResults.input>,
  given: Given,
  step: 'post' | 'repost',
): Answer {
  const seen = asSeen(cases, input.cases)
  if (!seen.ok) return seen
  // One posting hangs at one village house or commune office: of its own households.
  if (cases.some(({ villageId, communeId }) => villageId !== input.unitId && communeId !== input.unitId))
    return refuse({ code: 'case.other-village' })
  const numbers = await findNumbers(tx, input.on)
  if (!numbers.ok) return numbers
  const recheck = step === 'repost'
  const until = postedUntil(input.on, recheck, numbers.value, await findCalendar(tx, input.on))
  await sql`
    insert into posting (id, round_id, unit_id, area, recheck, places, on_date, until, command_id)
    select ${input.id}::uuid, ${round.id}::uuid, u.id, u.area, ${recheck}::bool, ${input.places}, ${input.on}::date, ${until}::date, ${given.commandId}::uuid
      from unit u where u.id = ${input.unitId}`.execute(tx)
  const ids = cases.map(({ id }) => id)
  await sql`insert into posting_case (posting_id, case_id, area)
            select ${input.id}::uuid, id, area from review_case where id = any (${ids}::uuid[])`.execute(tx)
  const taken = await takeStep(tx, given, round, step, cases, {
    on: input.on,
    clock: until,
    details: { posting: input.id, until },
  })
  return taken.ok ? ok(null) : taken
}
