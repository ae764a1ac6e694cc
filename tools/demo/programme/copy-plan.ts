import type pg from 'pg'
import { type Cell, copyInto } from '../copy.ts'
import type { Measured, Reported } from './nutrition.ts'
import { changesOf, periods } from './plan-rows.ts'
import type { Programme } from './programme.ts'
import { planYear } from './scene.ts'

type Row = readonly Cell[]

/** Goals of communes, values other sectors reported, measured children, plans of several years. */
export async function copyPlanRows(client: pg.ClientBase, programme: Programme) {
  const { cascade, reported, measured, commandId } = programme
  await copyInto(
    client,
    'plan_cascade',
    ['year', 'code', 'unit_id', 'goal'],
    cascade.map((it) => [planYear, it.code, it.commune.id, it.goal]),
  )
  await copyInto(
    client,
    'plan_goal_change',
    ['year', 'code', 'unit_id', 'was', 'goal', 'decision_no', 'decision_date', 'reason', 'command_id'],
    changesOf(cascade).map((it) => [
      ...[planYear, it.code, it.unit, it.was, it.goal, it.decisionNo, it.decisionDate, it.reason, commandId],
    ]),
  )
  await copyInto(
    client,
    'reported_value',
    reportedColumns,
    reported.map((it) => reportedRow(it, commandId)),
  )
  await copyInto(
    client,
    'child_measurement',
    measuredColumns,
    measured.map((it) => measuredRow(it, commandId)),
  )
  await copyPeriods(client)
}

async function copyPeriods(client: pg.ClientBase) {
  await copyInto(
    client,
    'period_plan',
    ['from_year', 'until_year', 'title_vi', 'title_en', 'document_no', 'document_date'],
    periods.map((it) => [it.from, it.until, it.titleVi, it.titleEn, it.documentNo, it.documentDate]),
  )
  await copyInto(
    client,
    'period_target',
    [
      'from_year',
      'until_year',
      'code',
      'name_vi',
      'name_en',
      'unit',
      'direction',
      'goal',
      'indicator',
      'act',
      'ordinal',
    ],
    periods.flatMap(({ from, until, targets, act }) =>
      targets.map((it, index) => [from, until, ...it, act, index + 1]),
    ),
  )
}

const reportedColumns = [
  ...[
    'id',
    'indicator',
    'year',
    'unit_id',
    'area',
    'on_date',
    'numerator',
    'denominator',
    'sample_size',
    'reported_by',
  ],
  ...['evidence', 'details', 'command_id'],
]
const reportedRow = (it: Reported, commandId: string): Row => [
  ...[it.id, it.indicator, it.year, it.place.id, it.place.area, it.on, it.numerator, it.denominator, it.sample],
  ...[it.by, it.evidence],
  { json: it.details },
  commandId,
]

const measuredColumns = [
  ...[
    'id',
    'area',
    'unit_id',
    'member_id',
    'child',
    'sex',
    'birth_date',
    'on_date',
    'height_mm',
    'weight_g',
    'finding',
  ],
  ...['activity_id', 'command_id'],
]
const measuredRow = (it: Measured, commandId: string): Row => [
  ...[it.id, it.village.area, it.village.id, it.memberId, it.child, it.sex, it.birthDate, it.on, it.heightMm],
  ...[it.weightG, it.finding, it.activity.id, commandId],
]
