import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { CivilDate } from '../kernel/date.ts'
import { MemberId } from '../kernel/ids.ts'
import { classify, codeOf } from '../standard/classify.ts'
import type { DeprivationCode } from '../standard/indicators.ts'
import { nationalStandards } from '../standard/national.ts'
import { devices, latrines, levels, waterSources, workStatuses } from './answer-values.ts'
import { Answers, type HouseholdAnswers, type MemberAnswers } from './answers.ts'
import { deprivationPoints, knownPoints } from './deprivation-mask.ts'
import { deprivations } from './deprivations.ts'

const [, standard, next] = nationalStandards
const on = CivilDate.parse('2024-10-15')
const idOf = (n: number) => MemberId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const day = (text: string) => CivilDate.parse(text)

/** A birthday on the day of the interview: exactly this age. The day after: still a year younger. */
const aged = (years: number) => day(`${2024 - years}-10-15`)
const almost = (years: number) => day(`${2024 - years}-10-16`)

/** Bà Lan, 40, well in every respect. */
const lan: MemberAnswers = {
  id: idOf(1),
  born: aged(40),
  sex: 'female',
  ableToWork: true,
  work: 'self-employed',
  monthlyAllowance: false,
  disabled: false,
  insurance: { has: true },
  studying: 'none',
  finished: 'upper-secondary',
  employerTraining: false,
  malnourished: false,
}
const child: MemberAnswers = {
  ...lan,
  id: idOf(2),
  born: aged(8),
  work: 'student',
  studying: 'primary',
  finished: 'none',
}
const home: HouseholdAnswers = {
  floorArea: 60,
  durable: { wall: true, column: true, roof: true },
  waterSource: 'tap',
  latrine: 'septic',
  internetUse: true,
  devices: ['tv'],
}
const of = (code: DeprivationCode, members: readonly MemberAnswers[], household = home, day = on) => {
  const answers = Answers.parse({ household, members: members.map((it, index) => ({ ...it, id: idOf(index + 1) })) })
  const found = deprivations(answers, standard, day).find((it) => it.code === code)
  assert.ok(found)
  return found
}
const state = (...args: Parameters<typeof of>) => of(...args).state

describe('1, việc làm', () => {
  const seeking = { ...lan, work: 'looking' } as const
  const unwritten = { ...lan, work: 'wage-no-contract', stableWork: false } as const

  it('is deprived for one member who wants work and cannot find it, and names the member', () => {
    assert.deepEqual(of('employment', [lan, seeking]).because, [{ kind: 'looking-for-work', member: idOf(2) }])
    assert.equal(state('employment', [{ ...seeking, ableToWork: false }]), 'not-deprived')
    assert.equal(state('employment', [lan]), 'not-deprived')
    assert.equal(state('employment', [{ ...lan, work: 'not-working' }]), 'not-deprived')
  })

  it('is deprived for wage work without a contract, unless the work is regular and stable', () => {
    assert.deepEqual(of('employment', [unwritten]).because, [{ kind: 'wage-without-contract', member: idOf(1) }])
    assert.equal(state('employment', [{ ...unwritten, stableWork: true }]), 'not-deprived')
    assert.equal(state('employment', [{ ...lan, work: 'wage-contract' }]), 'not-deprived')
    assert.equal(state('employment', [{ ...unwritten, stableWork: undefined }]), 'unknown')
  })

  it('counts working age from 15 to the retirement age of the year, which differs by sex', () => {
    const at = (born: CivilDate, sex: 'male' | 'female' | undefined) => state('employment', [{ ...seeking, born, sex }])
    assert.equal(at(almost(15), 'male'), 'not-deprived')
    assert.equal(at(aged(15), 'male'), 'deprived')
    // 2024: men 61 years, women 56 years 4 months.
    assert.equal(at(almost(61), 'male'), 'deprived')
    assert.equal(at(aged(61), 'male'), 'not-deprived')
    assert.equal(at(day('1968-06-16'), 'female'), 'deprived')
    assert.equal(at(day('1968-06-15'), 'female'), 'not-deprived')
    assert.equal(at(aged(50), undefined), 'deprived')
    assert.equal(at(aged(62), undefined), 'not-deprived')
    assert.equal(at(aged(58), undefined), 'unknown')
  })

  it('asks what is open, and only that', () => {
    const { state: unclear, because } = of('employment', [lan, { id: idOf(2), work: 'looking' }])
    assert.equal(unclear, 'unknown')
    assert.deepEqual(because, [{ kind: 'answer-missing', member: idOf(2), questions: ['ableToWork', 'born'] }])
    assert.deepEqual(of('employment', [{ ...seeking, ableToWork: undefined }]).because, [
      { kind: 'answer-missing', member: idOf(1), questions: ['ableToWork'] },
    ])
  })

  it('is unknown in a year whose retirement age the standard does not have', () =>
    assert.equal(state('employment', [seeking], home, day('2035-10-15')), 'unknown'))
})

