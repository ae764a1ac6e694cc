import type { Certainty } from '../../domain/standard/indicators.ts'
import type { Beneficiary, Benefit, Condition, ConditionKind, DuePeriod, PayPeriod } from '../../domain/support/rule.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>
/** Lists of places are rows with names of their own. */
export type ListName = (code: string) => string

/** Words of policies, rules of entitlement and lists of who is entitled. */
export type EntitlementTexts = {
  readonly title: string
  readonly tabsLabel: string
  readonly tabs: Words<'list' | 'policies' | 'household'>
  readonly beneficiary: Words<Beneficiary>
  readonly period: Words<DuePeriod>
  readonly per: Words<PayPeriod>
  readonly certainty: Words<Certainty>
  readonly conditionName: Words<ConditionKind | 'any-of'>
  /** A condition as it is read out: "từ đủ 70 tuổi đến dưới 75 tuổi". */
  readonly condition: (it: Condition, list: ListName) => string
  readonly benefitName: Words<Benefit['kind']>
  /** What it gives, with what that is worth on the day; null is not known. */
  readonly benefit: (it: Benefit, amount: number | null) => string
  readonly within: (months: string) => string
  readonly and: string
  readonly on: string
  readonly act: string
  readonly none: string
  readonly policies: {
    readonly sub: string
    readonly add: string
    readonly price: string
    readonly prices: string
    readonly priceName: Words<'electricity-tier-1-price' | 'health-insurance-premium'>
    readonly priceUnit: Words<'electricity-tier-1-price' | 'health-insurance-premium'>
    readonly since: (day: string) => string
    readonly span: (from: string, until: string) => string
    readonly version: (no: string) => string
    readonly history: (count: string) => string
    readonly hide: string
    readonly notThen: string
    readonly columns: Words<'whom' | 'gives' | 'value' | 'from' | 'until' | 'act' | 'certainty' | 'benefit'>
    readonly due: (period: string, whom: string) => string
    readonly newVersion: string
    readonly end: string
    readonly toList: string
    readonly mayNot: string
    readonly law: string
  }
  readonly addPolicy: Words<
    | 'title'
    | 'code'
    | 'codeHint'
    | 'kind'
    | 'nameVi'
    | 'nameEn'
    | 'beneficiary'
    | 'period'
    | 'responsibleVi'
    | 'responsibleEn'
    | 'go'
    | 'done'
    | 'needed'
  >
  readonly endRule: Words<'title' | 'body' | 'until' | 'go' | 'done' | 'needed'>
  readonly setPrice: Words<
    'title' | 'body' | 'which' | 'value' | 'from' | 'act' | 'certainty' | 'go' | 'done' | 'needed'
  >
  readonly editor: {
    readonly title: (policy: string) => string
    readonly lead: string
    readonly from: string
    readonly fromHint: string
    readonly act: string
    readonly actHint: string
    readonly certainty: string
    readonly case: (no: string) => string
    readonly casesNote: string
    readonly groups: string
    readonly escapedMonths: string
    readonly escapedMonthsHint: string
    readonly conditions: string
    readonly noConditions: string
    readonly addCondition: string
    readonly addPart: string
    readonly addCase: string
    readonly remove: string
    readonly up: string
    readonly benefit: string
    readonly ageFrom: string
    readonly ageUnder: string
    readonly sizeFrom: string
    readonly sizeUnder: string
    readonly months: string
    readonly percent: string
    readonly dong: string
    readonly kWh: string
    readonly cap: string
    readonly rate: string
    readonly per: string
    readonly goods: string
    readonly yes: string
    readonly no: string
    readonly note: string
    readonly noteEn: string
    readonly preview: string
    readonly save: string
    readonly saved: string
    readonly previewFirst: string
    readonly previewChanged: string
    readonly needed: string
    readonly number: string
    readonly choose: string
  }
  readonly preview: {
    readonly title: string
    readonly lead: (added: string, dropped: string) => string
    readonly nobody: string
    readonly against: (version: string, act: string) => string
    readonly againstNone: string
    readonly nothingSaved: string
    readonly before: string
    readonly after: string
    readonly added: string
    readonly dropped: string
    readonly changed: string
    readonly unknown: string
    readonly households: string
    readonly people: string
    readonly byCommune: string
    readonly firstAdded: (shown: string, of: string) => string
    readonly firstDropped: (shown: string, of: string) => string
    readonly unit: string
    readonly noUnit: string
    readonly name: string
    readonly head: string
    readonly group: string
  }
  readonly household: {
    readonly title: string
    readonly sub: string
    readonly choose: string
    readonly chooseHint: string
    readonly emptyTitle: string
    readonly emptyBody: string
    readonly interviewed: (day: string) => string
    readonly notInterviewed: string
    readonly answer: Words<'yes' | 'no' | 'unknown'>
    readonly why: Words<'yes' | 'no' | 'unknown'>
    readonly reasons: string
    readonly entitledNotGot: string
    readonly got: (day: string) => string
    readonly gotElsewhere: (day: string) => string
    readonly gotOf: (got: string, all: string) => string
    readonly group: (groups: string) => string
    readonly filter: string
    readonly show: Words<'entitled' | 'unknown' | 'all'>
    readonly nothing: string
    readonly card: string
    readonly cardNote: string
    readonly toAll: string
    readonly oneOf: string
  }
  readonly list: {
    readonly sub: (day: string) => string
    readonly policy: string
    readonly state: Words<'entitled' | 'unknown'>
    readonly stateLabel: string
    readonly received: Words<'all' | 'yes' | 'no'>
    readonly receivedLabel: string
    readonly lead: (entitled: string, received: string, open: string) => string
    readonly unknown: (count: string) => string
    readonly columns: Words<'person' | 'household' | 'group' | 'place' | 'worth' | 'since' | 'received'>
    readonly open: string
    readonly noRule: string
    readonly noRuleBody: string
    readonly emptyTitle: string
    readonly emptyBody: string
    readonly byCommune: string
    readonly unit: string
    readonly entitled: string
    readonly receivedHead: string
    readonly openHead: string
    readonly unknownHead: string
    readonly export: string
    readonly numbers: string
    readonly numbersHint: string
    readonly numbersNot: string
    readonly exportAbout: string
  }
}
