import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { MemberId, UnitId } from '../kernel/ids.ts'
import { nationalStandards } from '../standard/national.ts'
import type { Standard } from '../standard/standard.ts'
import { standardsOfYear, surveyFinding } from './findings.ts'
import { type Present, withEveryMember } from './members.ts'

const idOf = (n: number) => MemberId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const born = CivilDate.parse('1983-03-14')
const present: readonly Present[] = [
  { id: idOf(1), born, sex: 'female' },
  { id: idOf(2), born: 1950, sex: null },
]
const [, current, coming] = nationalStandards

it('counts a member the interview left out, and knows nothing else about them', () => {
  const told = { household: {}, members: [{ id: idOf(1), ableToWork: true }] }
  assert.deepEqual(withEveryMember(told, present), {
    ok: true,
    value: {
      household: {},
      members: [
        { id: idOf(1), born, sex: 'female', ableToWork: true },
        { id: idOf(2), born: 1950 },
      ],
    },
  })
})

it('believes the interview before the papers', () => {
  const answer = withEveryMember({ household: {}, members: [{ id: idOf(2), born: 1952, sex: 'male' }] }, present)
  assert.ok(answer.ok)
  assert.deepEqual(answer.value.members[1], { id: idOf(2), born: 1952, sex: 'male' })
})

it('refuses answers about somebody who is not of the household', () =>
  assert.deepEqual(withEveryMember({ household: {}, members: [{ id: idOf(3) }] }, present), {
    ok: false,
    error: { code: 'survey.member-not-of-household', member: idOf(3) },
  }))

it('scores an interview by the national standard of its list year and by the own one of the province', () => {
  const province = UnitId.parse(1)
  const own: Standard = { ...current, id: 'tinh-mau', owner: { province } }
  const ids = (year: number, of = province) =>
    standardsOfYear([...nationalStandards, own], year, of).map(({ standard, trial }) => [standard.id, trial])
  assert.deepEqual(ids(2024), [
    [current.id, false],
    ['tinh-mau', false],
  ])
  assert.deepEqual(ids(2024, UnitId.parse(2)), [[current.id, false]])
})

it('scores the interviews of 2026 by the standard of 2027 too, as a trial; nobody by history', () => {
  const ids = (year: number) =>
    standardsOfYear(nationalStandards, year, UnitId.parse(1)).map(({ standard, trial }) => [standard.id, trial])
  assert.deepEqual(ids(2026), [
    [current.id, false],
    [coming.id, true],
  ])
  assert.deepEqual(ids(2020), [])
})

it('says "cannot" while B2 is open and the income does not decide alone', () => {
  const on = CivilDate.parse('2024-10-15')
  const finding = surveyFinding({ household: {}, members: [] }, on, { setting: 'rural', incomePoints: 100 }, current)
  assert.equal(finding.result, 'cannot')
  assert.deepEqual(finding.points, { least: 0, most: 120 })
  const rich = surveyFinding({ household: {}, members: [] }, on, { setting: 'rural', incomePoints: 141 }, current)
  assert.equal(rich.result, 'neither')
})
