import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hardships } from '../../../domain/household/hardship.ts'
import { faultOf, missingOf } from '../../../domain/support/activity-fields.ts'
import { outputUnits } from '../../../domain/support/activity-outputs.ts'
import { fitsAudience, fitsTopic, shapeOf } from '../../../domain/support/activity-shapes.ts'
import { beneficiaryOf } from '../../../domain/support/kinds.ts'
import { knownTopics } from '../../../domain/support/topics.ts'
import { makeProvince } from '../fill.ts'
import { wasThere } from './policies.ts'
import { makeProgramme, type Programme } from './programme.ts'
import type { Activity } from './rows.ts'

/** A quarter of the communes: with the one where nothing was built, and the one that did not confirm its services. */
const share = 0.25
const world = makeProvince({ share })
const programme = makeProgramme(world, { share })
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)
const money2024 = () => {
  const year = programme.money.find((it) => it.lines.some((line) => line.planYear === 2024))
  if (!year) throw new Error('no money of 2024')
  return year
}

describe('the programme of the demo', () => {
  it('is the same from the same seed', () => {
    const again = makeProgramme(makeProvince({ share }), { share })
    assert.equal(fingerprint(again), fingerprint(programme))
  })

  it('has activities as domain/support says their kinds are', () => {
    const faults = programme.activities.flatMap((activity) => faultsOf(activity).map((it) => `${activity.kind}: ${it}`))
    assert.deepEqual([...new Set(faults)], [])
  })

  it('gives to whom the kind is for, in the group and household of the day, and to nobody who was not there', () => {
    const wrong = new Set<string>()
    for (const it of allDeliveries()) {
      const whom = beneficiaryOf[it.kind]
      if ((whom === 'person' && !it.person) || (whom === 'household' && it.person)) wrong.add(`${it.kind}: whom`)
      if (it.person && !wasThere(it.person, it.on)) wrong.add(`${it.kind}: not there`)
      if (it.person && ![...it.home.people, ...it.home.left].includes(it.person))
        wrong.add(`${it.kind}: of another household`)
      if (programme.scene.groupOn(it.home, it.on) === undefined) wrong.add(`${it.kind}: not in the register`)
      const topics = knownTopics(it.kind)
      if (topics && !topics.some((topic) => topic === it.topic)) wrong.add(`${it.kind}: topic ${it.topic}`)
    }
    assert.deepEqual([...wrong], [])
  })

  it('lets nobody need something after it was given, or be given it before they asked', () => {
    for (const { answer, since } of programme.needs) assert.ok(answer === null || answer.on >= since)
  })

  it('lets illness, lost jobs and storms befall households that escaped lately, as a command would write it', () => {
    assert.ok(programme.hardships.length > 10)
    for (const { home, on, kind, details } of programme.hardships) {
      assert.equal(kind, 'hardship')
      assert.match(programme.scene.groupOn(home, on) ?? '', /^newly-escaped/)
      assert.ok('what' in details && hardships.some((it) => it === details.what))
    }
  })

  it('keeps every row’s id to itself', () => {
    const ids = [
      ...programme.activities.flatMap((it) => [it.id, ...it.participants.map((one) => one.id)]),
      ...programme.staff.map((it) => it.id),
      ...programme.needs.map((it) => it.id),
      ...programme.contributions.flatMap((it) => [
        it.id,
        ...it.receipts.map((one) => one.id),
        ...it.uses.map((one) => one.id),
      ]),
      ...programme.money.flatMap((it) => it.steps.flatMap((step) => step.rows.map((row) => row.id))),
      ...[...allDeliveries()].map((it) => it.id),
      ...world.homes.flatMap((it) => [it.id, ...it.people.map((one) => one.id)]),
    ]
    assert.equal(new Set(ids).size, ids.length)
  })
})

