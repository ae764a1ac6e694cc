import type { CivilDate } from '../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { MoneyRefusal } from '../../domain/money/refusal.ts'
import type { Given } from '../command/on.ts'
import type { Decision } from './line-store.ts'

type Sent = {
  readonly decisionNo: string
  readonly decisionDate: CivilDate
  readonly on?: CivilDate | undefined
  readonly reason: string
}

/** What an entry stands on: nothing counts before its decision, and no decision is of tomorrow. */
export function decisionOf(sent: Sent, { commandId, today }: Given): Result<Decision, MoneyRefusal> {
  const on = sent.on ?? sent.decisionDate
  if (sent.decisionDate > today || on > today) return refuse({ code: 'money.in-the-future' })
  if (on < sent.decisionDate) return refuse({ code: 'money.before-decision', decided: sent.decisionDate })
  return ok({ decisionNo: sent.decisionNo, decisionDate: sent.decisionDate, on, reason: sent.reason, commandId })
}
