import { newId } from './builders.ts'
import { asOwner, type TestDatabase } from './database.ts'
import { addSmallYear, areaOf, type Home, text, values } from './small-year.ts'

/*
 * On top of the small year: what was asked for, given, built, taught, told and paid in 2024, and a little of 2023. Everything is
 * also answered as plain rows, so that a test can count again without the code under test.
 */

export type NeedRow = {
  id: string
  home: Home
  member: string | null
  kind: string
  since: string
  closedOn: string | null
  source: string
}
export type DeliveryRow = {
  id: string
  home: Home
  member: string | null
  kind: string
  on: string
  statusThen: string
  cancelled: boolean
  activity: string | null
  contribution: string | null
}
export type ActivityRow = {
  id: string
  area: string
  unit: number
  year: number
  kind: string
  topic: string
  audience: string
  startsOn: string
  endsOn: string | null
  state: string
  details: object
}

/** Of a household on a day of 2024: the movements of the small year are all of 10 December. */
export function groupThen(home: Home, day: string): string {
  if (day < '2024-12-10') return home.before
  return home.now === 'neither' && home.before === 'poor'
    ? 'newly-escaped'
    : home.now === 'neither' && home.before === 'near-poor'
      ? 'newly-escaped-near-poor'
      : home.now
}

const at = <Row>(rows: readonly Row[], index: number): Row => {
  const row = rows[index % rows.length]
  if (row === undefined) throw new Error('no rows')
  return row
}

const needDays = ['2023-10-05', '2024-01-01', '2024-03-15', '2024-12-15', '2024-12-21']
const supportDays = ['2023-12-31', '2024-01-01', '2024-05-20', '2024-12-12', '2024-12-20', '2024-12-21']
const kinds = ['production-support', 'job-counselling', 'vocational-training']

export async function addProgrammeYear(t: TestDatabase) {
  const homes = await addSmallYear(t)
  const activities = activityRows()
  const contribution = newId()
  const needs = needRows(homes)
  const deliveries = deliveryRows(homes, activities, contribution)
  await addActivities(t, activities)
  await addMoney(t, activities, contribution)
  await addNeeds(t, needs, homes)
  await addDeliveries(t, deliveries)
  const staff = await addStaff(t, activities)
  await addCoast(t, activities)
  return { homes, needs, deliveries, activities, staff }
}

function needRows(homes: readonly Home[]): NeedRow[] {
  const open = homes.flatMap((home) =>
    kinds.flatMap((kind, no): NeedRow[] => {
      if ((home.at + no) % 2 === 1) return []
      const since = at(needDays, home.at + no)
      // Some were closed before the year, on its first day, or later; the rest are open.
      const closedOn = { 0: '2023-12-31', 5: '2024-01-01', 6: '2024-06-01' }[home.at % 9] ?? null
      return [
        {
          id: newId(),
          home,
          member: home.members[0] ?? null,
          kind,
          since,
          closedOn: closedOn !== null && closedOn >= since ? closedOn : null,
          source: home.at % 4 === 0 ? 'officer' : 'interview',
        },
      ]
    }),
  )
  const [first] = homes
  // A need of a household as a whole is nobody's in particular.
  return first
    ? [
        ...open,
        {
          id: newId(),
          home: first,
          member: null,
          kind: 'production-support',
          since: '2024-02-01',
          closedOn: null,
          source: 'officer',
        },
      ]
    : open
}

function deliveryRows(homes: readonly Home[], activities: readonly ActivityRow[], contribution: string): DeliveryRow[] {
  const model = activities.find((it) => it.kind === 'poverty-model')?.id ?? null
  const row = (home: Home, kind: string, on: string, more: Partial<DeliveryRow> = {}): DeliveryRow => ({
    id: newId(),
    home,
    member: home.members[0] ?? null,
    kind,
    on,
    statusThen: groupThen(home, on),
    cancelled: home.at % 10 === 9,
    activity: kind === 'production-support' && home.at % 4 === 0 ? model : null,
    contribution: null,
    ...more,
  })
  return homes.flatMap((home) => [
    ...[...kinds, 'job-placement']
      .filter((_, no) => (home.at + no) % 3 !== 0)
      .map((kind, no) => row(home, kind, at(supportDays, home.at + no))),
    // The second house of a household counts once; so does the second job of a person.
    ...(home.at % 5 === 0
      ? [
          row(home, 'housing', '2024-04-30', { member: null, contribution }),
          row(home, 'housing', '2024-09-02', { member: null }),
        ]
      : []),
    ...(home.at % 5 === 1
      ? [
          row(home, 'job-placement', '2024-08-01'),
          row(home, 'housing', '2023-05-01', { member: null }),
          row(home, 'job-placement', '2023-05-01'),
        ]
      : []),
  ])
}