describe('the money of the demo', () => {
  it('of 2024 is 94,277 million: 85,477 central and 8,800 of the province, all of it split', () => {
    const entries = money2024().steps.flatMap((it) => (it.table === 'line' ? it.rows : []))
    const of = (source: string) => sum(entries.filter((it) => it.line.source === source).map((it) => it.amount))
    assert.deepEqual([of('central'), of('province')], [85_477_000_000, 8_800_000_000])
    const unsplit = sum(entries.filter((it) => it.line.project === null).map((it) => it.amount))
    assert.equal(unsplit, 0)
  })

  it('is allocated within its line, and spent within what is allocated, at every step', () => {
    for (const year of programme.money) {
      const [lines, allocated, given, spent] = [new Map(), new Map(), new Map(), new Map()].map(
        (it) => it as Map<unknown, number>,
      )
      const add = (to: Map<unknown, number> | undefined, key: unknown, amount: number) =>
        to?.set(key, (to.get(key) ?? 0) + amount)
      for (const step of year.steps)
        for (const row of step.rows) {
          if (step.table === 'line' && 'line' in row) add(lines, row.line, row.amount)
          if (!('allocation' in row)) continue
          if (step.table === 'allocation') add(allocated, row.allocation.line, row.amount)
          add(step.table === 'allocation' ? given : spent, row.allocation, row.amount)
          assert.ok((allocated?.get(row.allocation.line) ?? 0) <= (lines?.get(row.allocation.line) ?? 0))
          assert.ok((spent?.get(row.allocation) ?? 0) <= (given?.get(row.allocation) ?? 0))
        }
    }
  })

  it('of 2024 is paid out within the year but for what was not built, and what investment left in the next', () => {
    const paid = money2024().steps.flatMap((it) => (it.table === 'disbursement' ? it.rows : []))
    const inYear = sum(paid.filter((it) => it.on <= '2024-12-31').map((it) => it.amount)) / 94_277_000_000
    // At full size 93 %: here the one commune where nothing was built weighs more.
    assert.ok(inYear > 0.82 && inYear < 0.94, String(inYear))
    for (const it of paid.filter((row) => row.on > '2024-12-31')) {
      assert.equal(it.allocation.line.executionYear, 2025)
      assert.equal(it.allocation.line.capital, 'investment')
    }
    for (const it of paid) assert.ok(it.on <= it.allocation.line.spendBy, it.content)
  })

  it('that was given is received before it is used, to the đồng, and receipts of a year have every number once', () => {
    for (const year of [2022, 2023, 2024]) {
      const gifts = programme.contributions.filter((it) => it.year === year)
      const numbers = gifts.flatMap((it) => it.receipts.map((one) => one.no)).sort((a, b) => a - b)
      assert.deepEqual(
        numbers,
        Array.from({ length: numbers.length }, (_, index) => index + 1),
      )
      for (const { pledged, receipts, uses } of gifts) {
        const received = sum(receipts.map((it) => it.amount))
        assert.ok(received <= pledged && sum(uses.map((it) => it.amount)) <= received)
        const first = receipts.map((it) => it.on).sort()[0] ?? ''
        for (const use of uses) assert.ok(use.on >= first)
      }
    }
  })
})

function* allDeliveries() {
  yield* programme.deliveries
  yield* programme.policyDeliveries()
}

const fingerprint = ({ activities, deliveries, money, staff, needs, policyDeliveries }: Programme) =>
  JSON.stringify([
    activities.map((it) => [
      it.id,
      it.name,
      it.startsOn,
      it.plannedCost,
      it.participants.map((one) => one.id),
      it.details,
    ]),
    deliveries.map((it) => [it.id, it.home.id, it.on, it.amount]),
    [...policyDeliveries()].map((it) => it.id).length,
    money.map((it) => it.steps.map((step) => step.rows.map((row) => [row.id, row.amount]))),
    staff.map((it) => it.name),
    needs.map((it) => [it.id, it.since]),
  ])

function faultsOf(it: Activity): string[] {
  const shape = shapeOf(it.kind)
  const faults: string[] = []
  if (!fitsTopic(it.kind, it.topic)) faults.push(`topic ${it.topic}`)
  if (!fitsAudience(it.kind, it.audience)) faults.push(`audience ${it.audience}`)
  const fault = faultOf(shape.fields, { ...it.details })
  if (fault) faults.push(`${fault.field} ${fault.fault}`)
  for (const when of it.state === 'done' ? (['plan', 'finish'] as const) : (['plan'] as const)) {
    const missing = missingOf(shape.fields, when, { ...it.details })
    if (missing && it.state !== 'cancelled') faults.push(`${missing} missing`)
  }
  for (const { kind, unit } of it.outputs)
    if (!shape.outputs.some((one) => one === kind) || outputUnits[kind as keyof typeof outputUnits] !== unit)
      faults.push(`output ${kind} ${unit}`)
  if (it.stages.length > 0 && !shape.stages) faults.push('stages')
  if (it.reach.length > 0 && !shape.reach) faults.push('reach')
  for (const { who, result, outcome } of it.participants) {
    const allowed = 'home' in who ? (who.person ? ['people', 'either'] : ['households', 'either']) : ['staff']
    if (!allowed.includes(shape.participants)) faults.push(`participants ${shape.participants}`)
    const { after6: _6, after12: _12, ...values } = { after6: null, after12: null, ...result }
    const wrong = faultOf(shape.resultFields, values)
    if (wrong) faults.push(`result ${wrong.field} ${wrong.fault}`)
    const missing = outcome === 'finished' ? missingOf(shape.resultFields, 'finish', values) : undefined
    if (missing) faults.push(`result ${missing} missing`)
  }
  if (it.endsOn !== null && it.endsOn < it.startsOn) faults.push('ends before it starts')
  for (const stage of it.stages)
    if (stage.doneOn !== null && stage.doneOn < it.startsOn) faults.push('stage before start')
  return faults
}
