import type { AccountTexts } from './account-texts.ts'
import type { ActivityTexts } from './activity-texts.ts'
import type { CertificateTexts } from './certificate-texts.ts'
import type { ContributionTexts } from './contribution-texts.ts'
import type { DeprivationTexts } from './deprivation-texts.ts'
import type { DeviceTexts } from './device-texts.ts'
import type { DocsTexts } from './docs-texts.ts'
import type { EntitlementTexts } from './entitlement-texts.ts'
import type { EvidenceTexts } from './evidence-texts.ts'
import type { Language } from './format.ts'
import type { HouseholdEventTexts } from './household-event-texts.ts'
import type { HouseholdTexts } from './household-texts.ts'
import type { LeftBehindTexts } from './left-behind-texts.ts'
import type { LogTexts } from './log-texts.ts'
import type { MoneyTexts } from './money-texts.ts'
import type { MonthlyReportTexts } from './monthly-report-texts.ts'
import type { NutritionTexts } from './nutrition-texts.ts'
import type { OverviewTexts } from './overview-texts.ts'
import type { OwnQuestionsTexts } from './own-questions-texts.ts'
import type { PaperTexts } from './paper-texts.ts'
import type { PeopleTexts } from './people-texts.ts'
import type { PlaceTexts } from './place-texts.ts'
import type { PlanTexts } from './plan-texts.ts'
import type { RefusalTexts } from './refusal-texts.ts'
import type { ReportTexts } from './report-texts.ts'
import type { RequestTexts } from './request-texts.ts'
import type { ReviewSeasonTexts } from './review-season-texts.ts'
import type { ReviewTexts } from './review-texts.ts'
import type { SheetTexts } from './sheet-texts.ts'
import type { SheetTranslationsTexts } from './sheet-translations-texts.ts'
import type { ShellTexts } from './shell-texts.ts'
import type { StandardPageTexts } from './standard-page-texts.ts'
import type { StandardTexts } from './standard-texts.ts'
import type { SupportTexts } from './support-texts.ts'
import type { TargetTexts } from './target-texts.ts'
import type { UserTexts } from './user-texts.ts'

/**
 * Every word a person reads, by subject. A language that lacks one does not compile. A new subject adds its shape
 * (`<subject>-texts.ts`), its words (`vi/<subject>.ts`, `en/<subject>.ts`) and a line here and in `vi.ts` and `en.ts`.
 */
export type Texts = {
  readonly language: Language
  readonly sheet: SheetTexts
  readonly sheetTranslations: SheetTranslationsTexts
  readonly shell: ShellTexts
  readonly account: AccountTexts
  readonly activity: ActivityTexts
  readonly certificate: CertificateTexts
  readonly contribution: ContributionTexts
  readonly deprivation: DeprivationTexts
  readonly device: DeviceTexts
  readonly docs: DocsTexts
  readonly entitlement: EntitlementTexts
  readonly evidence: EvidenceTexts
  readonly household: HouseholdTexts
  readonly householdEvent: HouseholdEventTexts
  readonly leftBehind: LeftBehindTexts
  readonly log: LogTexts
  readonly money: MoneyTexts
  readonly monthlyReport: MonthlyReportTexts
  readonly nutrition: NutritionTexts
  readonly overview: OverviewTexts
  readonly ownQuestions: OwnQuestionsTexts
  readonly paper: PaperTexts
  readonly people: PeopleTexts
  readonly place: PlaceTexts
  readonly plan: PlanTexts
  readonly refusal: RefusalTexts
  readonly report: ReportTexts
  readonly request: RequestTexts
  readonly review: ReviewTexts
  readonly reviewSeason: ReviewSeasonTexts
  readonly standard: StandardTexts
  readonly standardPage: StandardPageTexts
  readonly support: SupportTexts
  readonly target: TargetTexts
  readonly user: UserTexts
}
