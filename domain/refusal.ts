import type { AccountRefusal } from './account/refusal.ts'
import type { HouseholdRefusal } from './household/refusal.ts'
import type { SheetRefusal } from './kernel/sheet-refusal.ts'
import type { MoneyRefusal } from './money/refusal.ts'
import type { PeopleRefusal } from './people/refusal.ts'
import type { PlaceRefusal } from './place/refusal.ts'
import type { PlanRefusal } from './plan/refusal.ts'
import type { ReportRefusal } from './report/refusal.ts'
import type { ReviewRefusal } from './review/refusal.ts'
import type { StandardRefusal } from './standard/refusal.ts'
import type { ActivityRefusal } from './support/activity-refusal.ts'
import type { NutritionRefusal } from './support/nutrition-refusal.ts'
import type { SupportRefusal } from './support/refusal.ts'

import type { RuleRefusal } from './support/rule-refusal.ts'
import type { QuestionsRefusal } from './survey/own/refusal.ts'
import type { SurveyRefusal } from './survey/refusal.ts'

/** Every way the system says no to a person. A code, once released, never changes its meaning. */
export type Refusal =
  | { readonly code: 'input.invalid'; readonly path: string }
  | { readonly code: 'input.not-json' }
  | { readonly code: 'input.too-large'; readonly most: number }
  /** Missing and forbidden answer alike: nobody can probe for names. */
  | { readonly code: 'access.denied' }
  | { readonly code: 'system.broke' }
  | AccountRefusal
  | ActivityRefusal
  | HouseholdRefusal
  | MoneyRefusal
  | NutritionRefusal
  | PeopleRefusal
  | PlaceRefusal
  | PlanRefusal
  | QuestionsRefusal
  | ReportRefusal
  | ReviewRefusal
  | RuleRefusal
  | SheetRefusal
  | StandardRefusal
  | SupportRefusal
  | SurveyRefusal
