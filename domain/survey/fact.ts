import type { Question } from './answers.ts'

/**
 * What answers say: yes, no, or not known, and then which questions are open. Three-valued logic, so that an open answer
 * matters only where it could change the result: "not under 16" needs no word about nutrition.
 */
export type Fact = { readonly is: boolean | null; readonly missing: readonly Question[] }

// Made once: a household of five asks for some two hundred of them.
const yes: Fact = { is: true, missing: [] }
const no: Fact = { is: false, missing: [] }

export const known = (is: boolean): Fact => (is ? yes : no)
export const open = (question: Question): Fact => ({ is: null, missing: [question] })

/** An answer as a fact; absent is open. */
export const answered = (value: boolean | undefined, question: Question): Fact =>
  value === undefined ? open(question) : known(value)

export const not = (fact: Fact): Fact => (fact.is === null ? fact : known(!fact.is))

/** What takes some work to find out is given as a function: nobody asks it where what stands before it decided. */
type Found = Fact | (() => Fact)

const decide =
  (by: boolean) =>
  (...facts: readonly Found[]): Fact => {
    let unknown: Fact | undefined
    for (const found of facts) {
      const fact = typeof found === 'function' ? found() : found
      if (fact.is === by) return fact
      if (fact.is === null) unknown = unknown ? together(unknown, fact) : fact
    }
    return unknown ?? known(!by)
  }

const together = (a: Fact, b: Fact): Fact => ({ is: null, missing: [...new Set([...a.missing, ...b.missing])] })

/** No as soon as one is no. */
export const all = decide(false)
/** Yes as soon as one is yes. */
export const any = decide(true)
