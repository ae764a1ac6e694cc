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
export type Handle = {
  (tx: Tx, given: Given, input: unknown): Answer
  /** Several of this kind by one person at once: all of them, or a refusal, whosever it is. */
  readonly together?: (tx: Tx, asked: readonly Asked[]) => Answer
}
export type Asked = { readonly given: Given; readonly input: unknown }

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
    if (!input.success) return refuse(notRead(input.error))
    const it = await how.about(tx, input.data, given)
    if (it === undefined || !how.allow(given.actor, it)) return refuse({ code: 'access.denied' })
    return how.do(tx, it, input.data, given)
  },
]

/** One command with what it is about. */
export type Work<Input, About> = { readonly given: Given; readonly input: Input; readonly it: About }

/**
 * The same for a kind that comes in bundles: what a phone gathered in days without network. One alone is a bundle of one.
 * `about` finds what each is about, in their order; undefined where one of them is out of reach.
 */
export const onMany = <Input extends z.ZodType, About>(
  command: { readonly name: string; readonly input: Input },
  how: {
    readonly about: (tx: Tx, inputs: readonly z.infer<Input>[]) => Promise<readonly About[] | undefined>
    readonly allow: (who: Actor, it: About) => boolean
    readonly do: (tx: Tx, works: readonly Work<z.infer<Input>, About>[]) => Answer
  },
): readonly [string, Handle] => {
  const together = async (tx: Tx, asked: readonly Asked[]): Answer => {
    const inputs: z.infer<Input>[] = []
    for (const { input: raw } of asked) {
      const input = command.input.safeParse(raw)
      if (!input.success) return refuse(notRead(input.error))
      inputs.push(input.data)
    }
    const found = await how.about(tx, inputs)
    const works = asked.flatMap(({ given }, at) => {
      const it = found?.[at]
      return it !== undefined && how.allow(given.actor, it) ? [{ given, input: inputs[at] as z.infer<Input>, it }] : [] // true: one for each
    })
    return works.length === asked.length ? how.do(tx, works) : refuse({ code: 'access.denied' })
  }
  const one: Handle = (tx, given, input) => together(tx, [{ given, input }])
  return [command.name, Object.assign(one, { together })]
}

const notRead = (error: z.ZodError): Refusal => ({
  code: 'input.invalid',
  path: error.issues[0]?.path.join('.') ?? '',
})
