import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { faultOf } from './activity-fields.ts'
import { activityKinds, deliversOf } from './activity-kinds.ts'
import { outputUnits } from './activity-outputs.ts'
import { finishingFault, joiningFault } from './activity-participants.ts'
import { judgeDetails, judgePlan, withPlanDetails } from './activity-plan.ts'
import { activitiesOfRow, planRows, rowsOf } from './activity-rows.ts'
import { activityShapes, fitsTopic, shapeOf } from './activity-shapes.ts'
import { topicWords } from './activity-words.ts'
import { beneficiaryOf } from './kinds.ts'

const day = (text: string) => CivilDate.parse(text)

describe('the table of kinds', () => {
  it('has for every kind that is support received participants its support can be for', () => {
    for (const kind of activityKinds) {
      const support = deliversOf[kind]
      if (!support) continue
      const fits = { person: ['people'], household: ['households'], either: ['either'] }[beneficiaryOf[support]]
      assert.ok(fits.includes(shapeOf(kind).participants), kind)
    }
  })
  it('names no field twice, counts only outputs with a unit, and every topic has its words', () => {
    for (const kind of activityKinds) {
      const { fields, resultFields, outputs, topics } = shapeOf(kind)
      for (const list of [fields, resultFields])
        assert.equal(new Set(list.map((it) => it.name)).size, list.length, kind)
      for (const output of outputs) assert.ok(output in outputUnits, `${kind}: ${output}`)
      if (typeof topics !== 'string')
        for (const topic of topics) assert.notEqual(topicWords(topic).vi, topic, `${kind}: ${topic}`)
    }
  })
  it('every row of the plan is shown by kinds and topics that exist; M19 and M20 are parts of M14', () => {
    for (const row of planRows)
      for (const part of activitiesOfRow[row])
        if ('topics' in part)
          for (const topic of part.topics) assert.ok(fitsTopic(part.kind, topic), `${row}: ${topic}`)
    const helper = (topic: string) => rowsOf({ kind: 'helper-assignment', topic, audience: '' })
    assert.deepEqual(helper('party-member'), ['M14', 'M19'])
    assert.deepEqual(helper('well-off-household'), ['M14', 'M20'])
    assert.deepEqual(helper('enterprise'), ['M14'])
    const event = (audience: string) => rowsOf({ kind: 'outreach-event', topic: '', audience })
    assert.deepEqual(event('residents'), ['M04', 'M05', 'M15'])
    assert.deepEqual(event('officials'), ['M04', 'M05'])
  })
  it('all 23 measures of the plan are shown', () =>
    assert.equal(planRows.filter((row) => row.startsWith('M')).length, 23))
})

const aClass = {
  kind: 'vocational-class',
  year: 2024,
  topic: 'May công nghiệp',
  audience: '',
  startsOn: day('2024-06-01'),
  endsOn: null,
  details: { days: 30, provider: 'Trường Cao đẳng nghề' },
} as const

