import assert from 'node:assert/strict'
import type { Actor } from '../domain/account/actor.ts'
import { afresh } from './afresh.ts'
import { addActor, aHousehold, aMember, give, look, newHouseholdId, newId, newMemberId } from './builders.ts'
import type { TestDatabase } from './database.ts'
import { addReviewedProvince } from './reviewed-province.ts'

type Class = 'poor' | 'near-poor' | 'neither'
export type Case = {
  readonly id: string
  readonly householdId: string
  readonly state: string
  readonly version: number
  readonly due: string | null
  readonly clock: string | null
  readonly note: string
  readonly findings: readonly {
    standard: string
    class: Class | null
    scoredClass: Class | null
    changedBecause: string | null
  }[]
}

/** Everything is known of one person of 60 living alone: what is found depends on the house and on B1 entered by hand. */
export const interviewOf = (found: Class, memberId: string) => ({
  surveyId: newId(),
  income: { kind: 'by-hand', points: found === 'neither' ? 190 : 100 },
  answers: {
    household: {
      floorArea: found === 'poor' ? 5 : 40,
      durable:
        found === 'poor' ? { wall: false, column: false, roof: false } : { wall: true, column: true, roof: true },
      waterSource: found === 'poor' ? 'surface' : 'tap',
      latrine: found === 'poor' ? 'none' : 'septic',
      internetUse: found !== 'poor',
      devices: ['tv'],
    },
    members: [
      {
        id: memberId,
        ableToWork: true,
        work: 'self-employed',
        monthlyAllowance: false,
        disabled: false,
        insurance: { has: true },
        studying: 'none',
        finished: 'upper-secondary',
      },
    ],
  },
})

/** The reviewed province with its people of the review, and what a test does again and again in a round. */
export async function addSeason(t: TestDatabase) {
  const made = await addReviewedProvince(t)
  const officer = await addActor(t, 'commune-officer', '/1/11/', 'Võ Hoàng Nam')
  const chair = await addActor(t, 'commune-chair', '/1/11/', 'Bùi Văn Khoa')
  const reviewer = await addActor(t, 'reviewer', '/1/11/111/', 'Đặng Thị Hòa')
  const neighbour = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
  const people = new Map<string, string>()

  async function live(villageId: number): Promise<string> {
    const [id, member] = [newHouseholdId(), newMemberId()]
    const members = [aMember({ id: member, birthDate: '1964-05-02' })]
    await made.done('household.register', aHousehold({ id, villageId, members, on: '2021-10-01' }))
    people.set(id, member)
    return id
  }
  const personOf = (householdId: string) => people.get(householdId) ?? ''

  const read = async <T>(who: Actor, path: string, query: Record<string, unknown>): Promise<T> => {
    const answer = await look(t, who, path, query)
    assert.ok(answer.ok, `${path} ${JSON.stringify(answer)}`)
    return answer.value as T // true: the caller names a part of what contract/ declares
  }
  const casesOf = async (roundId: string, who: Actor = officer) =>
    (await read<{ rows: Case[] }>(who, '/api/rounds/{id}/cases', { id: roundId, limit: 200 })).rows
  const caseOf = async (roundId: string, householdId: string) => {
    const found = (await casesOf(roundId)).find((it) => it.householdId === householdId)
    assert.ok(found)
    return found
  }
  const act = (who: Actor, name: string, input: object, on: string) =>
    give(t, who, name, input, on as Parameters<typeof give>[4])
  const rounds: unknown[] = []
  /** Whatever was done, the board that is counted on is that of a server just started. */
  async function sameBoards() {
    for (const id of rounds)
      for (const who of [made.province, officer, neighbour]) {
        const board = (of: TestDatabase) => look(of, who, '/api/rounds/{id}/board', { id })
        assert.deepEqual(await board(t), await board(afresh(t)))
      }
  }
  async function doneBy(who: Actor, name: string, input: object, on: string) {
    assert.deepEqual(await act(who, name, input, on), { kind: 'done' }, name)
    if (name === 'review.open-round' && 'id' in input) rounds.push(input.id)
    await sameBoards()
  }
  const seen = (cases: readonly Case[]) => cases.map(({ id, version }) => ({ id, seenVersion: version }))

  async function interview(roundId: string, householdId: string, found: Class, on: string) {
    const { id, version } = await caseOf(roundId, householdId)
    await doneBy(
      officer,
      'review.interview',
      { id, seenVersion: version, on, ...interviewOf(found, personOf(householdId)) },
      on,
    )
  }

  /** Every case of a round to the end of its posting, as found; the last day is when the posting began. */
  async function review(
    round: { readonly id: string },
    found: Readonly<Record<string, Class>>,
    days: readonly string[],
    meanwhile: () => Promise<void> = async () => {},
  ) {
    const [listed = '', asked = '', checked = '', met = '', posted = ''] = days
    await doneBy(officer, 'review.build-list', { roundId: round.id, communeId: 11, on: listed }, listed)
    for (const householdId of Object.keys(found)) {
      const add = { id: newId(), roundId: round.id, householdId, source: 'asked', on: listed }
      const added = await act(officer, 'review.add-case', add, listed)
      assert.ok(added.kind === 'done' || added.refusal.code === 'case.exists')
    }
    const cases = async () => seen(await casesOf(round.id))
    await doneBy(officer, 'review.assign', { cases: await cases(), to: reviewer.id, on: listed }, listed)
    for (const [householdId, class_] of Object.entries(found)) await interview(round.id, householdId, class_, asked)
    await meanwhile()
    await doneBy(officer, 'review.check', { cases: await cases(), on: checked }, checked)
    const votes = (await cases()).map(({ id }) => ({ caseId: id, agreed: 20 }))
    const meeting = {
      id: newId(),
      roundId: round.id,
      villageId: 111,
      on: met,
      place: 'Nhà văn hóa',
      chair: 'Đặng Thị Hòa',
      secretary: 'Lê Thị Tư',
    }
    await doneBy(officer, 'review.hold-meeting', { ...meeting, present: 22, frontPresent: true, votes }, met)
    const posting = { id: newId(), cases: await cases(), unitId: 111, places: 'Nhà văn hóa thôn', on: posted }
    await doneBy(officer, 'review.post', posting, posted)
  }

  return {
    ...made,
    review,
    officer,
    chair,
    reviewer,
    neighbour,
    live,
    personOf,
    read,
    casesOf,
    caseOf,
    act,
    doneBy,
    seen,
    interview,
  }
}

export const aRound = (over: Record<string, unknown> = {}) => ({
  id: newId(),
  kind: 'periodic',
  year: 2024,
  opensOn: '2024-09-01',
  listBy: '2024-09-15',
  interviewBy: '2024-10-20',
  meetingBy: '2024-11-05',
  postBy: '2024-11-20',
  closesOn: '2024-12-14',
  standards: ['national-2021-nd07'],
  opinion: 'none',
  ...over,
})
