import type { Ground } from '../../../contract/phone.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { type Asked, asked, faultIn, type OwnInterview, openOf } from '../../../domain/survey/own/answers.ts'
import type { OwnForm, OwnQuestion } from '../../../domain/survey/own/form.ts'

/** The version of the province's own questions that is asked on a day. */
export type Own = { readonly id: string; readonly form: OwnForm }
export const ownOf = (ground: Ground | undefined, on: CivilDate): Own | undefined =>
  ground?.ownForms?.find((it) => it.from <= on && (it.until === null || on < it.until))

/** An interview under way, on the phone or in the office. */
type UnderWay = { readonly on: CivilDate; readonly own?: OwnInterview | undefined }

/** What is asked as the interview stands. Answers to another version count where the question is still there. */
export const ownAsked = ({ form }: Own, { own, on }: UnderWay): Asked => asked(form, own?.answers ?? {}, on)

/** The questions whose answer the server would not take. */
export const ownFaults = (own: Own, draft: UnderWay): readonly OwnQuestion[] => {
  const { questions, answers } = ownAsked(own, draft)
  return questions.filter((it) => faultIn(own.form, it, answers, draft.on) !== undefined)
}

/** The questions that keep the group from being complete. */
export const ownOpen = (own: Own | undefined, draft: UnderWay): readonly OwnQuestion[] =>
  own === undefined ? [] : [...openOf(ownAsked(own, draft)), ...ownFaults(own, draft)]

/** What goes to the server: answers to what is asked, by the version of the day. */
export function ownToSend(own: Own | undefined, draft: UnderWay): OwnInterview | undefined {
  if (own === undefined) return undefined
  const { answers } = ownAsked(own, draft)
  return Object.keys(answers).length === 0 ? undefined : { form: own.id, answers }
}