/** Two activities of every kind in 2024, one of them begun, by place; one of 2023; one cancelled. */
function activityRows(): ActivityRow[] {
  const row = (kind: string, more: Partial<ActivityRow> = {}): ActivityRow => ({
    ...{ id: newId(), area: '/1/', unit: 1, year: 2024, kind, topic: '', audience: '' },
    ...{ startsOn: '2024-03-01', endsOn: '2024-06-30', state: 'done', details: {} },
    ...more,
  })
  const of = { area: '/1/11/', unit: 11 }
  const plain = [
    ...[
      'media-product',
      'press-support',
      'training-material',
      'allied-staff-course',
      'study-visit',
      'workshop',
      'directive',
    ],
    ...[
      'steering-meeting',
      'household-visit',
      'department-task',
      'good-model',
      'poverty-model',
      'inspection',
      'housing-work',
    ],
  ]
  return [
    ...plain.flatMap((kind) => [
      row(kind),
      row(kind, { ...of, state: 'running', endsOn: null, startsOn: '2024-12-20' }),
      row(kind, { state: 'planned', startsOn: '2024-12-21', endsOn: null }),
      row(kind, { state: 'cancelled' }),
      row(kind, { year: 2023, startsOn: '2023-03-01', endsOn: '2023-04-01' }),
    ]),
    ...['residents', 'officials'].map((audience) => row('outreach-event', { audience })),
    ...['for-the-poor', 'with-drive'].map((topic) => row('emulation', { topic })),
    ...['official', 'party-member', 'well-off-household', 'organisation'].map((topic) =>
      row('helper-assignment', { topic }),
    ),
    ...['housing', 'fund-for-poor'].map((topic) => row('drive', { topic })),
    row('award', { details: { resultOn: '2024-05-01', decidedOn: '2024-05-21' } }),
    row('award', { details: { decidedOn: '2024-05-21' } }),
    row('staff-course'),
    ...['road', 'school', 'other'].map((topic) =>
      row('infrastructure-work', { area: '/1/11/111/', unit: 111, topic, state: 'running', endsOn: null }),
    ),
    row('infrastructure-work', { ...of, topic: 'irrigation', state: 'planned', startsOn: '2024-11-01', endsOn: null }),
    row('infrastructure-work', { area: '/1/12/', unit: 12, topic: 'road', state: 'running', endsOn: null }),
  ]
}

async function addActivities(t: TestDatabase, rows: readonly ActivityRow[]) {
  await asOwner(
    t.name,
    `insert into activity (id, area, unit_id, year, kind, topic, name, audience, starts_on, ends_on, state, planned_cost, details, command_id)
     values ${values(rows.map((it) => [it.id, it.area, it.unit, it.year, it.kind, it.topic, `Hoạt động ${it.kind}`, it.audience, it.startsOn, it.endsOn, it.state, 5_000_000, JSON.stringify(it.details), newId()]))}`,
  )
}