describe('2, người phụ thuộc', () => {
  const old = { ...lan, born: aged(80), monthlyAllowance: true }

  it('is more than half: exactly 50 % is not deprived', () => {
    assert.equal(state('dependants', [lan, child]), 'not-deprived')
    assert.equal(state('dependants', [lan, child, child]), 'deprived')
    assert.equal(state('dependants', [lan, lan, child]), 'not-deprived')
    assert.deepEqual(of('dependants', [lan, child, old]).because, [
      { kind: 'dependants', dependants: 2, members: 3, abovePercent: 50 },
    ])
  })

  it('counts children under 16, and the elderly and disabled with a monthly allowance', () => {
    assert.equal(state('dependants', [{ ...lan, born: almost(16) }]), 'deprived')
    assert.equal(state('dependants', [{ ...lan, born: aged(16) }]), 'not-deprived')
    assert.equal(state('dependants', [{ ...old, monthlyAllowance: false }]), 'not-deprived')
    assert.equal(state('dependants', [{ ...old, born: aged(60) }]), 'deprived')
    assert.equal(state('dependants', [{ ...old, born: almost(60) }]), 'not-deprived')
    assert.equal(state('dependants', [{ ...lan, monthlyAllowance: true, disabled: true }]), 'deprived')
    assert.equal(state('dependants', [{ ...lan, disabled: true }]), 'not-deprived')
  })

  it('is unknown only where an open answer could tip it', () => {
    const unclear = { ...lan, born: undefined, monthlyAllowance: undefined }
    assert.equal(state('dependants', [lan, child, unclear]), 'unknown')
    assert.equal(state('dependants', [lan, lan, lan, unclear]), 'not-deprived')
    assert.equal(state('dependants', [child, child, unclear]), 'deprived')
  })
})

describe('3, dinh dưỡng', () => {
  it('is one malnourished child under 16', () => {
    assert.equal(state('nutrition', [lan, { ...child, malnourished: true }]), 'deprived')
    assert.equal(state('nutrition', [{ ...child, born: almost(16), malnourished: true }]), 'deprived')
    assert.equal(state('nutrition', [{ ...child, born: aged(16), malnourished: true }]), 'not-deprived')
    assert.equal(state('nutrition', [lan, child]), 'not-deprived')
  })
  it('is unknown for a child nobody measured, and needs no answer for adults', () => {
    assert.equal(state('nutrition', [{ ...child, malnourished: undefined }]), 'unknown')
    assert.equal(state('nutrition', [{ ...lan, malnourished: undefined }]), 'not-deprived')
  })
})

