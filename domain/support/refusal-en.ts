import { kindNames as names } from './names.ts'
import type { SupportRefusal } from './refusal.ts'

const kindNames: Readonly<Record<string, string>> = names.en
const date = (day: string) => day.split('-').reverse().join('/')

type Words = {
  readonly [Code in SupportRefusal['code']]: (it: Extract<SupportRefusal, { readonly code: Code }>) => string
}

/** Each refused row says its own reason through `say`, which knows every code. */
export const supportRefusalEn = (say: (refusal: Readonly<Record<string, unknown>>) => string): Words => ({
  'need.in-future': () => 'A need cannot begin after today.',
  'need.exists': () => 'A need of this kind is open already; it is not recorded twice.',
  'need.closed': ({ on }) => `This need was closed on ${date(on)}.`,
  'need.closed-before-since': ({ since }) => `It can be closed on ${date(since)}, the day it began, or later.`,
  'support.for-persons': ({ kind }) =>
    `“${names.en[kind]}” is recorded for a person: choose a member of the household.`,
  'support.for-households': ({ kind }) => `“${names.en[kind]}” is recorded for the household, not for a person.`,
  'support.in-future': () => 'Support cannot be given after today.',
  'support.before-joined': ({ on }) => `The day lies before this person joined the household, ${date(on)}.`,
  'support.after-left': ({ on }) => `This person left the household on ${date(on)}, before that day.`,
  'support.not-in-register': () => 'On that day the household was not in the register here.',
  'support.ends-before-start': () => 'It cannot expire before the day it was given.',
  'support.topic-unknown': ({ kind }) => `This is no topic of “${names.en[kind]}”.`,
  'support.two-sources': () =>
    'One delivery names one source: an allocation or a contribution. Record several deliveries for several sources.',
  'support.money-unknown': () => 'There is no such money, or it is not yours to spend.',
  'support.money-of-another-area': () => 'This money was given to another area and is not spent on a household here.',
  'support.money-for-other-purpose': ({ purpose }) =>
    `This contribution is for “${kindNames[purpose] ?? purpose}” only.`,
  'support.activity-unknown': () => 'There is no such activity, or it is not yours.',
  'support.policy-of-other-kind': ({ kind }) => `The chosen policy is not about “${names.en[kind]}”.`,
  'support.evidence-unknown': () => 'The evidence file is not here yet: send it again.',
  'support.exists': () => 'This delivery is recorded already.',
  'support.cancelled': ({ on }) => `This delivery was taken back on ${date(on)}.`,
  'support.list-unknown': () =>
    'No heading of a list was found. It needs a column of ID numbers or names, and columns of kind and day unless chosen for the whole list.',
  'support.list-empty': () => 'There is no row below the heading.',
  'support.list-column-missing': ({ what }) =>
    what === 'who-missing'
      ? 'The column that says who is missing: ID number, or name with birth and village.'
      : what === 'kind-missing'
        ? 'The column of the kind is missing: add it, or choose one kind for the whole list.'
        : 'The column of the day is missing: add it, or choose one day for the whole list.',
  'support.rows-refused': ({ rows }) =>
    `No row was written. ${rows.map(({ row, refusal }) => `Row ${row}: ${say(refusal)}`).join(' ')}`,
})
