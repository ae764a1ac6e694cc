import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Verdict } from '../../contract/command.ts'
import { householdDetail } from '../../contract/household.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { nationalStandards } from '../../domain/standard/national.ts'
import { scoreAreas } from '../../domain/standard/point-table.ts'
import { addActor, addSmallProvince, aHousehold, aMember, give, look, newId, newMemberId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { statementsOf } from '../../test/statements.ts'
import { addStandard } from '../standard/store.ts'

const current = 'national-2021-nd07'
let t: TestDatabase
let lan: Actor
let minh: Actor
let reviewer: Actor
let province: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await t.db.transaction().execute(async (tx) => {
    for (const standard of nationalStandards) await addStandard(tx, standard)
  })
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
  reviewer = await addActor(t, 'reviewer', '/1/11/111/', 'Trần Văn Điền')
  province = await addActor(t, 'province-officer')
  const table = { id: newId(), standard: current, source: 'TT 07/2021/TT-BLĐTBXH', body: tableBody }
  assert.deepEqual(await give(t, province, 'standard.save-point-table', table), { kind: 'done' })
  const inForce = { id: table.id, validFrom: '2024-01-01' }
  assert.deepEqual(await give(t, province, 'standard.put-point-table-in-force', inForce), { kind: 'done' })
})
after(() => t.drop())

const points = (rural: number, urban: number) =>
  Object.fromEntries(scoreAreas.map((area) => [area, area === 'TT' ? urban : rural]))
/** Two items of made-up points: no sheet of the law. */
const tableBody = {
  items: [
    {
      code: '1',
      text: 'Nhân khẩu',
      choice: 'exactly-one',
      answers: [
        { code: '1', text: '1–3 người', points: points(70, 90) },
        { code: '2', text: 'từ 4 người', points: points(50, 60) },
      ],
    },
    {
      code: '2',
      text: 'Tài sản',
      choice: 'any',
      answers: [
        { code: '1', text: 'Xe máy', points: points(30, 40) },
        { code: '2', text: 'Tủ lạnh', points: points(45, 50) },
      ],
    },
  ],
}

type Person = { readonly id: string }
/** Hộ ông Lực, three people in Thôn Phước Tân: grandmother born about 1950, a child of nine. */
async function household(over: Record<string, unknown> = {}, by = lan) {
  const [father, grandmother, child] = [
    aMember(),
    aMember({ name: 'Phan Thị Sương', relation: 'parent', sex: 'female', birthDate: null, birthYear: 1950 }),
    aMember({ name: 'Trần Minh Khang', relation: 'child', birthDate: '2015-06-01' }),
  ]
  const it = aHousehold({ members: [father, grandmother, child], ...over })
  assert.deepEqual(await give(t, by, 'household.register', it), { kind: 'done' })
  return { id: it.id, father, grandmother, child }
}
const adult = {
  ableToWork: true,
  work: 'self-employed',
  monthlyAllowance: false,
  disabled: false,
  insurance: { has: true },
}
/** All answers given: deprived in health insurance (grandmother), child schooling, housing area; seven m² a person. */
const whole = (people: { father: Person; grandmother: Person; child: Person }) => ({
  household: {
    floorArea: 21,
    durable: { wall: true, column: true, roof: false },
    waterSource: 'drilled-well',
    hygienicWater: true,
    latrine: 'septic',
    internetUse: true,
    internetNeed: true,
    devices: ['smartphone'],
  },
  members: [
    { id: people.father.id, ...adult, studying: 'none', finished: 'lower-secondary' },
    { id: people.grandmother.id, ...adult, ableToWork: false, work: 'not-working', insurance: { has: false } },
    {
      id: people.child.id,
      ...adult,
      ableToWork: false,
      work: 'student',
      studying: 'none',
      malnourished: false,
      needs: ['production-support'],
    },
  ],
})
const interview = (householdId: string, over: Record<string, unknown> = {}) => ({
  id: newId(),
  householdId,
  on: '2024-10-15',
  answers: { household: {}, members: [] },
  income: { kind: 'not-asked' },
  ...over,
})
const record = (input: ReturnType<typeof interview>, by = lan) => give(t, by, 'survey.record', input)
const code = (verdict: Verdict) => (verdict.kind === 'refused' ? verdict.refusal.code : 'done')

