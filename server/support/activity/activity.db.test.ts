import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../../domain/account/actor.ts'
import { addActor, give, look, newId } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSmallYear } from '../../../test/small-year.ts'
import { statementsOf } from '../../../test/statements.ts'

let t: TestDatabase
let homes: Awaited<ReturnType<typeof addSmallYear>>
let lan: Actor
let binh: Actor
let minh: Actor
before(async () => {
  t = await freshDatabase()
  homes = await addSmallYear(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  binh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Thị Bình')
  minh = await addActor(t, 'province-officer', '/1/', 'Trần Văn Minh')
})
after(() => t.drop())

const done = { kind: 'done' }
const refused = (code: string, more: object = {}) => ({ kind: 'refused', refusal: { code, ...more } })
/** A household with at least two people in one of the villages. */
const home = (at: number, village: number) => {
  const found = homes.filter((one) => one.village === village && one.members.length > 1)[at]
  if (!found) throw new Error('no such household')
  return found
}
const aClass = (over: object = {}) => ({
  id: newId(),
  unitId: 11,
  year: 2024,
  kind: 'vocational-class',
  topic: 'May công nghiệp',
  name: 'Lớp may công nghiệp khóa 1',
  project: '2021-2025/4.1',
  startsOn: '2024-06-01',
  details: { days: 30, provider: 'Trường Cao đẳng nghề Tỉnh Mẫu' },
  ...over,
})
type Detail = {
  version: number
  state: string
  late: boolean
  endsOn: string | null
  planRows: string[]
  outcomes: { open: number; finished: number; dropped: number }
  deliveries: number
  stages: { name: string; ordinal: number; doneOn: string | null; photo: string | null }[]
  outputs: { kind: string; amount: number; unit: string }[]
  reached: { unit: { id: number }; households: number | null }[]
  details: Record<string, unknown>
}
const read = async <T>(actor: Actor, path: string, query: object = {}) => {
  const answer = await look(t, actor, path, { ...query })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T
}
const detail = (id: string, actor = minh) => read<Detail>(actor, '/api/activities/{id}', { id })
const version = async (id: string) => (await detail(id)).version

/** A class planned and begun on 1 June. */
async function aRunning(over: object = {}, actor = lan) {
  const plan = aClass(over)
  assert.deepEqual(await give(t, actor, 'activity.plan', plan), done)
  const start = { id: plan.id, seenVersion: 1, on: '2024-06-01' }
  assert.deepEqual(await give(t, actor, 'activity.start', start), done)
  return plan.id
}
const person = (at: number, village = 111) => {
  const { id, members } = home(at, village)
  return { id: newId(), householdId: id, memberId: members[1] ?? null }
}
const join = (id: string, rows: readonly object[], actor = lan) =>
  give(t, actor, 'activity.add-participants', { id, on: '2024-06-02', rows })

describe('an activity', () => {
  it('is planned, begun, finished; late by its own plan; each state once', async () => {
    const plan = aClass({ kind: 'workshop', topic: '', details: {}, project: null })
    assert.deepEqual(await give(t, lan, 'activity.plan', plan), done)
    assert.deepEqual(await give(t, lan, 'activity.plan', plan), refused('activity.exists'))
    assert.deepEqual([(await detail(plan.id)).state, (await detail(plan.id)).late], ['planned', true])
    const step = { id: plan.id, seenVersion: 1, on: '2024-06-05' }
    assert.deepEqual(await give(t, lan, 'activity.start', step), done)
    assert.deepEqual(
      await give(t, lan, 'activity.start', { ...step, seenVersion: 2 }),
      refused('activity.wrong-state', { step: 'start', state: 'running' }),
    )
    assert.deepEqual(
      await give(t, lan, 'activity.finish', step),
      refused('activity.changed-since', { sent: 1, now: 2 }),
    )
    const end = { ...step, seenVersion: 2 }
    assert.deepEqual(await give(t, lan, 'activity.finish', { ...end, on: '2024-12-21' }), refused('activity.in-future'))
    assert.deepEqual(
      await give(t, lan, 'activity.finish', { ...end, on: '2024-06-04' }),
      refused('activity.ends-before-start'),
    )
    assert.deepEqual(await give(t, lan, 'activity.finish', end), done)
    const it = await detail(plan.id)
    assert.deepEqual([it.state, it.endsOn, it.late, it.planRows], ['done', '2024-06-05', false, ['M12']])
  })
  it('of another year’s project or of no project of ours is refused', async () => {
    assert.deepEqual(
      await give(t, lan, 'activity.plan', aClass({ project: '2026-2035/1' })),
      refused('activity.project-unknown'),
    )
    assert.deepEqual(
      await give(t, lan, 'activity.plan', aClass({ details: { days: 30 } })),
      refused('activity.detail-wrong', { field: 'provider', fault: 'missing' }),
    )
  })
  it('is not over while somebody’s part in it is open, nor cancelled when somebody has finished', async () => {
    const id = await aRunning()
    const row = person(0)
    assert.deepEqual(await join(id, [row]), done)
    const end = { id, seenVersion: await version(id), on: '2024-07-01' }
    assert.deepEqual(await give(t, lan, 'activity.finish', end), refused('activity.participants-open', { count: 1 }))
    await give(t, lan, 'activity.finish-participants', {
      id,
      on: '2024-07-01',
      rows: [{ id: row.id, outcome: 'finished' }],
    })
    const cancel = { id, seenVersion: await version(id), reason: 'Không đủ người học' }
    assert.deepEqual(
      await give(t, lan, 'activity.cancel', cancel),
      refused('activity.participants-finished', { count: 1 }),
    )
    assert.deepEqual(await give(t, lan, 'activity.finish', end), done)
  })
  it('keeps what its plan says later and what was learned', async () => {
    const plan = aClass({ kind: 'inspection', topic: '', project: null, details: { inspected: 'Xã Vĩnh Hải' } })
    await give(t, minh, 'activity.plan', plan)
    const findings = { findings: 'Hồ sơ thiếu chữ ký', remedyBy: '2024-10-01' }
    assert.deepEqual(
      await give(t, minh, 'activity.finish', { id: plan.id, seenVersion: 1, on: '2024-07-01', details: findings }),
      done,
    )
    assert.equal((await detail(plan.id)).late, true)
    const remedied = { id: plan.id, seenVersion: 2, details: { remediedOn: '2024-10-05' } }
    assert.deepEqual(await give(t, minh, 'activity.record-results', remedied), done)
    const it = await detail(plan.id)
    assert.equal(it.late, false)
    assert.deepEqual(it.details, { inspected: 'Xã Vĩnh Hải', ...findings, remediedOn: '2024-10-05' })
    const { kind: _, unitId: __, ...change } = plan
    assert.deepEqual(
      await give(t, minh, 'activity.change', { ...change, seenVersion: 3 }),
      refused('activity.wrong-state', { step: 'change', state: 'done' }),
    )
  })
})

describe('finishing a vocational class', () => {
  it('writes one delivery for each who finished and closes the need; who dropped out gets none; sent twice it is done once', async () => {
    const id = await aRunning()
    const [finisher, dropper] = [person(1), person(2)]
    const needs = [finisher, dropper].map((who) => ({
      ...who,
      id: newId(),
      kind: 'vocational-training',
      since: '2024-03-01',
    }))
    for (const need of needs) assert.deepEqual(await give(t, lan, 'support.record-need', need), done)
    assert.deepEqual(await join(id, [finisher, dropper]), done)
    const finish = {
      id,
      on: '2024-07-15',
      rows: [
        { id: finisher.id, outcome: 'finished', amount: 3_000_000, result: { certificateNo: 'CC-01' } },
        { id: dropper.id, outcome: 'dropped' },
      ],
    }
    assert.deepEqual(await give(t, lan, 'activity.finish-participants', finish), done)
    assert.deepEqual(await give(t, lan, 'activity.finish-participants', finish), done)
    const given = await t.see((tx) =>
      tx
        .selectFrom('delivery')
        .select(['id', 'member_id', 'kind', 'topic', 'amount', 'on_date', 'status_then', 'details'])
        .where('activity_id', '=', id)
        .execute(),
    )
    const { before: group } = home(1, 111)
    assert.deepEqual(given, [
      {
        id: finisher.id,
        member_id: finisher.memberId,
        kind: 'vocational-training',
        topic: 'May công nghiệp',
        amount: 3_000_000,
        on_date: '2024-07-15',
        status_then: given[0]?.status_then,
        details: { certificateNo: 'CC-01' },
      },
    ])
    if (group !== 'neither') assert.equal(given[0]?.status_then, group)
    const closed = await t.see((tx) =>
      tx
        .selectFrom('need')
        .select(['id', 'closed_on', 'closing_id'])
        .where(
          'id',
          'in',
          needs.map((need) => need.id),
        )
        .execute(),
    )
    const of = (at: number) => closed.find((row) => row.id === needs[at]?.id)
    assert.deepEqual([of(0)?.closed_on, of(0)?.closing_id], ['2024-07-15', finisher.id])
    assert.deepEqual([of(1)?.closed_on, of(1)?.closing_id], [null, null])
    const { outcomes, deliveries } = await detail(id)
    assert.deepEqual([outcomes, deliveries], [{ open: 0, finished: 1, dropped: 1 }, 1])
  })
  it('who dropped out and came back finishes; who finished does not drop out', async () => {
    const id = await aRunning()
    const row = person(3)
    await join(id, [row])
    const outcome = (it: string) =>
      give(t, lan, 'activity.finish-participants', { id, on: '2024-08-01', rows: [{ id: row.id, outcome: it }] })
    assert.deepEqual(await outcome('dropped'), done)
    assert.deepEqual(await outcome('finished'), done)
    assert.equal((await detail(id)).deliveries, 1)
    assert.deepEqual(await outcome('dropped'), refused('activity.rows', { rows: [{ row: 1, reason: 'outcome-set' }] }))
  })
  it('of many costs as many statements as of one', async () => {
    const id = await aRunning(
      { kind: 'production-training', topic: 'crop', details: { what: 'Trồng nấm' }, unitId: 1, project: null },
      minh,
    )
    const rows = homes.flatMap((one) => one.members.map((memberId) => ({ id: newId(), householdId: one.id, memberId })))
    assert.deepEqual(await join(id, rows, minh), done)
    const finish = (some: typeof rows) => ({
      id,
      on: '2024-09-01',
      rows: some.map((row) => ({ id: row.id, outcome: 'finished' })),
    })
    const [first, ...others] = rows
    assert.ok(first)
    const told = async (some: typeof rows) =>
      assert.deepEqual(await give(t, minh, 'activity.finish-participants', finish(some)), done)
    assert.equal(await statementsOf(t, () => told([first])), await statementsOf(t, () => told(others)))
    assert.equal((await detail(id)).deliveries, rows.length)
  })
  it('of a course for staff is no support of anybody', async () => {
    const staffId = newId()
    assert.deepEqual(
      await give(t, lan, 'people.add-staff', {
        id: staffId,
        unitId: 11,
        name: 'Võ Văn Tâm',
        post: 'Công chức Phòng Kinh tế',
        since: '2022-01-01',
      }),
      done,
    )
    const id = await aRunning(
      { kind: 'staff-course', topic: 'management', details: { days: 3 }, unitId: 1, project: '2021-2025/7.1' },
      minh,
    )
    const row = { id: newId(), staffId }
    assert.deepEqual(await join(id, [row], minh), done)
    assert.deepEqual(
      await give(t, minh, 'activity.finish-participants', {
        id,
        on: '2024-06-05',
        rows: [{ id: row.id, outcome: 'finished' }],
      }),
      done,
    )
    assert.equal((await detail(id)).deliveries, 0)
    type Staff = { rows: { name: string; courses: { activityId: string }[] }[]; trained: number; count: number }
    const staff = await read<Staff>(minh, '/api/staff', { year: 2024 })
    assert.deepEqual([staff.count, staff.trained, staff.rows[0]?.courses[0]?.activityId], [1, 1, id])
    assert.equal((await read<Staff>(minh, '/api/staff', { year: 2023, trained: 'true' })).count, 0)
  })
})

describe('participants', () => {
  it('that are wrong keep the whole chunk out and are named row by row', async () => {
    const id = await aRunning()
    const [good, again] = [person(4), person(5)]
    assert.deepEqual(await join(id, [again]), done)
    const rows = [
      good,
      { id: newId(), householdId: good.householdId },
      { ...again, id: newId() },
      { ...good, id: newId() },
      { ...person(0), memberId: newId() },
      person(0, 121),
    ]
    assert.deepEqual(
      await join(id, rows),
      refused('activity.rows', {
        rows: [
          { row: 2, reason: 'needs-a-person' },
          { row: 3, reason: 'already-in' },
          { row: 4, reason: 'twice' },
          { row: 5, reason: 'unknown' },
          { row: 6, reason: 'unknown' },
        ],
      }),
    )
    assert.deepEqual((await detail(id)).outcomes, { open: 1, finished: 0, dropped: 0 })
  })
  it('are offered by need, the longest waiting first, and no more once they take part', async () => {
    const id = await aRunning({ kind: 'job-counselling-event', topic: '', details: {}, project: null })
    const who = [person(0, 112), person(1, 112)]
    for (const [at, one] of who.entries())
      await give(t, lan, 'support.record-need', {
        ...one,
        id: newId(),
        kind: 'job-counselling',
        since: `2024-0${2 - at}-01`,
      })
    type Candidates = { rows: { memberId: string; needSince: string }[]; count: number }
    const offered = await read<Candidates>(lan, '/api/activities/{id}/candidates', { id })
    const mine = offered.rows.filter((row) => who.some((one) => one.memberId === row.memberId))
    assert.deepEqual(
      mine.map((row) => row.needSince),
      ['2024-01-01', '2024-02-01'],
    )
    await join(id, who)
    const left = await read<Candidates>(lan, '/api/activities/{id}/candidates', { id })
    assert.equal(left.count, offered.count - 2)
  })
  it('are shown by name to those who may see households, and that is on the log', async () => {
    const id = await aRunning()
    await join(id, [person(6)])
    const leader = await addActor(t, 'province-leader', '/1/')
    assert.deepEqual(await look(t, leader, '/api/activities/{id}/participants', { id }), {
      ok: false,
      error: { code: 'access.denied' },
    })
    const before = await t.see((tx) => tx.selectFrom('read_log').select('view').execute())
    const shown = await read<{ rows: { name: string | null }[] }>(lan, '/api/activities/{id}/participants', { id })
    assert.equal(shown.rows.length, 1)
    assert.ok(shown.rows[0]?.name)
    assert.equal((await t.see((tx) => tx.selectFrom('read_log').select('view').execute())).length, before.length + 1)
  })
})

describe('stages, outputs, reach', () => {
  const aWork = { kind: 'infrastructure-work', topic: 'road', project: '2021-2025/1.1', details: { length: 2.5 } }
  it('a stage that is done stays, with its photo; a work is not over before its last stage and its contractor', async () => {
    const id = await aRunning(aWork)
    const stages = ['Khảo sát', 'Thi công', 'Nghiệm thu'].map((name) => ({ id: newId(), name }))
    assert.deepEqual(await give(t, lan, 'activity.set-stages', { id, seenVersion: 2, stages }), done)
    const text = await t.files.put(new TextEncoder().encode('no picture'))
    const photo = await t.files.put(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))
    const finish = { id, stageId: stages[0]?.id, on: '2024-06-10', photo }
    assert.deepEqual(
      await give(t, lan, 'activity.finish-stage', { ...finish, photo: text }),
      refused('activity.not-a-photo'),
    )
    assert.deepEqual(
      await give(t, lan, 'activity.finish-stage', { ...finish, photo: 'f'.repeat(64) }),
      refused('activity.file-unknown'),
    )
    assert.deepEqual(await give(t, lan, 'activity.finish-stage', finish), done)
    assert.deepEqual(
      await give(t, lan, 'activity.set-stages', { id, seenVersion: 3, stages: stages.slice(1) }),
      refused('activity.stage-done'),
    )
    const turned = [stages[0], stages[2], stages[1]]
    assert.deepEqual(await give(t, lan, 'activity.set-stages', { id, seenVersion: 3, stages: turned }), done)
    const it = await detail(id)
    assert.deepEqual(
      it.stages.map((stage) => [stage.name, stage.ordinal, stage.doneOn]),
      [
        ['Khảo sát', 1, '2024-06-10'],
        ['Nghiệm thu', 2, null],
        ['Thi công', 3, null],
      ],
    )
    const end = { id, seenVersion: it.version, on: '2024-12-01', details: { contractor: 'Công ty Xây dựng Mẫu' } }
    assert.deepEqual(
      await give(t, lan, 'activity.finish', { ...end, details: {} }),
      refused('activity.detail-wrong', { field: 'contractor', fault: 'missing' }),
    )
    assert.deepEqual(await give(t, lan, 'activity.finish', end), refused('activity.stages-open', { count: 2 }))
    const seen = await look(t, binh, '/api/activities/{id}/photos/{file}', { id, file: photo })
    assert.deepEqual(seen, { ok: false, error: { code: 'access.denied' } })
    assert.ok((await look(t, lan, '/api/activities/{id}/photos/{file}', { id, file: photo })).ok)
  })
  it('outputs are those of the kind and have its unit', async () => {
    const id = await aRunning(aWork)
    const set = (outputs: object[], seenVersion = 2) =>
      give(t, lan, 'activity.set-outputs', { id, seenVersion, outputs })
    assert.deepEqual(
      await set([{ kind: 'copies', amount: 5 }]),
      refused('activity.output-unknown', { output: 'copies' }),
    )
    assert.deepEqual(await set([{ kind: 'road-km', amount: 2.5 }]), done)
    assert.deepEqual((await detail(id)).outputs, [{ kind: 'road-km', amount: 2.5, unit: 'km' }])
    assert.deepEqual(
      await set([{ kind: 'road-km', amount: -1 }], 3),
      refused('input.invalid', { path: 'outputs.0.amount' }),
    )
  })
  it('reach is by unit of the activity’s own area; the newest figure counts', async () => {
    const id = await aRunning({ kind: 'media-product', topic: 'leaflet', details: {}, project: null })
    const set = (rows: object[]) => give(t, lan, 'activity.set-reach', { id, on: '2024-06-20', rows })
    assert.deepEqual(
      await set([
        { unitId: 111, households: 100 },
        { unitId: 121, households: 5 },
      ]),
      refused('activity.unit-outside', { unitId: 121 }),
    )
    assert.deepEqual(
      await set([
        { unitId: 111, households: 100 },
        { unitId: 112, households: null, people: 40 },
      ]),
      done,
    )
    assert.deepEqual(await set([{ unitId: 111, households: 120 }]), done)
    const reached = (await detail(id)).reached.map(({ unit, households }) => [unit.id, households])
    assert.deepEqual(reached.toSorted(), [
      [111, 120],
      [112, null],
    ])
  })
  it('a kind without stages, participants or reach has none', async () => {
    const id = await aRunning({ kind: 'workshop', topic: '', details: {}, project: null })
    assert.deepEqual(
      await give(t, lan, 'activity.set-stages', { id, seenVersion: 2, stages: [] }),
      refused('activity.not-of-this-kind', { part: 'stages' }),
    )
    assert.deepEqual(
      await give(t, lan, 'activity.set-reach', { id, on: '2024-06-20', rows: [{ unitId: 111 }] }),
      refused('activity.not-of-this-kind', { part: 'reach' }),
    )
  })
})

