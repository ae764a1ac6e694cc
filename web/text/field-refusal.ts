import type { HouseholdRefusal } from '../../domain/household/refusal.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { CaseState, StepName } from '../../domain/review/season/steps.ts'
import type { SurveyRefusal } from '../../domain/survey/refusal.ts'
import type { RefusalWords } from './refusal-texts.ts'

/** What a phone can be told: it carries no other words. `refusal.ts` of a language adds the rest for the office. */
export type FieldRefusal =
  | HouseholdRefusal['code']
  | SurveyRefusal['code']
  | 'access.denied'
  | 'system.broke'
  | 'review.no-standard'
  | 'round.closed'
  | 'round.not-open-yet'
  | `points.${'unanswered' | 'no-value' | 'unknown-item' | 'unknown-answer' | 'too-many-answers' | 'out-of-range'}`
  | `questions.${'not-served' | 'unknown' | 'not-asked' | 'wrong-kind' | 'unknown-choice' | 'constraint'}`
  | Extract<
      Refusal['code'],
      `input.${string}` | `device.${string}` | `session.${string}` | `case.${string}` | `photo.${string}`
    >
export type FieldRefusalTexts = RefusalWords<Extract<Refusal, { readonly code: FieldRefusal }>>

/** Words of the states and steps of a case, which refusals name. */
export type CaseWords = {
  readonly state: Readonly<Record<CaseState, string>>
  readonly step: Readonly<Record<StepName, string>>
  readonly changeClass: string
  readonly notForRole: (step: string, roles: string) => string
}
