import type { Texts } from './texts.ts'
import { account } from './vi/account.ts'
import { activity } from './vi/activity.ts'
import { certificate } from './vi/certificate.ts'
import { contribution } from './vi/contribution.ts'
import { deprivation } from './vi/deprivation.ts'
import { device } from './vi/device.ts'
import { docs } from './vi/docs.ts'
import { entitlement } from './vi/entitlement.ts'
import { evidence } from './vi/evidence.ts'
import { household } from './vi/household.ts'
import { householdEvent } from './vi/household-event.ts'
import { leftBehind } from './vi/left-behind.ts'
import { log } from './vi/log.ts'
import { money } from './vi/money.ts'
import { monthlyReport } from './vi/monthly-report.ts'
import { nutrition } from './vi/nutrition.ts'
import { overview } from './vi/overview.ts'
import { ownQuestions } from './vi/own-questions.ts'
import { paper } from './vi/paper.ts'
import { people } from './vi/people.ts'
import { place } from './vi/place.ts'
import { plan } from './vi/plan.ts'
import { refusal } from './vi/refusal.ts'
import { report } from './vi/report.ts'
import { request } from './vi/request.ts'
import { review } from './vi/review.ts'
import { reviewSeason } from './vi/review-season.ts'
import { sheet } from './vi/sheet.ts'
import { sheetTranslations } from './vi/sheet-translations.ts'
import { shell } from './vi/shell.ts'
import { standard } from './vi/standard.ts'
import { standardPage } from './vi/standard-page.ts'
import { support } from './vi/support.ts'
import { target } from './vi/target.ts'
import { user } from './vi/user.ts'

export const vi: Texts = {
  language: 'vi',
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
