import type { z } from 'zod'
import type { Actor } from '../../domain/account/actor.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { CommandId } from '../../domain/kernel/ids.ts'
import { type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Tx } from '../db/types.ts'
import type { Files } from '../file/files.ts'
import type { Vault } from '../file/vault.ts'

/** What a handler may use besides its input: nothing in it reads a clock or the environment. */
export type Given = {
  readonly actor: Actor
  readonly commandId: CommandId
  /** Today in the province. */
  readonly today: CivilDate
  readonly vault: Vault
  readonly files: Files
}
export type Answer = Promise<Result<null, Refusal>>
export type Handle = (tx: Tx, given: Given, input: unknown) => Answer

/**
 * Joins a command to its handler. `about` finds what it is about and `allow` is asked first, so a handler
 * cannot run unasked. Missing and forbidden answer alike: nobody can probe for names.
 */
export const on = <Input extends z.ZodType, About>(
  command: { readonly name: string; readonly input: Input },
  how: {
    readonly about: (tx: Tx, input: z.infer<Input>, given: Given) => Promise<About | undefined>
    readonly allow: (who: Actor, it: About) => boolean
    readonly do: (tx: Tx, it: About, input: z.infer<Input>, given: Given) => Answer
  },
): readonly [string, Handle] => [
  command.name,
  async (tx, given, raw) => {
    const input = command.input.safeParse(raw)
    if (!input.success) return refuse({ code: 'input.invalid', path: input.error.issues[0]?.path.join('.') ?? '' })
    const it = await how.about(tx, input.data, given)
    if (it === undefined || !how.allow(given.actor, it)) return refuse({ code: 'access.denied' })
    return how.do(tx, it, input.data, given)
  },
]