describe('4, bảo hiểm y tế', () => {
  it('is one uninsured member, from the sixth birthday', () => {
    const without = { ...child, insurance: { has: false } }
    assert.equal(state('health-insurance', [lan, { ...without, born: aged(6) }]), 'deprived')
    assert.equal(state('health-insurance', [lan, { ...without, born: almost(6) }]), 'not-deprived')
    assert.equal(state('health-insurance', [{ ...lan, insurance: undefined }]), 'unknown')
    assert.equal(state('health-insurance', [{ ...child, born: almost(6), insurance: undefined }]), 'not-deprived')
  })
  it('is deprived for one, whatever is open about another', () =>
    assert.deepEqual(
      of('health-insurance', [
        { ...lan, insurance: undefined },
        { ...lan, insurance: { has: false } },
      ]),
      {
        no: 4,
        code: 'health-insurance',
        certainty: 'sure',
        state: 'deprived',
        because: [{ kind: 'uninsured', member: idOf(2) }],
      },
    ))
})

describe('5, trình độ giáo dục của người lớn', () => {
  const at = (born: MemberAnswers['born'], rest: Partial<MemberAnswers>) =>
    state('adult-education', [{ ...lan, born, studying: 'none', finished: 'none', ...rest }])

  it('looks at members from 16 to 30 years', () => {
    assert.equal(at(almost(16), {}), 'not-deprived')
    assert.equal(at(aged(16), {}), 'deprived')
    assert.equal(at(almost(31), {}), 'deprived')
    assert.equal(at(aged(31), {}), 'not-deprived')
  })
  it('asks lower secondary until 18, upper secondary or vocational from 18', () => {
    assert.equal(at(almost(18), { finished: 'lower-secondary' }), 'not-deprived')
    assert.equal(at(aged(18), { finished: 'lower-secondary' }), 'deprived')
    assert.equal(at(aged(18), { studying: 'upper-secondary', finished: 'lower-secondary' }), 'not-deprived')
    for (const finished of ['vocational-elementary', 'vocational-intermediate', 'college', 'university'] as const)
      assert.equal(at(aged(25), { finished }), 'not-deprived')
    assert.equal(at(aged(25), { finished: 'primary' }), 'deprived')
    assert.equal(at(aged(16), { finished: 'primary' }), 'deprived')
  })
  it('takes on-the-job training certified by the employer', () => {
    assert.equal(at(aged(25), { employerTraining: true }), 'not-deprived')
    assert.equal(at(aged(25), { employerTraining: undefined }), 'unknown')
  })
})

describe('6, tình trạng đi học của trẻ em', () => {
  const at = (born: MemberAnswers['born'], studying: MemberAnswers['studying']) =>
    state('child-schooling', [lan, { ...child, born, studying }])

  it('asks for the level of the age from 3 to under 16', () => {
    assert.equal(at(almost(3), 'none'), 'not-deprived')
    assert.equal(at(aged(3), 'none'), 'deprived')
    assert.equal(at(aged(3), 'preschool'), 'not-deprived')
    assert.equal(at(almost(6), 'preschool'), 'not-deprived')
    assert.equal(at(aged(6), 'preschool'), 'deprived')
    assert.equal(at(aged(6), 'primary'), 'not-deprived')
    assert.equal(at(almost(12), 'primary'), 'not-deprived')
    assert.equal(at(aged(12), 'primary'), 'deprived')
    assert.equal(at(aged(12), 'lower-secondary'), 'not-deprived')
    assert.equal(at(almost(16), 'none'), 'deprived')
    assert.equal(at(aged(16), 'none'), 'not-deprived')
  })
  it('calls no child deprived for being ahead of its age', () => {
    assert.equal(at(almost(6), 'primary'), 'not-deprived')
    assert.equal(at(almost(16), 'upper-secondary'), 'not-deprived')
  })
  it('judges by the year of birth where that is enough', () => {
    assert.equal(at(2016, 'primary'), 'not-deprived')
    assert.equal(at(2018, 'primary'), 'not-deprived')
    assert.equal(at(2018, 'preschool'), 'unknown')
    assert.equal(at(2018, 'none'), 'deprived')
    assert.equal(at(undefined, 'none'), 'unknown')
  })
})

