import type pg from 'pg'
import { type Cell, copyInto } from '../copy.ts'
import type { Programme } from './programme.ts'
import type { Activity, Participant } from './rows.ts'

type Row = readonly Cell[]

export function* each<From>(from: Iterable<From>, make: (it: From) => Iterable<Row>): Generator<Row> {
  for (const it of from) yield* make(it)
}
/** Component projects of the years are those of the programme 2021-2025. */
export const projectCode = (no: string | null) => (no === null ? null : `2021-2025/${no}`)

export async function copyStaff(client: pg.ClientBase, { staff }: Programme) {
  await copyInto(
    client,
    'staff',
    ['id', 'area', 'unit_id', 'name', 'level', 'post', 'field', 'since', 'until'],
    each(staff, (it) => [
      [it.id, it.place.area, it.place.id, it.name, it.level, it.post, it.field, it.since, it.until],
    ]),
  )
}

export async function copyActivities(client: pg.ClientBase, { activities, commandId, scene }: Programme) {
  await copyInto(
    client,
    'activity',
    activityColumns,
    each(activities, (it) => [activityRow(it, commandId)]),
  )
  await copyInto(
    client,
    'activity_stage',
    stageColumns,
    each(activities, (it) => stageRows(it, scene.newId)),
  )
  await copyInto(client, 'activity_participant', participantColumns, each(activities, participantRows))
  await copyInto(
    client,
    'activity_output',
    ['activity_id', 'area', 'kind', 'amount', 'unit'],
    each(activities, ({ id, place, outputs }) => outputs.map((it) => [id, place.area, it.kind, it.amount, it.unit])),
  )
  await copyInto(
    client,
    'activity_reach',
    ['activity_id', 'area', 'unit_id', 'on_date', 'households', 'people'],
    each(activities, ({ id, reach }) =>
      reach.map((it) => [id, it.place.area, it.place.id, it.on, it.households, it.people]),
    ),
  )
}

const activityColumns = [
  ...['id', 'area', 'unit_id', 'year', 'kind', 'topic', 'name', 'project', 'responsible', 'audience', 'document_no'],
  ...['starts_on', 'ends_on', 'state', 'planned_cost', 'details', 'command_id'],
]
const activityRow = (it: Activity, commandId: string): Row => [
  ...[it.id, it.place.area, it.place.id, it.year, it.kind, it.topic, it.name, projectCode(it.project), it.responsible],
  ...[it.audience, it.documentNo, it.startsOn, it.endsOn, it.state, it.plannedCost],
  { json: it.details },
  commandId,
]

const stageColumns = ['id', 'activity_id', 'area', 'ordinal', 'name', 'planned_on', 'done_on', 'cost']
const stageRows = ({ id, place, stages }: Activity, newId: () => string): Row[] =>
  stages.map((it, index) => [newId(), id, place.area, index + 1, it.name, it.plannedOn, it.doneOn, it.cost])

const participantColumns = [
  ...['id', 'activity_id', 'area', 'household_id', 'member_id', 'staff_id', 'status_then', 'joined_on', 'finished_on'],
  ...['outcome', 'contribution', 'result'],
]
const participantRows = ({ id, participants }: Activity): Row[] =>
  participants.map((it) => [
    it.id,
    id,
    ...whoOf(it),
    it.joinedOn,
    it.finishedOn,
    it.outcome,
    it.contribution,
    { json: it.result },
  ])

/** Whoever takes part stands where they live, so that their commune sees it. */
const whoOf = ({ who }: Participant): Row =>
  'home' in who
    ? [who.home.village.area, who.home.id, who.person?.id ?? null, null, who.group]
    : [who.place.area, null, null, who.id, null]