/** 94.277 million: 85.477 central, of which a part is not split yet, and 8.800 of the province; allocated and disbursed in part. */
async function addMoney(t: TestDatabase, activities: readonly ActivityRow[], contribution: string) {
  const [central, open, province, department, commune, all, part, donor] = Array.from({ length: 8 }, newId)
  const work = activities.find((it) => it.kind === 'infrastructure-work' && it.topic === 'road' && it.unit === 111)?.id
  const decision = `'5/QĐ-UBND', '2024-01-20', '${newId()}'`
  await asOwner(
    t.name,
    `insert into money_line (id, plan_year, execution_year, project, capital, source, spend_by) values
       ('${central}', 2024, 2024, '2021-2025/1.1', 'investment', 'central', '2025-01-31'), ('${open}', 2024, 2024, null, null, 'central', '2024-12-31'),
       ('${province}', 2024, 2024, '2021-2025/1.1', 'investment', 'province', '2025-01-31'), ('${newId()}', 2023, 2023, null, null, 'central', '2023-12-31');
     insert into money_line_entry (id, line_id, kind, on_date, amount, decision_no, decision_date, command_id) values
       ('${newId()}', '${central}', 'estimate', '2024-01-20', 80000000001, ${decision}), ('${newId()}', '${open}', 'estimate', '2024-01-20', 5476999999, ${decision}),
       ('${newId()}', '${province}', 'estimate', '2024-01-20', 8800000000, ${decision});
     insert into money_holder (id, area, unit_id, kind, name) values ('${department}', '/1/', null, 'department', 'Sở Nông nghiệp'), ('${commune}', '/1/11/', 11, 'commune', 'UBND xã Vĩnh Hải');
     insert into allocation (id, line_id, holder_id, area) values ('${all}', '${central}', '${department}', '/1/'), ('${part}', '${province}', '${commune}', '/1/11/');
     insert into allocation_entry (id, allocation_id, area, kind, on_date, amount, decision_no, decision_date, command_id) values
       ('${newId()}', '${all}', '/1/', 'allocation', '2024-02-01', 60000000000, ${decision}), ('${newId()}', '${part}', '/1/11/', 'allocation', '2024-02-01', 3000000000, ${decision});
     insert into disbursement (id, allocation_id, area, on_date, amount, activity_id, document_no, content, command_id) values
       ('${newId()}', '${all}', '/1/', '2024-06-01', 1500000000, '${work}', '7', 'Đợt 1', '${newId()}'), ('${newId()}', '${part}', '/1/11/', '2024-07-01', 250000000, null, '8', 'Đợt 1', '${newId()}');
     insert into donor (id, area, kind, name, folded_name) values ('${donor}', '/1/', 'enterprise', 'Công ty Biển Xanh', 'cong ty bien xanh');
     insert into contribution (id, donor_id, area, year, purpose, form, pledged_on, pledged) values
       ('${contribution}', '${donor}', '/1/', 2024, 'housing', 'money', '2024-01-10', 900000000), ('${newId()}', '${donor}', '/1/', 2024, 'general', 'goods', '2024-01-10', 50000000);
     insert into contribution_receipt (id, contribution_id, area, year, no, on_date, amount, received_by, command_id) values
       ('${newId()}', '${contribution}', '/1/', 2024, 1, '2024-02-02', 400000001, 'Ủy ban Mặt trận', '${newId()}'), ('${newId()}', '${contribution}', '/1/', 2024, 2, '2024-03-02', 99999999, 'Ủy ban Mặt trận', '${newId()}'),
       ('${newId()}', '${contribution}', '/1/', 2023, 1, '2023-12-31', 7000000, 'Ủy ban Mặt trận', '${newId()}')`,
  )
}

/** Of every eight who ask one was never asked whether able to work, and one is not. */
const abilities = (homes: readonly Home[]) =>
  homes
    .flatMap((home) =>
      home.members.map(
        (id) => `('${id}'::uuid, ${home.at % 8 === 2 ? 'null::boolean' : home.at % 8 === 6 ? 'false' : 'true'})`,
      ),
    )
    .join(', ')

async function addNeeds(t: TestDatabase, rows: readonly NeedRow[], homes: readonly Home[]) {
  await asOwner(
    t.name,
    `insert into need (id, household_id, member_id, area, kind, since, source, closed_on, closed_by) values
       ${values(rows.map((it) => [it.id, it.home.id, it.member, areaOf(it.home.village), it.kind, it.since, it.source, it.closedOn, it.closedOn && 'withdrawn']))};
     update survey_member m set able_to_work = v.able
       from (values ${abilities(homes)}) as v (member, able) where v.member = m.member_id`,
  )
}

async function addDeliveries(t: TestDatabase, rows: readonly DeliveryRow[]) {
  await asOwner(
    t.name,
    `insert into delivery (id, household_id, member_id, area, village_id, status_then, kind, on_date, source, activity_id, contribution_id, cancelled_on, cancel_reason, command_id) values
       ${values(rows.map((it) => [it.id, it.home.id, it.member, areaOf(it.home.village), it.home.village, it.statusThen, it.kind, it.on, 'recorded', it.activity, it.contribution, it.cancelled ? it.on : null, it.cancelled ? 'nhầm' : null, newId()]))}`,
  )
}

