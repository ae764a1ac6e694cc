import type { Question } from './answers.ts'

/**
 * What answers say: yes, no, or not known, and then which questions are open. Three-valued logic, so that an open answer
 * matters only where it could change the result: "not under 16" needs no word about nutrition.
 */
export type Fact = { readonly is: boolean | null; readonly missing: readonly Question[] }

export const known = (is: boolean): Fact => ({ is, missing: [] })
export const open = (question: Question): Fact => ({ is: null, missing: [question] })

/** An answer as a fact; absent is open. */
export const answered = (value: boolean | undefined, question: Question): Fact =>
  value === undefined ? open(question) : known(value)

export const not = (fact: Fact): Fact => (fact.is === null ? fact : known(!fact.is))

const decide =
  (by: boolean) =>
  (...facts: readonly Fact[]): Fact => {
    if (facts.some(({ is }) => is === by)) return known(by)
    const missing = facts.flatMap((fact) => (fact.is === null ? fact.missing : []))
    return facts.some(({ is }) => is === null) ? { is: null, missing: [...new Set(missing)] } : known(!by)
  }

/** No as soon as one is no. */
export const all = decide(false)
/** Yes as soon as one is yes. */
export const any = decide(true)
