import { z } from 'zod'
import { CommandId } from '../domain/kernel/ids.ts'
import type { Refusal } from '../domain/refusal.ts'

/** What travels: from a form online, from the outbox of a phone a week later, from an import. */
export const Sent = z.object({
  id: CommandId,
  name: z.string().min(1).max(80),
  input: z.unknown(),
  /** The device's clock; believed by nobody, the server notes its own. */
  madeAt: z.iso.datetime({ offset: true }),
})
export type Sent = z.infer<typeof Sent>

/** One command or up to 500; judged in order, each for itself. */
export const SentBody = z.union([Sent, z.array(Sent).min(1).max(500)])

export type Verdict = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal }
export const VerdictShape = z.union([
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('refused'), refusal: z.looseObject({ code: z.string() }) }),
])

/** Names the account whose work a request carries; the server judges nothing under the session of another. */
export const accountHeader = 'chungtay-account'

/** Names the phone a request comes from; one declared lost gets nothing but status 410, whoever is signed in on it. */
export const deviceHeader = 'chungtay-device'

/** What a phone has finished and not sent, as it says itself when it reads: interviews and photos, '3,2'. */
export const waitingHeader = 'chungtay-waiting'

/** A named write: what it is called and what it needs. */
export const command = <Name extends string, Input extends z.ZodType>(name: Name, input: Input) =>
  ({ name, input }) as const