describe('results of a model after 6 and 12 months', () => {
  it('are recorded of those who finished', async () => {
    const id = await aRunning({
      kind: 'poverty-model',
      topic: 'livestock',
      details: { what: 'Nuôi dê sinh sản' },
      project: '2021-2025/2',
    })
    const [one, two] = [
      { id: newId(), householdId: home(0, 111).id },
      { id: newId(), householdId: home(1, 111).id },
    ]
    await join(id, [one, two])
    await give(t, lan, 'activity.finish-participants', {
      id,
      on: '2024-06-30',
      rows: [{ id: one.id, outcome: 'finished' }],
    })
    const result = (row: string) => ({
      id,
      seenVersion: 2,
      details: { after6: 'Đàn dê tăng gấp đôi' },
      rows: [{ id: row, after: 6, goesOn: true, income: 12_000_000 }],
    })
    assert.deepEqual(
      await give(t, lan, 'activity.record-results', result(two.id)),
      refused('activity.rows', { rows: [{ row: 1, reason: 'not-finished' }] }),
    )
    assert.deepEqual(await give(t, lan, 'activity.record-results', result(one.id)), done)
    const { rows } = await read<{ rows: { result: object }[] }>(lan, '/api/activities/{id}/participants', {
      id,
      outcome: 'finished',
    })
    assert.deepEqual(rows[0]?.result, { after6: { goesOn: true, income: 12_000_000, note: '' } })
    assert.equal((await detail(id)).details.after6, 'Đàn dê tăng gấp đôi')
  })
})