export type StaffRow = {
  id: string
  level: string
  field: string
  since: string
  until: string | null
  finishedOn: string | null
  area: string
}

async function addStaff(t: TestDatabase, activities: readonly ActivityRow[]): Promise<StaffRow[]> {
  const course = activities.find((it) => it.kind === 'staff-course')?.id
  const levels = ['province', 'commune', 'commune', 'village', 'district'] as const
  const rows = Array.from({ length: 24 }, (_, no): StaffRow => {
    const level = at(levels, no)
    return {
      id: newId(),
      level,
      field: no % 8 === 7 ? 'legal-aid' : 'poverty-reduction',
      since: no % 6 === 5 ? '2024-12-21' : '2022-01-01',
      until: no % 6 === 5 ? null : ({ 3: '2024-12-20', 4: '2024-12-21' }[no % 7] ?? null),
      finishedOn: { 0: '2024-06-30', 1: '2023-12-31', 2: null }[no % 3] ?? null,
      area: level === 'province' || level === 'district' ? '/1/' : no % 2 === 0 ? '/1/11/' : '/1/12/',
    }
  })
  const unitOf = (area: string) => Number(area.split('/').filter(Boolean).at(-1))
  await asOwner(
    t.name,
    `insert into staff (id, area, unit_id, name, level, post, field, since, until) values
       ${values(rows.map((it, no) => [it.id, it.area, unitOf(it.area), `Cán bộ ${no}`, it.level, 'công chức', it.field, it.since, it.until]))};
     insert into activity_participant (id, activity_id, area, staff_id, joined_on, finished_on, outcome) values
       ${values(rows.map((it) => [newId(), course, it.area, it.id, '2023-06-01', it.finishedOn, it.finishedOn && 'finished']))}`,
  )
  return rows
}

/** Commune 11 is on the list all year, commune 12 until 1 January 2024 and therefore not a day of it. */
async function addCoast(t: TestDatabase, activities: readonly ActivityRow[]) {
  const [product, ...others] = activities
    .filter((it) => it.kind === 'media-product' && it.year === 2024 && it.state !== 'cancelled')
    .map((it) => it.id)
  const child = (no: number, born: string, finding: string | null, on = '2024-06-01') =>
    [newId(), '/1/11/111/', 111, `Bé ${no}`, 'female', born, on, finding, newId()] as const
  const dimensions = {
    employment: true,
    health: true,
    education: true,
    housing: true,
    'water-sanitation': true,
    information: true,
  }
  await asOwner(
    t.name,
    `insert into special_membership (list, unit_id, valid_from, valid_until) values ('difficultCoastal', 11, '2022-03-15', null), ('difficultCoastal', 12, '2022-03-15', '2024-01-01');
     insert into activity_reach (activity_id, area, unit_id, on_date, households, people) values
       ('${product}', '/1/11/111/', 111, '2024-04-01', 300, 900), ('${product}', '/1/11/112/', 112, '2024-04-01', 250, 700), ('${others[0]}', '/1/11/111/', 111, '2024-05-01', 200, 500);
     insert into child_measurement (id, area, unit_id, child, sex, birth_date, on_date, finding, command_id) values
       ${values([child(1, '2015-02-01', 'stunted'), child(2, '2015-02-02', 'normal'), child(3, '2015-02-03', 'severely-stunted', '2024-02-01'), child(3, '2015-02-03', 'normal', '2024-09-01'), child(4, '2008-06-01', 'stunted'), child(5, '2008-06-02', 'normal'), child(6, '2016-01-01', null), child(7, '2016-01-01', 'stunted', '2023-12-31')])};
     insert into reported_value (id, indicator, year, unit_id, area, on_date, numerator, denominator, reported_by, evidence, details, command_id) values
       ('${newId()}', 'coastal-services', 2024, 11, '/1/11/', '2024-06-01', 5, 6, 'UBND xã', 'BC 1', '{}', '${newId()}'), ('${newId()}', 'coastal-services', 2024, 11, '/1/11/', '2024-11-01', 6, 6, 'UBND xã', 'BC 2', ${text(JSON.stringify({ dimensions }))}, '${newId()}')`,
  )
}
