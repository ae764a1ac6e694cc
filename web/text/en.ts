import { account } from './en/account.ts'
import { deprivation } from './en/deprivation.ts'
import { household } from './en/household.ts'
import { householdEvent } from './en/household-event.ts'
import { overview } from './en/overview.ts'
import { place } from './en/place.ts'
import { plan } from './en/plan.ts'
import { refusal } from './en/refusal.ts'
import { report } from './en/report.ts'
import { review } from './en/review.ts'
import { shell } from './en/shell.ts'
import { standard } from './en/standard.ts'
import { standardPage } from './en/standard-page.ts'
import type { Texts } from './texts.ts'

export const en: Texts = {
  language: 'en',
  shell,
  account,
  deprivation,
  household,
  householdEvent,
  overview,
  place,
  plan,
  refusal,
  report,
  review,
  standard,
  standardPage,
}
