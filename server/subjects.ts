import { accountCommands } from './account/commands.ts'
import { deviceCommands, deviceViews } from './account/device.ts'
import { accountViews } from './account/views.ts'
import type { Handlers } from './command/run.ts'
import { householdCommands } from './household/commands.ts'
import { hardshipCommands } from './household/hardship.ts'
import { memberCommands } from './household/member-commands.ts'
import { householdViews } from './household/views.ts'
import type { Shown } from './http/show.ts'
import { logViews } from './log/views.ts'
import { moneyCommands } from './money/commands.ts'
import { moneyViews } from './money/views.ts'
import { overviewViews } from './overview/views.ts'
import { peopleCommands } from './people/commands.ts'
import { peopleViews } from './people/views.ts'
import { placeCommands } from './place/commands.ts'
import { placeViews } from './place/views.ts'
import { planCommands } from './plan/commands.ts'
import { planViews } from './plan/views.ts'
import { pullViews } from './pull/views.ts'
import { frozenReportCommands } from './report/frozen/commands.ts'
import { frozenReportViews } from './report/frozen/views.ts'
import { monthlyReportCommands } from './report/monthly/commands.ts'
import { monthlyReportViews } from './report/monthly/views.ts'
import { reportViews } from './report/views.ts'
import { certificateCommands } from './review/certificate/commands.ts'
import { certificateViews } from './review/certificate/views.ts'
import { reviewCommands } from './review/commands.ts'
import { importCommands } from './review/import/commands.ts'
import { importViews } from './review/import/views.ts'
import { paperCommands } from './review/paper/commands.ts'
import { paperViews } from './review/paper/views.ts'
import { photoCommands } from './review/photo/commands.ts'
import { photoViews } from './review/photo/views.ts'
import { requestCommands } from './review/request/commands.ts'
import { requestViews } from './review/request/views.ts'
import { seasonCommands } from './review/season/commands.ts'
import { seasonViews } from './review/season/views.ts'
import { reviewViews } from './review/views.ts'
import { standardCommands } from './standard/commands.ts'
import { standardViews } from './standard/views.ts'
import { activityCommands } from './support/activity/commands.ts'
import { partCommands } from './support/activity/part-commands.ts'
import { participantCommands } from './support/activity/participants.ts'
import { activityViews } from './support/activity/views.ts'
import { deliveryCommands } from './support/delivery/commands.ts'
import { deliveryViews } from './support/delivery/views.ts'
import { earlyWarningCommands } from './support/early-warning/commands.ts'
import { earlyWarningViews } from './support/early-warning/views.ts'
import { entitlementCommands } from './support/entitlement/commands.ts'
import { entitlementViews } from './support/entitlement/views.ts'
import { deliveryImportCommands } from './support/import/commands.ts'
import { deliveryImportViews } from './support/import/views.ts'
import { leftBehindViews } from './support/left-behind/views.ts'
import { needCommands } from './support/need/commands.ts'
import { needViews } from './support/need/views.ts'
import { nutritionCommands } from './support/nutrition/commands.ts'
import { nutritionViews } from './support/nutrition/views.ts'
import { surveyCommands } from './survey/commands.ts'
import { ownQuestionCommands } from './survey/own/commands.ts'
import { ownQuestionViews } from './survey/own/views.ts'
import { translationCommands } from './survey/translation/commands.ts'
import { translationViews } from './survey/translation/views.ts'
import { surveyViews } from './survey/views.ts'

/** Every command and every view of the product, subject by subject. What is not here is not served. */
export const handlers: Handlers = new Map([
  ...accountCommands,
  ...deviceCommands,
  ...activityCommands,
  ...partCommands,
  ...participantCommands,
  ...nutritionCommands,
  ...peopleCommands,
  ...householdCommands,
  ...memberCommands,
  ...hardshipCommands,
  ...reviewCommands,
  ...requestCommands,
  ...seasonCommands,
  ...frozenReportCommands,
  ...monthlyReportCommands,
  ...photoCommands,
  ...certificateCommands,
  ...paperCommands,
  ...importCommands,
  ...moneyCommands,
  ...placeCommands,
  ...planCommands,
  ...standardCommands,
  ...needCommands,
  ...deliveryCommands,
  ...deliveryImportCommands,
  ...surveyCommands,
  ...ownQuestionCommands,
  ...translationCommands,
  ...earlyWarningCommands,
  ...entitlementCommands,
])

export const views: readonly Shown[] = [
  ...accountViews,
  ...deviceViews,
  ...activityViews,
  ...nutritionViews,
  ...peopleViews,
  ...logViews,
  ...householdViews,
  ...reviewViews,
  ...requestViews,
  ...seasonViews,
  ...photoViews,
  ...certificateViews,
  ...paperViews,
  ...pullViews,
  ...reportViews,
  ...frozenReportViews,
  ...monthlyReportViews,
  ...importViews,
  ...moneyViews,
  ...placeViews,
  ...planViews,
  ...standardViews,
  ...surveyViews,
  ...ownQuestionViews,
  ...translationViews,
  ...leftBehindViews,
  ...earlyWarningViews,
  ...needViews,
  ...deliveryViews,
  ...deliveryImportViews,
  ...entitlementViews,
  ...overviewViews,
]
