import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { aCommand, addActor, aHousehold, aMember, newHouseholdId, newMemberId } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound, interviewOf } from '../../../test/review-season.ts'
import { runCommand, runCommands } from '../../command/run.ts'
import { handlers } from '../../subjects.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
const day = '2024-09-20'
type Household = {
  head: string
  headcount: number
  version: number
  members: { id: string; name: string; leftOn: string | null; leftBy: string | null; joinedOn: string | null }[]
  events: { kind: string; on: string; details: { name?: string; by?: string } }[]
  movements: { cause: string; people: number; from: string; to: string }[]
  survey: { answers: { members: { id: string }[] } } | null
}

describe('who came and who left, told at the interview', () => {
  let t: TestDatabase
  let s: Awaited<ReturnType<typeof addSeason>>
  const round = aRound()
  const houses = new Map<string, { id: string; people: string[] }>()

  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    for (const name of ['one', 'two', 'three', 'four', 'six', 'seven', 'alone']) {
      const [id, people] = [newHouseholdId(), [newMemberId(), newMemberId(), newMemberId()]]
      const relations = [
        { name: `Lò Văn ${name}`, relation: 'head' },
        { name: `Lò Thị ${name}`, relation: 'spouse', sex: 'female' },
        { name: `Lò Văn con ${name}`, relation: 'child', birthDate: '2012-02-01' },
      ]
      const members = (name === 'alone' ? relations.slice(0, 1) : relations).map((it, at) =>
        aMember({ id: people[at], birthDate: '1984-02-01', ...it }),
      )
      await s.done('household.register', aHousehold({ id, villageId: 111, members, on: '2021-10-01' }))
      houses.set(name, { id, people })
    }
    await s.recognise(
      11,
      2023,
      Array.from(houses.values(), ({ id }) => ({ id, class: 'poor' as const, was: 'neither' as const })),
    )
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
    await s.doneBy(s.officer, 'review.build-list', { roundId: round.id, communeId: 11, on: '2024-09-03' }, '2024-09-03')
    const cases = s.seen(await s.casesOf(round.id))
    await s.doneBy(s.officer, 'review.assign', { cases, to: s.reviewer.id, on: '2024-09-10' }, '2024-09-10')
  })
  after(() => t.drop())

  const house = (name: string) => houses.get(name) ?? { id: '', people: [] }
  const look = (name: string) => s.read<Household>(s.officer, '/api/households/{id}', { id: house(name).id })
  const caseOf = (name: string) => s.caseOf(round.id, house(name).id)
  const none = { came: [], left: [], newHead: null }
  async function inputOf(name: string, members: object, answered: readonly string[] = house(name).people) {
    const { id, version } = await caseOf(name)
    const { answers, ...rest } = interviewOf('poor', '')
    const told = { ...answers, members: answered.map((id) => ({ ...answers.members[0], id })) }
    return { id, seenVersion: version, on: day, ...rest, answers: told, members: { ...none, ...members } }
  }
  const interview = async (name: string, members: object, answered?: readonly string[]) =>
    s.act(s.reviewer, 'review.interview', await inputOf(name, members, answered), day)
  const baby = (over: object = {}) => ({
    ...{ by: 'birth', on: '2024-07-01' },
    member: aMember({ name: 'Lò Thị Bé', relation: 'grandchild', sex: 'female', birthDate: '2024-07-01', ...over }),
  })

  it('come with a bundle of interviews: each keeps its own people, scores and day, and is one step of its case', async () => {
    const told = (points: number, people: readonly string[]) => {
      const { answers, surveyId } = interviewOf('neither', '')
      const members = people.map((id) => ({ ...answers.members[0], id }))
      return { surveyId, income: { kind: 'by-hand', points }, answers: { ...answers, members } }
    }
    const [head = '', spouse, child = ''] = house('six').people
    const left = [{ memberId: spouse, by: 'death', on: '2024-03-05' }]
    const first = { ...(await inputOf('six', { left })), ...told(160, [head, child]) }
    const second = { ...(await inputOf('seven', {})), ...told(190, house('seven').people), on: '2024-09-18' }
    const sent = [first, second].map((it) => aCommand('review.interview', it))
    const given = { actor: s.reviewer, today: CivilDate.parse(day), vault: t.vault, files: t.files }
    assert.deepEqual((await runCommands(t.planned, handlers, given, sent)).map(code), ['done', 'done'])
    const { rows } = await t.see((tx) =>
      sql`select f.on_date as on, s.income_points as points, p.class, count(m.*)::int as people
            from review_case c join survey s on s.id = c.survey_id join survey_member m on m.survey_id = s.id
            join review_step f on f.case_id = c.id and f.command_id = any (${sent.map(({ id }) => id)}::uuid[])
            join review_finding p on p.case_id = c.id and p.standard_id = 'national-2021-nd07'
           group by 1, 2, 3 order by 1`.execute(tx),
    )
    assert.deepEqual(rows, [
      { on: '2024-09-18', points: 190, class: 'neither', people: 3 },
      { on: day, points: 160, class: 'neither', people: 2 },
    ])
    const [six, seven] = [await look('six'), await look('seven')]
    assert.deepEqual([six.headcount, seven.headcount], [2, 3])
  })

  it('are booked with it as events of the household, and the answers are of who lives there now', async () => {
    const [head, , child] = house('one').people
    const newborn = baby()
    const sent = await inputOf(
      'one',
      {
        came: [newborn],
        left: [{ memberId: head, by: 'death', on: '2024-03-05' }],
        newHead: house('one').people[1],
      },
      [house('one').people[1] ?? '', child ?? '', newborn.member.id],
    )
    const command = aCommand('review.interview', sent)
    const given = {
      actor: s.reviewer,
      commandId: command.id,
      today: CivilDate.parse(day),
      vault: t.vault,
      files: t.files,
    }
    for (const _ of ['sent', 'sent again, its reply lost'])
      assert.equal(code(await runCommand(t.planned, handlers, given, command)), 'done')
    const now = await look('one')
    assert.deepEqual([now.head, now.headcount], ['Lò Thị one', 3])
    assert.deepEqual(
      now.events
        .filter(({ kind }) => kind.startsWith('member'))
        .map(({ kind, on, details }) => [kind, on, details.by])
        .sort(),
      [
        ['member-joined', '2024-07-01', 'birth'],
        ['member-left', '2024-03-05', 'death'],
      ],
    )
    assert.deepEqual(
      now.movements
        .filter(({ cause }) => cause.startsWith('member'))
        .map(({ cause, people }) => [cause, people])
        .sort(),
      [
        ['member-joined', 1],
        ['member-left', 1],
      ],
    )
    assert.deepEqual(
      now.survey?.answers.members.map((it) => it.id),
      [house('one').people[1], child, newborn.member.id],
    )
    assert.equal((await caseOf('one')).state, 'interviewed')
    assert.equal((await caseOf('one')).findings.length, 1)
  })

  it('are refused with a code, and then nothing of the interview is booked either', async () => {
    const [head, spouse, child] = house('two').people
    const before = await look('two')
    const wrong = [
      ['household.member-unknown', { left: [{ memberId: newMemberId(), by: 'move-out', on: '2024-05-01' }] }],
      ['household.head-leaves', { left: [{ memberId: head, by: 'move-out', on: '2024-05-01' }] }],
      ['household.no-head', { came: [baby({ relation: 'head' })] }],
      ['household.member-exists', { came: [baby({ name: 'lò văn CON two', birthDate: '2012-05-05' })] }],
      ['household.after-interview', { came: [{ ...baby(), on: '2024-09-21' }] }],
      ['household.before-last-event', { left: [{ memberId: child, by: 'marriage', on: '2021-09-01' }] }],
      // One of two is in order: neither is booked.
      [
        'household.member-unknown',
        { came: [baby()], left: [{ memberId: newMemberId(), by: 'other', on: '2024-08-01' }] },
      ],
      ['survey.member-not-of-household', { left: [{ memberId: spouse, by: 'marriage', on: '2024-08-01' }] }],
    ] as const
    for (const [expected, members] of wrong) assert.equal(code(await interview('two', members)), expected)
    assert.equal(
      code(await interview('alone', { left: [{ memberId: house('alone').people[0], by: 'death', on: day }] }, [])),
      'household.nobody-left',
    )
    assert.deepEqual(await look('two'), before)
    assert.equal((await caseOf('two')).state, 'assigned')
  })

  it('the last who lived there may go on the day somebody comes', async () => {
    const came = { by: 'return', on: day, member: aMember({ name: 'Lò Văn Về', relation: 'child' }) }
    const left = { memberId: house('alone').people[0], by: 'death', on: day }
    const members = { came: [came], left: [left], newHead: came.member.id }
    assert.equal(code(await interview('alone', members, [came.member.id])), 'done')
    assert.deepEqual([(await look('alone')).head, (await look('alone')).headcount], ['Lò Văn Về', 1])
  })

  it('are the reviewer’s own households’ alone', async () => {
    const other = await addActor(t, 'reviewer', '/1/11/111/', 'Trần Thị Lan')
    const sent = await inputOf('three', { came: [baby()] })
    assert.equal(code(await s.act(other, 'review.interview', sent, day)), 'case.not-yours')
    assert.equal((await look('three')).headcount, 3)
  })
})