describe('a plan', () => {
  const codeOf = (over: object) => {
    const judged = judgePlan({ ...aClass, ...over })
    return judged.ok ? 'ok' : judged.error
  }
  it('says what its kind has to know', () => {
    assert.equal(codeOf({}), 'ok')
    assert.deepEqual(codeOf({ details: { days: 30 } }), {
      code: 'activity.detail-wrong',
      field: 'provider',
      fault: 'missing',
    })
    assert.deepEqual(codeOf({ topic: '' }), { code: 'activity.topic-does-not-fit' })
  })
  it('takes no field of another kind, no fraction of a day, no negative number', () => {
    for (const [details, field, fault] of [
      [{ ...aClass.details, contractor: 'x' }, 'contractor', 'unknown'],
      [{ ...aClass.details, days: 1.5 }, 'days', 'shape'],
      [{ ...aClass.details, days: -1 }, 'days', 'shape'],
      [{ ...aClass.details, provider: '  ' }, 'provider', 'shape'],
    ] as const)
      assert.deepEqual(codeOf({ details }), { code: 'activity.detail-wrong', field, fault })
  })
  it('begins in its year or the ones beside it, and does not end before', () => {
    assert.deepEqual(codeOf({ startsOn: day('2026-01-01') }), { code: 'activity.year-does-not-fit' })
    assert.equal(codeOf({ startsOn: day('2025-03-01') }), 'ok')
    assert.deepEqual(codeOf({ endsOn: day('2024-05-31') }), { code: 'activity.ends-before-start' })
  })
  it('an outreach event names its audience; a class has none', () => {
    assert.deepEqual(codeOf({ audience: 'residents' }), { code: 'activity.audience-does-not-fit' })
    const event = { kind: 'outreach-event', topic: '', details: {} }
    assert.deepEqual(codeOf(event), { code: 'activity.audience-does-not-fit' })
    assert.equal(codeOf({ ...event, audience: 'residents' }), 'ok')
  })
  it('changed, keeps what was learned later', () => {
    const was = { inspected: 'Xã A', findings: 'Tốt' }
    assert.deepEqual(withPlanDetails('inspection', was, { inspected: 'Xã B' }), { inspected: 'Xã B', findings: 'Tốt' })
  })
  it('an inspection is not over without its findings', () =>
    assert.deepEqual(judgeDetails('inspection', 'finish', { inspected: 'Xã A' }), {
      ok: false,
      error: { code: 'activity.detail-wrong', field: 'findings', fault: 'missing' },
    }))
})

describe('who takes part', () => {
  const household = { householdId: 'h', memberId: null, staffId: null }
  const person = { ...household, memberId: 'm' }
  const staff = { householdId: null, memberId: null, staffId: 's' }
  it('a class takes people, a house a household, a course staff, production either', () => {
    assert.deepEqual(
      (['vocational-class', 'housing-work', 'staff-course', 'poverty-model'] as const).map((kind) =>
        [person, household, staff].map((it) => joiningFault(kind, it) ?? 'ok'),
      ),
      [
        ['ok', 'needs-a-person', 'needs-a-person'],
        ['needs-a-household', 'ok', 'needs-a-household'],
        ['needs-staff', 'needs-staff', 'ok'],
        ['ok', 'ok', 'needs-a-household'],
      ],
    )
  })
  it('a placement is confirmed: by whom, where, since when', () => {
    const part = { joinedOn: day('2024-05-01'), outcome: null }
    const fault = (
      result: object,
      on = '2024-06-01',
      now: typeof part | { joinedOn: CivilDate; outcome: 'finished' } = part,
    ) => finishingFault('job-placement-event', now, { outcome: 'finished', result: { ...result } }, day(on))
    const whole = { employer: 'Công ty May Mẫu', beganOn: '2024-05-20', confirmedBy: 'UBND xã' }
    assert.equal(fault(whole), undefined)
    assert.deepEqual(fault({ employer: 'Công ty May Mẫu' }), { reason: 'result-missing', field: 'beganOn' })
    assert.deepEqual(fault({ ...whole, salary: 5 }), { reason: 'result-wrong', field: 'salary' })
    assert.deepEqual(fault(whole, '2024-04-30'), { reason: 'before-joining' })
    assert.equal(fault({}, '2024-06-01', { joinedOn: day('2024-05-01'), outcome: 'finished' }), undefined)
  })
  it('a finish is not turned into dropping out: it may be support received', () =>
    assert.deepEqual(
      finishingFault(
        'vocational-class',
        { joinedOn: day('2024-05-01'), outcome: 'finished' },
        { outcome: 'dropped', result: {} },
        day('2024-06-01'),
      ),
      { reason: 'outcome-set' },
    ))
})

it('a percentage ends at 100 and money is whole đồng', () => {
  const fields = activityShapes['value-chain-project'].fields
  assert.deepEqual(faultOf(fields, { stateShare: 101 }), { field: 'stateShare', fault: 'shape' })
  assert.equal(faultOf(fields, { stateShare: 80 }), undefined)
})