describe('an activity of another commune', () => {
  it('is not there, for reading, changing or joining', async () => {
    const id = await aRunning()
    const denied = { ok: false, error: { code: 'access.denied' } }
    for (const path of ['/api/activities/{id}', '/api/activities/{id}/participants', '/api/activities/{id}/candidates'])
      assert.deepEqual(await look(t, binh, path, { id }), denied, path)
    assert.deepEqual(
      await give(t, binh, 'activity.cancel', { id, seenVersion: 2, reason: 'xem thử' }),
      refused('access.denied'),
    )
    assert.deepEqual(await join(id, [person(0, 121)], binh), refused('access.denied'))
    const mine = await read<{ rows: { id: string }[] }>(binh, '/api/activities', { limit: 200 })
    assert.ok(!mine.rows.some((row) => row.id === id))
    const reviewer = await addActor(t, 'reviewer', '/1/11/')
    assert.deepEqual(await give(t, reviewer, 'activity.plan', aClass()), refused('access.denied'))
  })
  it('the list is found by kind, row of the plan, project, state and words without tone marks', async () => {
    const id = await aRunning({
      kind: 'helper-assignment',
      topic: 'party-member',
      details: { helper: 'Chi bộ thôn Phước Tân' },
      project: null,
      name: 'Đảng viên giúp đỡ hộ nghèo',
    })
    const found = async (query: object) =>
      (await read<{ rows: { id: string }[] }>(minh, '/api/activities', { limit: 200, ...query })).rows.some(
        (row) => row.id === id,
      )
    for (const query of [
      { kind: 'helper-assignment' },
      { row: 'M19' },
      { row: 'M14' },
      { group: 'helping' },
      { state: 'running' },
      { q: 'dang vien' },
      { year: 2024 },
    ])
      assert.ok(await found(query), JSON.stringify(query))
    for (const query of [
      { row: 'M20' },
      { row: 'T01' },
      { project: '2021-2025/4' },
      { state: 'done' },
      { q: 'khong co' },
      { year: 2023 },
    ])
      assert.ok(!(await found(query)), JSON.stringify(query))
    const byKind = await read<{ rows: { kind: string; running: number }[] }>(minh, '/api/activities/by-kind', {
      row: 'M19',
    })
    assert.deepEqual(
      byKind.rows.map((row) => [row.kind, row.running]),
      [['helper-assignment', 1]],
    )
    assert.ok((await look(t, minh, '/api/activities.xlsx', { year: 2024 })).ok)
  })
  it('pages by key, each once', async () => {
    const ids: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { rows: { id: string }[]; next: string | null; count: number } = await read(minh, '/api/activities', {
        limit: 3,
        ...(next ? { after: next } : {}),
      })
      ids.push(...page.rows.map((row) => row.id))
      next = page.next
      if (next === null) assert.equal(page.count, ids.length)
    }
    assert.equal(new Set(ids).size, ids.length)
  })
})
