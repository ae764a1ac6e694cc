import { z } from 'zod'
import * as account from '../../../contract/account.ts'
import * as activity from '../../../contract/activity.ts'
import * as contribution from '../../../contract/contribution.ts'
import * as deliveryImport from '../../../contract/delivery-import.ts'
import * as earlyWarning from '../../../contract/early-warning.ts'
import * as entitlement from '../../../contract/entitlement.ts'
import * as household from '../../../contract/household.ts'
import * as money from '../../../contract/money.ts'
import * as nutrition from '../../../contract/nutrition.ts'
import * as people from '../../../contract/people.ts'
import * as place from '../../../contract/place.ts'
import * as plan from '../../../contract/plan.ts'
import * as review from '../../../contract/review.ts'
import * as reviewCase from '../../../contract/review-case.ts'
import * as reviewCommune from '../../../contract/review-commune.ts'
import * as reviewRound from '../../../contract/review-round.ts'
import * as standard from '../../../contract/standard.ts'
import * as support from '../../../contract/support.ts'
import * as survey from '../../../contract/survey.ts'
import type { Schema } from './shape.ts'

type Command = { readonly name: string; readonly input: z.ZodType }

const isCommand = (it: unknown): it is Command =>
  typeof it === 'object' && it !== null && 'name' in it && 'input' in it && it.input instanceof z.ZodType

/** Every command of the contract: what it is called and what it needs. */
export const commands: readonly { readonly name: string; readonly schema: Schema }[] = [
  account,
  activity,
  contribution,
  deliveryImport,
  earlyWarning,
  entitlement,
  household,
  money,
  nutrition,
  people,
  place,
  plan,
  review,
  reviewCase,
  reviewCommune,
  reviewRound,
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
