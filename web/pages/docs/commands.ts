import { z } from 'zod'
import * as account from '../../../contract/account.ts'
import * as activity from '../../../contract/activity.ts'
import * as certificate from '../../../contract/certificate.ts'
import * as contribution from '../../../contract/contribution.ts'
import * as deliveryImport from '../../../contract/delivery-import.ts'
import * as device from '../../../contract/device.ts'
import * as earlyWarning from '../../../contract/early-warning.ts'
import * as entitlement from '../../../contract/entitlement.ts'
import * as frozenReport from '../../../contract/frozen-report.ts'
import * as household from '../../../contract/household.ts'
import * as money from '../../../contract/money.ts'
import * as monthlyReport from '../../../contract/monthly-report.ts'
import * as nutrition from '../../../contract/nutrition.ts'
import * as ownQuestions from '../../../contract/own-questions.ts'
import * as paper from '../../../contract/paper.ts'
import * as people from '../../../contract/people.ts'
import * as photo from '../../../contract/photo.ts'
import * as place from '../../../contract/place.ts'
import * as plan from '../../../contract/plan.ts'
import * as review from '../../../contract/review.ts'
import * as reviewCase from '../../../contract/review-case.ts'
import * as reviewCommune from '../../../contract/review-commune.ts'
import * as reviewRequest from '../../../contract/review-request.ts'
import * as reviewRound from '../../../contract/review-round.ts'
import * as sheetTranslations from '../../../contract/sheet-translations.ts'
import * as standard from '../../../contract/standard.ts'
import * as support from '../../../contract/support.ts'
import * as survey from '../../../contract/survey.ts'
import type { Schema } from './shape.ts'

type Command = { readonly name: string; readonly input: z.ZodType }

export const isCommand = (it: unknown): it is Command =>
  typeof it === 'object' && it !== null && 'name' in it && 'input' in it && it.input instanceof z.ZodType

/** Every command of the contract: what it is called and what it needs. */
export const commands: readonly { readonly name: string; readonly schema: Schema }[] = [
  account,
  activity,
  certificate,
  contribution,
  deliveryImport,
  device,
  earlyWarning,
  entitlement,
  frozenReport,
  household,
  money,
  monthlyReport,
  nutrition,
  ownQuestions,
  paper,
  people,
  photo,
  place,
  plan,
  review,
  reviewCase,
  reviewCommune,
  reviewRequest,
  reviewRound,
  sheetTranslations,
  standard,
  support,
  survey,
]
  .flatMap((subject) => Object.values(subject).filter(isCommand))
  .map(({ name, input }) => ({
    name,
    schema: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema,
  })) // true: that is what it makes
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))
