import { z } from 'zod'
import type { Format } from '../../text/format.ts'
import type { HouseholdTexts } from '../../text/household-texts.ts'

type Words = HouseholdTexts['scores']['reason']

/** The reasons of domain/standard/classify as they come over the wire. */
const Known = z.union([
  z.object({
    kind: z.enum(['income-points', 'deprivation-points', 'income', 'deprivations']),
    value: z.number(),
    line: z.number(),
    met: z.boolean(),
  }),
  z.object({ kind: z.literal('not-known'), what: z.string() }),
  z.object({ kind: z.literal('standard-is-history') }),
])

export type SaidReason = { readonly key: string; readonly words: string; readonly met: boolean | undefined }

/** Each reason as a sentence an officer can read out, and whether the condition holds. A reason nobody taught us is left out. */
export function reasonWords(
  because: readonly unknown[],
  words: Words,
  format: Format,
  setting: string,
): readonly SaidReason[] {
  return because.flatMap((raw): readonly SaidReason[] => {
    const read = Known.safeParse(raw)
    if (!read.success) return []
    const it = read.data
    if (it.kind === 'standard-is-history') return [{ key: it.kind, words: words.history, met: undefined }]
    if (it.kind === 'not-known')
      return [{ key: `${it.kind} ${it.what}`, words: words.notKnown[it.what] ?? it.what, met: undefined }]
    const [value, line] = [format.count(it.value), format.count(it.line)]
    return [{ key: it.kind, words: sentence(it.kind, value, line, it.met, words, setting), met: it.met }]
  })
}

function sentence(
  kind: 'income-points' | 'deprivation-points' | 'income' | 'deprivations',
  value: string,
  line: string,
  met: boolean,
  words: Words,
  setting: string,
): string {
  switch (kind) {
    case 'income-points':
      return words.incomePoints(value, line, met, setting)
    case 'deprivation-points':
      return words.deprivationPoints(value, line, met)
    case 'income':
      return words.income(value, line, met)
    case 'deprivations':
      return words.deprivations(value, line, met)
  }
}

export const therefore = (result: string, words: Words): string =>
  result === 'poor' || result === 'near-poor' || result === 'neither' ? words.therefore[result] : words.therefore.cannot
