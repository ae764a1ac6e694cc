import type { Refusal } from '../../domain/refusal.ts'

/** Words for every code of a union of refusals: a language that lacks one does not compile. */
export type RefusalWords<R extends { readonly code: string }> = {
  readonly [Code in R['code']]: (it: Extract<R, { readonly code: Code }>) => string
}
export type RefusalTexts = RefusalWords<Refusal>

/** What to say to a person. A code this build does not know (the server is newer) says the general sentence. */
export function wordsOf(
  texts: Partial<RefusalTexts>,
  general: string,
  refusal: Readonly<Record<string, unknown>>,
): string {
  const code = refusal.code
  if (typeof code !== 'string' || !(code in texts)) return general
  // The code was just found among the keys, and the server sends each code with the data its type names.
  const say = texts[code as Refusal['code']] as (it: unknown) => string
  return say(refusal)
}
