import { acceptRequest, answerRequest, enterRequest } from '../../../contract/review-request.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { may } from '../../../domain/account/may.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath, covers } from '../../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { on } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { addToRound, householdInRound } from '../season/add-to-round.ts'
import { addRequest, findPlace, lockRequest, setAccepted, setAnswered } from './store.ts'

export const requestCommands = [
  on(enterRequest, {
    about: (tx, input, { today }) => findPlace(tx, input, today),
    allow: may.prepareList,
    async do(tx, { area }, { askedOn, ...it }, { actor, commandId, today }) {
      if (askedOn > today) return refuse({ code: 'input.invalid', path: 'askedOn' })
      const added = await addRequest(tx, it, area, { askedOn, cameBy: 'counter', recordedBy: actor.id, commandId })
      return added.ok ? ok(null) : added
    },
  }),

  on(acceptRequest, {
    async about(tx, { id, roundId, householdId, on }, { actor }) {
      const request = await requestOf(tx, id, actor)
      const found = request && (await householdInRound(tx, actor, { roundId, householdId, on }))
      return request && found && { ...found, request }
    },
    allow: may.prepareList,
    async do(tx, { request, ...found }, { id, caseId, on }, given) {
      const possible = canDecide(request, on, given.today)
      if (!possible.ok) return possible
      // Another commune's household is that commune's to take up.
      if (found.commune.id !== request.commune_id) return refuse({ code: 'request.other-commune' })
      const added = await addToRound(tx, found, { id: caseId, source: 'asked', on }, given.today)
      if (!added.ok) return added
      await setAccepted(tx, id, caseId, { on, by: given.actor.id })
      return ok(null)
    },
  }),

  on(answerRequest, {
    about: (tx, { id }, { actor }) => requestOf(tx, id, actor),
    allow: may.prepareList,
    async do(tx, request, { id, on, answer }, { today, actor }) {
      const possible = canDecide(request, on, today)
      if (!possible.ok) return possible
      await setAnswered(tx, id, answer, { on, by: actor.id })
      return ok(null)
    },
  }),
]

async function requestOf(tx: Tx, id: string, actor: Actor) {
  const request = await lockRequest(tx, id)
  const area = request && AreaPath.parse(request.area)
  return request && area && covers(actor.area, area) ? { ...request, area } : undefined
}

type Request = NonNullable<Awaited<ReturnType<typeof lockRequest>>>

function canDecide({ state, asked_on }: Request, on: CivilDate, today: CivilDate): Result<null, Refusal> {
  if (state !== 'open') return refuse({ code: 'request.decided' })
  return on < asked_on || on > today ? refuse({ code: 'input.invalid', path: 'on' }) : ok(null)
}
