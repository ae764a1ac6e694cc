import type { MoneyRefusal } from '../../../domain/money/refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'
import { money } from './money.ts'

const { date, dong } = formatFor('en')
const left = (amount: number | null) =>
  amount === null ? 'Somebody else was quicker; reload to see how much is left.' : `${dong(amount)} left.`

export const moneyRefusal: RefusalWords<MoneyRefusal> = {
  'money.line-exists': () => 'There is a line of this year, project, capital and source. Adjust that one.',
  'money.over-line': (it) => `More than the line has left to allocate. ${left(it.left)}`,
  'money.over-allocation': (it) => `More than the allocation has left to spend. ${left(it.left)}`,
  'money.over-contribution': (it) => `More than was received and not used. ${left(it.left)}`,
  'money.already-shared': ({ shared }) =>
    `A line cannot fall below what is allocated${shared === null ? '' : ` (${dong(shared)})`}. Take allocations back first.`,
  'money.already-spent': ({ spent }) =>
    `An allocation cannot fall below what is spent${spent === null ? '' : ` (${dong(spent)})`}.`,
  'money.after-spend-by': ({ spendBy }) => `The last day to spend this line, ${date(spendBy)}, is over.`,
  'money.before-decision': ({ decided }) => `Before the decision of ${date(decided)}.`,
  'money.in-the-future': () => 'A day that has not come cannot be recorded.',
  'money.project-unknown': () => 'There is no such project.',
  'money.project-not-valid': ({ project, year }) => `Project ${project} is not in force in plan year ${year}.`,
  'money.part-does-not-fit': () =>
    'A part must say more than its line: a sub-project of its project, or a capital type it does not name.',
  'money.spend-by-unknown': () => 'There is no rule for the last day to spend of this year. Enter the day.',
  'money.spent-later': ({ last }) => `Something was paid on ${date(last)}, after the new last day.`,
  'money.holder-exists': () => 'This holder is on the list already.',
  'money.holder-unknown': () => 'One of the holders is not there, or not any more.',
  'money.holder-twice': () => 'One holder has two rows in the same decision.',
  'money.not-a-commune': () => 'Choose a commune of today.',
  'money.same-amount': () => 'The amount is the same: nothing to correct.',
  'money.before-original': ({ on }) => `Before the day of what is corrected (${date(on)}).`,
  'money.activity-unknown': () => 'There is no such activity in the area of this money.',
  'money.household-unknown': () => 'There is no such household in the area of this contribution.',
  'money.before-pledge': ({ pledgedOn }) => `Before the pledge of ${date(pledgedOn)}.`,
  'money.before-receipt': () => 'Nothing of this contribution was received by that day.',
  'money.criterion-empty': ({ criterion }) =>
    `No commune has any “${criterionIn(criterion)}”: it would hand its part to nobody. Set its weight to 0.`,
  'money.no-criterion': () => 'Choose at least one criterion with a weight above 0.',
  'money.nobody-to-share-with': () => 'There is no commune left to share with.',
  'money.exists': () => 'This is recorded already.',
}

const criterionIn = (code: string) => Object.entries(money.share.criterion).find(([it]) => it === code)?.[1] ?? code
