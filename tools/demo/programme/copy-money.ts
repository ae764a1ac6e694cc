import type pg from 'pg'
import { foldText } from '../../../domain/kernel/text.ts'
import { type Cell, copyInto } from '../copy.ts'
import { each, projectCode } from './copy-activities.ts'
import type { YearMoney } from './money/year-money.ts'
import type { Programme } from './programme.ts'
import type { AllocationEntry, Contribution, Decided, Disbursement, Donor, Holder, Line, LineEntry } from './rows.ts'

type Client = pg.ClientBase
type Row = readonly Cell[]

/** In the order it was booked: the triggers keep the sums, and their checks hold at every step. */
export async function copyMoney(client: Client, { money, holders, commandId }: Programme) {
  await copyInto(client, 'money_holder', ['id', 'area', 'unit_id', 'kind', 'name'], holders.map(holderRow))
  for (const year of money) {
    await copyInto(client, 'money_line', lineColumns, year.lines.map(lineRow))
    await copyInto(
      client,
      'allocation',
      ['id', 'line_id', 'holder_id', 'area'],
      year.allocations.map((it) => [it.id, it.line.id, it.holder.id, it.holder.place.area]),
    )
    for (const step of year.steps) await copyStep(client, step, commandId)
  }
}

async function copyStep(client: Client, step: YearMoney['steps'][number], commandId: string) {
  switch (step.table) {
    case 'line':
      return copyInto(
        client,
        'money_line_entry',
        lineEntryColumns,
        each(step.rows, (it) => [lineEntryRow(it, commandId)]),
      )
    case 'allocation':
      return copyInto(
        client,
        'allocation_entry',
        allocationColumns,
        each(step.rows, (it) => [allocationRow(it, commandId)]),
      )
    case 'disbursement':
      return copyInto(
        client,
        'disbursement',
        paidColumns,
        each(step.rows, (it) => [paidRow(it, commandId)]),
      )
  }
}

const holderRow = ({ id, place, kind, name }: Holder): Row => [id, place.area, place.id, kind, name]

const lineColumns = [
  ...['id', 'plan_year', 'execution_year', 'project', 'capital', 'source', 'carried_from', 'spend_by', 'note'],
]
const lineRow = (it: Line): Row => [
  ...[it.id, it.planYear, it.executionYear, projectCode(it.project), it.capital, it.source, it.carriedFrom?.id ?? null],
  ...[it.spendBy, it.note],
]

const decidedColumns = ['id', 'kind', 'on_date', 'amount', 'decision_no', 'decision_date', 'reason', 'command_id']
const decided = (it: Decided & { readonly kind: string }, commandId: string): Row => [
  ...[it.id, it.kind, it.on, it.amount, it.decisionNo, it.on, it.reason, commandId],
]
const lineEntryColumns = [...decidedColumns, 'line_id', 'other_line']
const lineEntryRow = (it: LineEntry, commandId: string): Row => [
  ...[...decided(it, commandId), it.line.id, it.otherLine?.id ?? null],
]
const allocationColumns = [...decidedColumns, 'allocation_id', 'area']
const allocationRow = (it: AllocationEntry, commandId: string): Row => [
  ...[...decided(it, commandId), it.allocation.id, it.allocation.holder.place.area],
]
const paidColumns = [
  'id',
  'allocation_id',
  'area',
  'on_date',
  'amount',
  'activity_id',
  'document_no',
  'content',
  'command_id',
]
const paidRow = (it: Disbursement, commandId: string): Row => [
  ...[it.id, it.allocation.id, it.allocation.holder.place.area, it.on, it.amount, it.activity?.id ?? null],
  ...[it.documentNo, it.content, commandId],
]

export async function copyContributions(client: Client, { donors, contributions, commandId }: Programme) {
  await copyInto(client, 'donor', ['id', 'area', 'kind', 'name', 'folded_name', 'address'], donors.map(donorRow))
  await copyInto(client, 'contribution', contributionColumns, contributions.map(contributionRow))
  await copyInto(
    client,
    'contribution_receipt',
    ['id', 'contribution_id', 'area', 'year', 'no', 'on_date', 'amount', 'received_by', 'command_id'],
    each(contributions, ({ id, donor: { place }, year, receipts }) =>
      receipts.map((it) => [it.id, id, place.area, year, it.no, it.on, it.amount, receivedBy, commandId]),
    ),
  )
  await copyInto(
    client,
    'contribution_use',
    useColumns,
    each(contributions, (it) => useRows(it, commandId)),
  )
}
const receivedBy = 'Ban Vận động Quỹ “Vì người nghèo” tỉnh'

const donorRow = ({ id, place, kind, name, address }: Donor): Row => [
  id,
  place.area,
  kind,
  name,
  foldText(name),
  address,
]
const contributionColumns = ['id', 'donor_id', 'area', 'year', 'purpose', 'form', 'what', 'pledged_on', 'pledged']
const contributionRow = (it: Contribution): Row => [
  ...[it.id, it.donor.id, it.donor.place.area, it.year, it.purpose, it.form, it.what, it.pledgedOn, it.pledged],
]
const useColumns = [
  'id',
  'contribution_id',
  'area',
  'on_date',
  'amount',
  'activity_id',
  'household_id',
  'content',
  'command_id',
]
const useRows = ({ id, donor: { place }, uses }: Contribution, commandId: string): Row[] =>
  uses.map((it) => [
    ...[it.id, id, place.area, it.on, it.amount, it.activity?.id ?? null, it.home?.id ?? null, it.content, commandId],
  ])
