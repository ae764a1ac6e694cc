import type { Benefit, Condition, SimpleCondition } from '../../../domain/support/rule.ts'
import type { EntitlementTexts, ListName } from '../entitlement-texts.ts'
import { formatFor, lowerFirst } from '../format.ts'
import { deprivation } from './deprivation.ts'
import { standard } from './standard.ts'
import { support } from './support.ts'

const { count, number, percent } = formatFor('en')
const dong = (amount: number | null) => (amount === null ? 'an amount not known' : `${count(amount)} VND`)
const per = { once: 'once', month: 'month', quarter: 'quarter', year: 'year' } as const

function span(from: number | null, under: number | null, unit: string): string {
  if (from === null) return `under ${under} ${unit}`
  return under === null ? `${from} ${unit} or more` : `${from} to under ${under} ${unit}`
}

function simple(it: SimpleCondition, list: ListName): string {
  switch (it.kind) {
    case 'age':
      return `aged ${span(it.from, it.under, 'years')}`
    case 'sex':
      return it.is === 'female' ? 'is a woman' : 'is a man'
    case 'minority':
      return it.is ? 'of an ethnic minority' : 'of the Kinh'
    case 'studying':
      return `attends ${it.levels.map((level) => lowerFirst(standard.level[level])).join(', ')}`
    case 'disabled':
      return it.is ? 'lives with a disability' : 'lives without a disability'
    case 'able-to-work':
      return it.is ? 'able to work' : 'not able to work'
    case 'allowance':
      return it.is ? 'has a monthly social allowance' : 'has no monthly social allowance'
    case 'insured':
      return it.is ? 'has health insurance' : 'has no health insurance'
    case 'merit':
      return it.is ? 'household with a person of merit' : 'household without a person of merit'
    case 'no-labour':
      return it.is ? 'household unable to work' : 'household able to work'
    case 'setting':
      return it.is === 'rural' ? 'lives in a rural place' : 'lives in an urban place'
    case 'listed':
      return `${it.is ? 'lives in' : 'does not live in'} ${it.lists.map((code) => `“${list(code)}”`).join(' or ')}`
    case 'left-list':
      return `lives where ${it.lists.map((code) => `“${list(code)}”`).join(' or ')} held until at most ${it.months} months ago`
    case 'need':
      return `has a recorded need for ${lowerFirst(support.kind[it.of])}`
    case 'deprived':
      return `household deprived in ${it.anyOf.map((code) => lowerFirst(deprivation.name[code])).join(' or ')}`
    case 'size':
      return `household of ${span(it.from, it.under, 'people')}`
  }
}

const condition = (it: Condition, list: ListName): string =>
  it.kind === 'any-of' ? it.of.map((part) => simple(part, list)).join('; or ') : simple(it, list)

function benefit(it: Benefit, amount: number | null): string {
  switch (it.kind) {
    case 'premium-share':
      return `${number(it.percent)}% of the health insurance premium${amount === null ? '' : `, ${dong(amount)} a year`}`
    case 'fee-share':
      return it.percent === 100 ? 'free' : `${number(it.percent)}% less`
    case 'amount':
      return `${dong(it.dong)} ${it.per === 'once' ? 'once' : `a ${per[it.per]}`}`
    case 'electricity':
      return `the price of ${number(it.kWh)} kWh a month at tier 1: ${dong(amount)}`
    case 'loan':
      return `a loan${it.cap === null ? '' : ` of at most ${dong(it.cap)}${it.per === 'month' ? ' a month' : ''}`}${
        it.ratePercent === null ? '' : ` at ${percent(it.ratePercent)} a year`
      }`
    case 'goods':
      return it.what
    case 'service':
      return 'the service, free of charge'
    case 'unset':
      return 'what the province decides; not entered yet'
  }
}