describe('7, chất lượng nhà ở', () => {
  const at = (durable: HouseholdAnswers['durable']) => state('housing-quality', [lan], { ...home, durable })
  it('is two of the three structures of non-durable material', () => {
    assert.equal(at({ wall: false, column: true, roof: true }), 'not-deprived')
    assert.equal(at({ wall: false, column: true, roof: false }), 'deprived')
    assert.equal(at({ wall: false, column: false, roof: false }), 'deprived')
  })
  it('is known from two answers where they decide', () => {
    assert.equal(at({ wall: false, column: false }), 'deprived')
    assert.equal(at({ wall: true, roof: true }), 'not-deprived')
    assert.equal(at({ wall: true, roof: false }), 'unknown')
    assert.equal(at(undefined), 'unknown')
  })
})

describe('8, diện tích nhà ở bình quân', () => {
  const at = (floorArea: number | undefined, members = [lan, lan, lan]) =>
    state('housing-area', members, { ...home, floorArea })
  it('is less than 8 m² a person: 8 m² is not deprived', () => {
    assert.equal(at(24), 'not-deprived')
    assert.equal(at(23.9), 'deprived')
    assert.equal(at(0), 'deprived')
    assert.equal(at(undefined), 'unknown')
    assert.equal(at(24, []), 'unknown')
  })
})

describe('9 and 10, nước và nhà tiêu', () => {
  it('count the six clean sources and the five hygienic latrines', () => {
    const clean = waterSources.filter(
      (waterSource) => state('water', [lan], { ...home, waterSource }) === 'not-deprived',
    )
    assert.deepEqual(clean, ['tap', 'drilled-well', 'protected-dug-well', 'protected-spring', 'rain', 'bottled'])
    const hygienic = latrines.filter((latrine) => state('latrine', [lan], { ...home, latrine }) === 'not-deprived')
    assert.deepEqual(hygienic, ['septic', 'semi-septic', 'pour-flush', 'ventilated-improved-pit', 'two-vault'])
  })
  it('are unknown when nobody asked', () => {
    assert.equal(state('water', [lan], {}), 'unknown')
    assert.equal(state('latrine', [lan], {}), 'unknown')
  })
})

describe('11 and 12, thông tin', () => {
  it('is deprived when no member uses the internet', () => {
    assert.equal(state('telecom', [lan], { ...home, internetUse: false }), 'deprived')
    assert.equal(state('telecom', [lan], {}), 'unknown')
  })
  it('is deprived without any device, shared or personal', () => {
    for (const device of devices)
      assert.equal(state('information-assets', [lan], { ...home, devices: [device] }), 'not-deprived')
    assert.equal(state('information-assets', [lan], { ...home, devices: [] }), 'deprived')
    assert.equal(state('information-assets', [lan], {}), 'unknown')
  })
})

