import { account } from './en/account.ts'
import { activity } from './en/activity.ts'
import { certificate } from './en/certificate.ts'
import { contribution } from './en/contribution.ts'
import { deprivation } from './en/deprivation.ts'
import { device } from './en/device.ts'
import { docs } from './en/docs.ts'
import { entitlement } from './en/entitlement.ts'
import { evidence } from './en/evidence.ts'
import { household } from './en/household.ts'
import { householdEvent } from './en/household-event.ts'
import { leftBehind } from './en/left-behind.ts'
import { log } from './en/log.ts'
import { money } from './en/money.ts'
import { monthlyReport } from './en/monthly-report.ts'
import { nutrition } from './en/nutrition.ts'
import { overview } from './en/overview.ts'
import { ownQuestions } from './en/own-questions.ts'
import { paper } from './en/paper.ts'
import { people } from './en/people.ts'
import { place } from './en/place.ts'
import { plan } from './en/plan.ts'
import { refusal } from './en/refusal.ts'
import { report } from './en/report.ts'
import { request } from './en/request.ts'
import { review } from './en/review.ts'
import { reviewSeason } from './en/review-season.ts'
import { sheet } from './en/sheet.ts'
import { sheetTranslations } from './en/sheet-translations.ts'
import { shell } from './en/shell.ts'
import { standard } from './en/standard.ts'
import { standardPage } from './en/standard-page.ts'
import { support } from './en/support.ts'
import { target } from './en/target.ts'
import { user } from './en/user.ts'
import type { Texts } from './texts.ts'

export const en: Texts = {
  language: 'en',
  sheet,
  sheetTranslations,
  shell,
  account,
  activity,
  certificate,
  contribution,
  deprivation,
  device,
  docs,
  entitlement,
  evidence,
  household,
  householdEvent,
  leftBehind,
  log,
  money,
  monthlyReport,
  nutrition,
  overview,
  ownQuestions,
  paper,
  people,
  place,
  plan,
  refusal,
  report,
  request,
  review,
  reviewSeason,
  standard,
  standardPage,
  support,
  target,
  user,
}