export const entitlement: EntitlementTexts = {
  title: 'Entitlements',
  tabsLabel: 'Entitlements',
  tabs: { list: 'Who is entitled', policies: 'Policies and rules', household: 'Try on one household' },
  beneficiary: { person: 'Person', household: 'Household' },
  period: {
    once: 'Once',
    year: 'Every year',
    'school-year': 'Every school year',
    quarter: 'Every quarter',
    month: 'Every month',
  },
  per,
  certainty: {
    sure: 'Checked against the act',
    likely: 'To be compared with the act',
    check: 'Not certain: for the province to check',
  },
  conditionName: {
    age: 'Age',
    sex: 'Sex',
    minority: 'Ethnic minority',
    studying: 'Attending school',
    disabled: 'Disability',
    'able-to-work': 'Ability to work',
    allowance: 'Monthly social allowance',
    insured: 'Health insurance',
    merit: 'Person of merit',
    'no-labour': 'Household unable to work',
    setting: 'Urban or rural',
    listed: 'Lives in a place on a list',
    'left-list': 'Place that lately left a list',
    need: 'Recorded need',
    deprived: 'Deprivation',
    size: 'Size of the household',
    'any-of': 'One of these',
  },
  condition,
  benefitName: {
    'premium-share': 'Share of the insurance premium',
    'fee-share': 'Share of the fee',
    amount: 'Amount',
    electricity: 'Electricity by kWh',
    loan: 'Loan',
    goods: 'Goods',
    service: 'Service',
    unset: 'Not set yet',
  },
  benefit,
  within: (months) => `escaped at most ${months} months ago`,
  and: 'and',
  on: 'On the day',
  act: 'Act',
  none: 'No other condition',
  policies: {
    sub: 'Who is entitled to what, by which act, from which day. A rule is not edited: a new act is a new version.',
    add: 'Add a policy',
    price: 'Enter a price',
    prices: 'Prices that amounts are computed from',
    priceName: {
      'electricity-tier-1-price': 'Household electricity, tier 1',
      'health-insurance-premium': 'Health insurance premium of one person',
    },
    priceUnit: { 'electricity-tier-1-price': 'VND/kWh', 'health-insurance-premium': 'VND/year' },
    since: (day) => `from ${day}`,
    span: (from, until) => `from ${from} to before ${until}`,
    version: (no) => `Version ${no}`,
    history: (all) => `Show ${all} versions`,
    hide: 'Show less',
    notThen: 'No rule holds on this day.',
    columns: {
      whom: 'Who is entitled',
      gives: 'To what',
      value: 'Price',
      from: 'From',
      until: 'To before',
      act: 'Act',
      certainty: 'Certainty',
      benefit: 'Used for',
    },
    due: (period, whom) => `${period}, for a ${whom.toLowerCase()}`,
    newVersion: 'New version',
    end: 'End it',
    toList: 'Who is entitled',
    mayNot: 'Officers of the province enter policies and rules.',
    law: 'Status, entitlement and what was received are three different things; an entitlement never changes the class of a household.',
  },
  addPolicy: {
    title: 'Add a policy',
    code: 'Code',
    codeHint: 'Small letters joined by hyphens, for example tet-gift-elderly',
    kind: 'Kind of support',
    nameVi: 'Name in Vietnamese',
    nameEn: 'Name in English',
    beneficiary: 'For',
    period: 'Due',
    responsibleVi: 'Carried out by, in Vietnamese',
    responsibleEn: 'Carried out by, in English',
    go: 'Add the policy',
    done: 'Policy added. Enter its first rule to have somebody entitled.',
    needed: 'Fill in the code, the names and who carries it out.',
  },
  endRule: {
    title: 'End the rule',
    body: 'From this day nobody is entitled under this policy until there is a new version.',
    until: 'No longer holds from',
    go: 'End the rule',
    done: 'Rule ended',
    needed: 'Enter the day it ends.',
  },
  setPrice: {
    title: 'Enter a price that amounts are computed from',
    body: 'The new price takes the place of the old one from its day. Amounts of days before stay as they are.',
    which: 'Price',
    value: 'Value',
    from: 'Holds from',
    act: 'Act',
    certainty: 'Certainty',
    go: 'Save the price',
    done: 'Price saved',
    needed: 'Fill in the price (whole VND), the day and the act.',
  },
  editor: {
    title: (policy) => `New version: ${policy}`,
    lead: 'Starts from the version there is. See who is added and dropped in the whole province before it is saved.',
    from: 'Holds from',
    fromHint: 'The version before ends on this day.',
    act: 'Act',
    actHint: 'For example: NQ 15/2026/NQ-HĐND',
    certainty: 'Certainty',
    case: (no) => `Case ${no}`,
    casesNote: 'Read in order; the first case that holds decides the benefit.',
    groups: 'Groups of households',
    escapedMonths: 'Months since the escape',
    escapedMonthsHint: 'Empty: as long as it counts as newly escaped.',
    conditions: 'Conditions, all of them',
    noConditions: 'No condition: the whole group is entitled.',
    addCondition: 'Add a condition',
    addPart: 'Add to “one of these”',
    addCase: 'Add a case',
    remove: 'Remove',
    up: 'Move up',
    benefit: 'Benefit',
    ageFrom: 'From (years)',
    ageUnder: 'To under (years)',
    sizeFrom: 'From (people)',
    sizeUnder: 'To under (people)',
    months: 'Months',
    percent: 'Share, %',
    dong: 'Amount, VND',
    kWh: 'kWh a month',
    cap: 'Loan at most, VND',
    rate: 'Interest, % a year',
    per: 'By',
    goods: 'Goods',
    yes: 'Yes',
    no: 'No',
    note: 'Note in Vietnamese',
    noteEn: 'Note in English',
    preview: 'See who is added and dropped',
    save: 'Save the new version',
    saved: 'New version of the rule saved',
    previewFirst: 'Look at the preview before saving.',
    previewChanged: 'The rule has changed since the preview. Look again, then save.',
    needed: 'Fill in the day and the act.',
    number: 'A whole number',
    choose: 'Choose',
  },
  preview: {
    title: 'If this rule held',
    lead: (added, dropped) => `${added} added, ${dropped} dropped.`,
    nobody: 'Nobody is added and nobody is dropped.',
    against: (version, act) => `Against version ${version} (${act}).`,
    againstNone: 'No rule holds on this day yet.',
    nothingSaved: 'Nothing is saved yet.',
    before: 'Entitled now',
    after: 'By the new rule',
    added: 'Added',
    dropped: 'Dropped',
    changed: 'By another case',
    unknown: 'Not known',
    households: 'Households',
    people: 'People',
    byCommune: 'By commune',
    firstAdded: (shown, of) => `Added: first ${shown} of ${of}`,
    firstDropped: (shown, of) => `Dropped: first ${shown} of ${of}`,
    unit: 'Unit',
    noUnit: 'Commune not known after the merger',
    name: 'Person or household',
    head: 'Head',
    group: 'Group',
  },
  household: {
    title: 'Try on one household',
    sub: 'What a household and each of its people are entitled to on a day: why, why not, and what is not known.',
    choose: 'Find a household',
    chooseHint: 'Type the name of the head or a member; no tone marks needed',
    emptyTitle: 'Choose a household',
    emptyBody: 'Every policy in force is asked for the household and each of its people, with the reasons.',
    interviewed: (day) => `By the interview of ${day}`,
    notInterviewed: 'No interview up to this day',
    answer: { yes: 'Entitled', no: 'Not entitled', unknown: 'Not known' },
    why: { yes: 'met', no: 'not met', unknown: 'not known' },
    entitledNotGot: 'Not received',
    got: (day) => `Received on ${day}`,
    gotElsewhere: (day) => `Received on ${day} as another body says`,
    gotOf: (got, all) => `${got} of ${all} received`,
    reasons: 'Why?',
    group: (groups) => `belongs to: ${lowerFirst(groups)}`,
    filter: 'Show',
    show: { entitled: 'Entitled', unknown: 'Not known', all: 'All' },
    nothing: 'Nothing of this kind.',
    card: 'Entitlements',
    cardNote: 'today',
    toAll: 'See the reasons, policy by policy',
    oneOf: 'one of:',
  },
  list: {
    sub: (day) => `By the rules in force on ${day}`,
    policy: 'Policy',
    state: { entitled: 'Entitled', unknown: 'Not known' },
    stateLabel: 'Answer',
    received: { all: 'All', yes: 'Received', no: 'Not received' },
    receivedLabel: 'Support',
    lead: (entitled, received, open) => `${entitled} entitled: ${received} received it, ${open} did not.`,
    unknown: (all) => `Of ${all} it is not known, because facts are missing.`,
    columns: {
      person: 'Person',
      household: 'Head of household',
      group: 'Group',
      place: 'Place',
      worth: 'Entitled to',
      since: 'Since',
      received: 'Received',
    },
    open: 'Not received',
    noRule: 'No rule holds on this day',
    noRuleBody: 'Choose another day, or have an officer of the province enter the rule of the policy.',
    emptyTitle: 'Nobody is on this list',
    emptyBody: 'No household or person in your area fits the filters chosen.',
    byCommune: 'By commune',
    unit: 'Unit',
    entitled: 'Entitled',
    receivedHead: 'Received',
    openHead: 'Not received',
    unknownHead: 'Not known',
    export: 'Export to Excel',
    numbers: 'Write whole personal numbers',
    numbersHint: 'Social insurance needs them whole. The export goes on the log.',
    numbersNot: 'This role exports the last four digits only.',
    exportAbout: 'The list in the layout of those who carry the policy out.',
  },
}
