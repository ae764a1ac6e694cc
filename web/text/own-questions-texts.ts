import type { QuestionKind } from '../../domain/survey/own/form.ts'
import type { Kind, KindFault } from '../../domain/survey/own/kinds.ts'
import type { Wrong } from '../../domain/survey/own/problem.ts'

/** Words for everything that can be wrong with a spreadsheet of questions, with what to do about it. */
export type WrongWords = {
  readonly [Which in Wrong['wrong']]: (it: Extract<Wrong, { readonly wrong: Which }>) => string
}
export type FaultWords = {
  readonly [Which in KindFault['fault']]: (it: Extract<KindFault, { readonly fault: Which }>) => string
}

export type OwnQuestionsTexts = {
  readonly title: string
  readonly lead: string
  readonly noScore: string
  readonly onlyProvince: string
  readonly add: string
  readonly none: string
  readonly noneAbout: string
  readonly version: (no: string) => string
  readonly state: Readonly<Record<'now' | 'coming' | 'ended' | 'taken-back', string>>
  readonly period: (from: string, until: string | undefined) => string
  readonly by: (who: string, day: string) => string
  readonly counts: (questions: string, answered: string) => string
  readonly languages: string
  readonly file: string
  readonly see: string
  readonly hide: string
  readonly answers: string
  readonly purpose: string
  readonly purposeAbout: string
  readonly download: string
  readonly end: string
  readonly takeBack: string
  readonly endAbout: string
  readonly takeBackAbout: string
  readonly endDay: string
  readonly ended: string
  readonly from: string
  readonly fromAbout: string
  readonly reading: string
  readonly read: (questions: string) => string
  readonly wrong: (problems: string) => string
  readonly wrongAbout: string
  readonly sheet: string
  readonly cell: string
  readonly whatIsWrong: string
  readonly wholeSheet: string
  readonly fileNeeded: string
  readonly save: string
  readonly saved: string
  readonly taken: {
    readonly title: string
    readonly lead: string
    readonly sheets: string
    readonly types: string
    readonly columns: string
    readonly languages: string
    readonly rules: string
    readonly refused: string
  }
  readonly kind: Readonly<Record<QuestionKind, string>>
  readonly required: string
  readonly askedWhere: string
  readonly mustBe: string
  readonly group: string
  readonly onCase: { readonly title: string; readonly note: string; readonly open: string; readonly fault: string }
  readonly wrongIn: WrongWords
  readonly fault: FaultWords
  readonly valueKind: Readonly<Record<Kind, string>>
}

/** What to say of a problem; one of a newer server says its own name. */
export function sayWrong(words: OwnQuestionsTexts, problem: Readonly<Record<string, unknown>>): string {
  const { wrong } = problem
  if (typeof wrong !== 'string' || !(wrong in words.wrongIn)) return String(wrong)
  // The name was just found among the keys, and the server sends each with the data its type names.
  const say = words.wrongIn[wrong as Wrong['wrong']] as (it: unknown) => string
  return say(problem)
}