type Indicator = { no: number; code: string; state: string; because: { kind: string; member?: string }[] }
type Found = {
  id: string
  on: string
  scoreArea: string | null
  incomePoints: number | null
  pointsByHand: boolean
  pointTable: { version: number } | null
  parts: { itemText: string; answerText: string; points: number }[]
  answers: { members: { id: string; born?: string | number }[] }
  findings: {
    standard: string
    trial: boolean
    result: string
    because: { kind: string; value?: number; line?: number; met?: boolean }[]
    incomePoints: number | null
    points: { least: number; most: number }
    indicators: Indicator[]
  }[]
}
async function surveysOf(id: string, by: Actor = lan): Promise<Found[]> {
  const answer = await look(t, by, '/api/households/{id}/surveys', { id })
  assert.ok(answer.ok, JSON.stringify(answer))
  return (answer.value as { rows: Found[] }).rows // true: contract/survey.ts, of which this is a part
}
const rowOf = (id: string) =>
  t.see((tx) =>
    tx
      .selectFrom('household')
      .select(['class', 'income_points', 'deprivation_points', 'deprived', 'known', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )

describe('an interview', () => {
  it('becomes twelve deprivations, B2, B1 and a class, each with its reasons', async () => {
    const { id, ...people } = await household()
    const income = { kind: 'chosen', chosen: { 1: ['1'], 2: ['1'] } }
    assert.deepEqual(await record(interview(id, { answers: whole(people), income })), { kind: 'done' })
    const [it] = await surveysOf(id)
    assert.deepEqual(
      [it?.scoreArea, it?.incomePoints, it?.pointsByHand, it?.pointTable?.version],
      ['NT3', 100, false, 1],
    )
    assert.deepEqual(
      it?.parts.map((part) => [part.itemText, part.answerText, part.points]),
      [
        ['Nhân khẩu', '1–3 người', 70],
        ['Tài sản', 'Xe máy', 30],
      ],
    )
    const [finding] = it?.findings ?? []
    assert.deepEqual([finding?.standard, finding?.result, finding?.points], [current, 'poor', { least: 30, most: 30 }])
    assert.deepEqual(finding?.because, [
      { kind: 'income-points', value: 100, line: 140, met: true },
      { kind: 'deprivation-points', value: 30, line: 30, met: true },
    ])
    const deprived = finding?.indicators.filter((one) => one.state === 'deprived')
    assert.deepEqual(
      deprived?.map((one) => [one.no, one.code, one.because]),
      [
        [4, 'health-insurance', [{ kind: 'uninsured', member: people.grandmother.id }]],
        [6, 'child-schooling', [{ kind: 'not-in-school-of-age', member: people.child.id }]],
        [8, 'housing-area', [{ kind: 'floor-area', area: 21, members: 3, below: 8 }]],
      ],
    )
  })

  it('gives the household its scores and leaves its class to recognition', async () => {
    const { id, ...people } = await household()
    await record(interview(id, { answers: whole(people), income: { kind: 'by-hand', points: 120 } }))
    assert.deepEqual(await rowOf(id), {
      class: 'neither',
      income_points: 120,
      deprivation_points: 30,
      deprived: 0b1010_1000,
      known: 0b1111_1111_1111,
      version: 2,
    })
    const [it] = await surveysOf(id)
    assert.deepEqual([it?.pointsByHand, it?.parts], [true, []])
  })

  it('has under each standard the points of that standard’s own sheet, and none where it has none', async () => {
    const { id, ...people } = await household()
    const chosen = { kind: 'chosen', chosen: { 1: ['1'], 2: ['1'] } }
    const input = interview(id, { on: '2026-10-01', answers: whole(people), income: chosen })
    const day = CivilDate.parse('2026-10-02')
    assert.deepEqual(await give(t, lan, 'survey.record', input, day), { kind: 'done' })
    const pointsOf = async () => (await surveysOf(id))[0]?.findings.map((one) => [one.standard, one.incomePoints])
    const next = 'national-2025-nd351'
    assert.deepEqual(await pointsOf(), [
      [current, 100],
      [next, null],
    ])
    const body = JSON.stringify(tableBody).replaceAll('"NT3":70', '"NT3":55')
    await asOwner(
      t.name,
      `insert into point_table (id, owner_id, standard_id, version, state, source, body, valid_from)
       select gen_random_uuid(), owner_id, '${next}', 1, state, source, '${body}'::jsonb, '2026-01-01' from point_table where standard_id = '${current}' limit 1`,
    )
    assert.deepEqual(await pointsOf(), [
      [current, 100],
      [next, 85],
    ])
    const page = await look(t, lan, '/api/households/{id}', { id }, day)
    assert.ok(page.ok)
    const { findings } = householdDetail.answer.parse(page.value)
    assert.deepEqual(
      findings.map((one) => [one.standard, one.incomePoints]),
      [
        [current, 100],
        [next, 85],
      ],
    )
    assert.ok(!JSON.stringify(findings[1]?.because).includes('100'))
    await asOwner(
      t.name,
      `set session_replication_role = replica; delete from point_table where standard_id = '${next}'`,
    )
  })

  it('keeps unknown what was not answered, and says what is still to be asked', async () => {
    const { id, father } = await household()
    const answers = { household: { latrine: 'none' }, members: [{ id: father.id, insurance: { has: true } }] }
    await record(interview(id, { answers }))
    const [it] = await surveysOf(id)
    const [finding] = it?.findings ?? []
    assert.equal(finding?.result, 'cannot')
    assert.deepEqual(finding?.points, { least: 10, most: 120 - 10 * known(finding?.indicators) })
    const insurance = finding?.indicators[3]
    assert.equal(insurance?.state, 'unknown')
    assert.ok(insurance?.because.every((why) => why.kind === 'answer-missing'))
    const row = await rowOf(id)
    assert.deepEqual([row.income_points, row.deprivation_points, row.deprived], [null, null, 1 << 9])
    assert.equal((row.known ?? 0) & (1 << 9), 1 << 9)
    assert.equal((row.known ?? 0) & (1 << 3), 0)
  })
  /** Indicators known not to be deprived. */
  const known = (indicators: readonly Indicator[] = []) =>
    indicators.filter((one) => one.state === 'not-deprived').length

  it('counts everybody of the household, also whom the interview left out', async () => {
    const { id, father, grandmother, child } = await household()
    await record(interview(id, { answers: { household: { floorArea: 21 }, members: [{ id: father.id }] } }))
    const [it] = await surveysOf(id)
    assert.deepEqual(
      it?.answers.members.map((one) => [one.id, one.born]),
      [
        [father.id, '1983-03-14'],
        [grandmother.id, 1950],
        [child.id, '2015-06-01'],
      ],
    )
    assert.equal(it?.findings[0]?.indicators[7]?.state, 'deprived')
  })

  it('keeps what the plan counts beside the answers, null where nobody asked', async () => {
    const { id, ...people } = await household()
    const input = interview(id, { answers: whole(people) })
    await record(input)
    const [survey, members] = await t.see(async (tx) => [
      await tx.selectFrom('survey').selectAll().where('id', '=', input.id).executeTakeFirstOrThrow(),
      await tx.selectFrom('survey_member').selectAll().where('survey_id', '=', input.id).execute(),
    ])
    assert.deepEqual(
      [survey.year, survey.hygienic_water, survey.hygienic_latrine, survey.internet_need, survey.internet_access],
      [2024, true, true, true, true],
    )
    const of = (person: Person) => members.find((it) => it.member_id === person.id)
    const [child, grandmother] = [of(people.child), of(people.grandmother)]
    assert.deepEqual([child?.school_age, child?.right_age, child?.needs], [true, false, ['production-support']])
    assert.deepEqual([grandmother?.school_age, grandmother?.insured, grandmother?.supported], [false, false, false])
    assert.equal(grandmother?.needs, null)
  })

  it('scores an urban household in the urban column and by the urban line', async () => {
    const { id } = await household({ villageId: 121 }, minh)
    const income = { kind: 'chosen', chosen: { 1: ['1'], 2: ['1', '2'] } }
    assert.deepEqual(await record(interview(id, { income }), minh), { kind: 'done' })
    const [it] = await surveysOf(id, minh)
    assert.deepEqual([it?.scoreArea, it?.incomePoints, it?.findings[0]?.result], ['TT', 180, 'neither'])
  })

  it('takes two statements to read with all its reasons, between how far one sees and the end', async () => {
    const { id } = await household()
    await record(interview(id))
    assert.equal(await statementsOf(t, () => surveysOf(id)), 5)
  })

  it('does not undo a later one when it is entered late', async () => {
    const { id } = await household()
    await record(interview(id, { on: '2024-11-01', income: { kind: 'by-hand', points: 130 } }))
    await record(interview(id, { on: '2024-10-01', income: { kind: 'by-hand', points: 90 } }))
    assert.equal((await rowOf(id)).income_points, 130)
    assert.deepEqual(
      (await surveysOf(id)).map((it) => it.on),
      ['2024-11-01', '2024-10-01'],
    )
  })

  it('of 2026 is also scored by the standard of 2027, which cannot classify yet', async () => {
    const { id } = await household()
    const input = interview(id, { on: '2026-10-01', income: { kind: 'by-hand', points: 100 } })
    assert.deepEqual(await give(t, lan, 'survey.record', input, CivilDate.parse('2026-10-02')), { kind: 'done' })
    const [it] = await surveysOf(id)
    assert.deepEqual(
      it?.findings.map((one) => [one.standard, one.trial, one.result]),
      [
        [current, false, 'cannot'],
        ['national-2025-nd351', true, 'cannot'],
      ],
    )
  })
})

describe('an interview is refused', () => {
  it('about somebody who is not of the household on that day', async () => {
    const { id } = await household()
    const { father } = await household()
    const stranger = interview(id, { answers: { household: {}, members: [{ id: father.id }] } })
    assert.deepEqual(await record(stranger), {
      kind: 'refused',
      refusal: { code: 'survey.member-not-of-household', member: father.id },
    })
    const nobody = interview(id, { answers: { household: {}, members: [{ id: newMemberId() }] } })
    assert.equal(code(await record(nobody)), 'survey.member-not-of-household')
    assert.deepEqual(await surveysOf(id), [])
  })

  it('about somebody who has left, from that day on', async () => {
    const { id, child } = await household()
    const leave = { id, seenVersion: 1, memberId: child.id, by: 'move-out', on: '2024-06-01' }
    assert.deepEqual(await give(t, lan, 'household.remove-member', leave), { kind: 'done' })
    const answers = { household: {}, members: [{ id: child.id }] }
    assert.equal(code(await record(interview(id, { answers }))), 'survey.member-not-of-household')
    assert.equal(code(await record(interview(id, { answers, on: '2024-05-31' }))), 'done')
  })

  it('in another commune or village, like one that is not there', async () => {
    const { id } = await household()
    const elsewhere = await household({ villageId: 112 })
    for (const [input, by] of [
      [interview(id), minh],
      [interview(elsewhere.id), reviewer],
      [interview(newId()), lan],
    ] as const)
      assert.deepEqual(await record(input, by), { kind: 'refused', refusal: { code: 'access.denied' } })
    assert.deepEqual(await record(interview(id), reviewer), { kind: 'done' })
    assert.equal((await look(t, minh, '/api/households/{id}/surveys', { id })).ok, false)
    const leader = await addActor(t, 'province-leader')
    assert.equal((await look(t, leader, '/api/households/{id}/surveys', { id })).ok, false)
    const chair = await addActor(t, 'commune-chair', '/1/11/')
    assert.equal(code(await record(interview(id), chair)), 'access.denied')
  })

  it('with an answer of sheet B1 missing, without a table of that day, or without a known area', async () => {
    const { id } = await household()
    const tooMany = Array.from({ length: 61 }, (_, item) => [item, []])
    const chosen = (answers: object) => ({ income: { kind: 'chosen', chosen: answers } })
    assert.deepEqual(await record(interview(id, chosen({ 2: [] }))), {
      kind: 'refused',
      refusal: { code: 'points.unanswered', item: '1' },
    })
    assert.equal(code(await record(interview(id, chosen({ 1: ['9'], 2: [] })))), 'points.unknown-answer')
    assert.deepEqual(await record(interview(id, { on: '2023-12-31', ...chosen({ 1: ['1'], 2: [] }) })), {
      kind: 'refused',
      refusal: { code: 'survey.no-point-table', on: '2023-12-31', standard: current },
    })
    assert.equal(code(await record(interview(id, chosen(Object.fromEntries(tooMany))))), 'input.invalid')
    const region = (area: string) => asOwner(t.name, `update unit_version set score_area = ${area} where unit_id = 11`)
    await region('null')
    assert.equal(code(await record(interview(id, chosen({ 1: ['1'], 2: [] })))), 'survey.no-score-area')
    await region("'NT3'")
    assert.deepEqual(await surveysOf(id), [])
  })

  it('ahead of today, before the household came to live there, after it has gone, and a second time', async () => {
    const { id } = await household()
    assert.equal(code(await record(interview(id, { on: '2024-12-21' }))), 'survey.in-future')
    assert.equal(code(await record(interview(id, { on: '2020-06-01' }))), 'review.no-standard')
    const twice = interview(id)
    assert.deepEqual([code(await record(twice)), code(await record(twice))], ['done', 'survey.exists'])
    const move = { id, seenVersion: 2, villageId: 112, on: '2024-11-01', reason: 'chuyển thôn' }
    assert.deepEqual(await give(t, lan, 'household.move', move), { kind: 'done' })
    assert.deepEqual(await record(interview(id, { on: '2024-10-31' })), {
      kind: 'refused',
      refusal: { code: 'survey.before-move', on: '2024-11-01' },
    })
    const away = await household()
    const end = { id: away.id, seenVersion: 1, by: 'move-out', on: '2024-09-01', reason: 'chuyển tỉnh' }
    assert.deepEqual(await give(t, lan, 'household.end', end), { kind: 'done' })
    assert.equal(code(await record(interview(away.id))), 'household.ended')
  })
})