describe('a household', () => {
  it('without a recorded member is not "nobody deprived"', () => {
    const found = deprivations({ household: home, members: [] }, standard, on)
    const unknown = found.filter((it) => it.state === 'unknown').map(({ no }) => no)
    assert.deepEqual(unknown, [1, 2, 3, 4, 5, 6, 8])
  })

  it('that was asked nothing is unknown in all twelve, and has no B2', () => {
    const found = deprivations({ household: {}, members: [{ id: idOf(1) }] }, standard, on)
    assert.ok(found.every((it) => it.state === 'unknown' && it.because.length > 0))
    assert.deepEqual(deprivationPoints(found, standard), { least: 0, most: 120 })
    assert.equal(knownPoints(deprivationPoints(found, standard)), null)
  })

  it('scored under the standard of 2027-2030 is unknown wherever the cut-off is not published', () => {
    const found = deprivations({ household: home, members: [lan, child] }, next, on)
    assert.deepEqual(
      found.filter((it) => it.state === 'unknown').map(({ code }) => code),
      next.indicators.slice(3).map(({ code }) => code),
    )
    assert.ok(found.every(({ certainty }) => certainty === 'likely'))
  })
})

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const someLevel = maybe(fc.constantFrom(...levels, 'none' as const))
const someMember = fc.record({
  id: fc.constant(idOf(1)),
  born: maybe(fc.oneof(fc.integer({ min: 1934, max: 2024 }), fc.integer({ min: 0, max: 90 }).map(aged))),
  sex: maybe(fc.constantFrom('male' as const, 'female' as const)),
  ableToWork: maybe(fc.boolean()),
  work: maybe(fc.constantFrom(...workStatuses)),
  stableWork: maybe(fc.boolean()),
  monthlyAllowance: maybe(fc.boolean()),
  disabled: maybe(fc.boolean()),
  insurance: maybe(fc.record({ has: fc.boolean() })),
  studying: someLevel,
  finished: someLevel,
  employerTraining: maybe(fc.boolean()),
  malnourished: maybe(fc.boolean()),
})
const someHome = fc.record({
  floorArea: maybe(fc.integer({ min: 0, max: 100 })),
  durable: fc.record({ wall: maybe(fc.boolean()), column: maybe(fc.boolean()), roof: maybe(fc.boolean()) }),
  waterSource: maybe(fc.constantFrom(...waterSources)),
  latrine: maybe(fc.constantFrom(...latrines)),
  internetUse: maybe(fc.boolean()),
  devices: maybe(fc.subarray([...devices])),
})
const someAnswers = fc.record({ household: someHome, members: fc.array(someMember, { maxLength: 6 }) })
const numbered = ({ household, members }: { household: HouseholdAnswers; members: MemberAnswers[] }): Answers => ({
  household,
  members: members.map((it, index) => ({ ...it, id: idOf(index + 1) })),
})
const stateOf = (answers: Answers) => deprivations(answers, standard, on).map(({ state }) => state)

describe('whatever the answers', () => {
  it('a deprivation more never makes a household better off', () =>
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: 0, max: 400 }), fc.nat(11), (some, incomePoints, index) => {
        const before = deprivations(numbered(some), standard, on)
        const after = before.map((it, at) => (at === index ? { ...it, state: 'deprived' as const } : it))
        const [less, more] = [before, after].map((found) => {
          const { least } = deprivationPoints(found, standard)
          return codeOf[classify({ setting: 'rural', incomePoints, deprivationPoints: least }, standard).result]
        })
        assert.ok((more ?? 0) <= (less ?? 0))
      }),
    ))

  it('one more answer never turns deprived into not deprived or back: it only settles what was unknown', () =>
    fc.assert(
      fc.property(someAnswers, fc.infiniteStream(fc.boolean()), (some, hide) => {
        const forget = <T extends object>(it: T) =>
          Object.fromEntries(Object.entries(it).filter(([key]) => key === 'id' || !hide.next().value)) as Partial<T>
        const full = numbered(some)
        const partly = Answers.parse({ household: forget(full.household), members: full.members.map(forget) })
        const [known, lessKnown] = [stateOf(full), stateOf(partly)]
        for (const [index, state] of lessKnown.entries()) if (state !== 'unknown') assert.equal(known[index], state)
      }),
    ))

  it('the year of birth alone never says more than the day does', () =>
    fc.assert(
      fc.property(someAnswers, (some) => {
        const full = numbered(some)
        const years = {
          ...full,
          members: full.members.map((it) =>
            typeof it.born === 'string' ? { ...it, born: Number(it.born.slice(0, 4)) } : it,
          ),
        }
        const known = stateOf(full)
        for (const [index, state] of stateOf(years).entries())
          if (state !== 'unknown') assert.equal(known[index], state)
      }),
    ))

  it('every deprived and every unknown indicator says why', () =>
    fc.assert(
      fc.property(someAnswers, (some) => {
        for (const { state, because } of deprivations(numbered(some), standard, on))
          assert.ok(state === 'not-deprived' || because.length > 0)
      }),
    ))
})
