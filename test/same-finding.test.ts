import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { Sent } from '../contract/command.ts'
import { type Ground, type PhoneCase, phonePull } from '../contract/phone.ts'
import { interviewCase } from '../contract/review-case.ts'
import { CommandId } from '../domain/kernel/ids.ts'
import { type KeptFinding, scoreInterview, toKept } from '../domain/survey/interview.ts'
import type { Present } from '../domain/survey/members.ts'
import { scoreOf } from '../web/field/score.ts'
import { type Draft, newDraft, toInput } from '../web/offline/draft.ts'
import { newKeyring, open, seal } from '../web/offline/seal.ts'
import { type Chance, chanceFrom, someGround, someHousehold } from './random-interview.ts'

const households = 100_000
const atOnce = 1_000

/** The server's own reading of the same places, people and standards: by the day of the interview, from its rows. */
function foundByServer(body: string, it: PhoneCase, ground: Ground): readonly KeptFinding[] {
  const input = interviewCase.input.parse(Sent.parse(JSON.parse(body)).input)
  const village = ground.villages.find(({ id }) => id === it.villageId)
  const present: readonly Present[] = it.members.map(({ id, born, sex }) => ({ id, born, sex }))
  const standards = ground.rounds
    .filter(({ id }) => id === it.roundId)
    .flatMap((round) => round.standards.flatMap((id) => ground.standards.filter((one) => one.id === id)))
  const [inForce, ...beside] = standards
  assert.ok(inForce && village)
  return scoreInterview(
    input,
    { present, setting: village.setting, scoreArea: village.scoreArea },
    {
      standards: [inForce, ...beside],
      tableOf: ({ id }) =>
        ground.pointTables.find(
          ({ standard, from, until }) => standard === id && from <= input.on && (!until || input.on < until),
        )?.body,
    },
  ).under.map(toKept)
}

/** Through the phone: carried as read, kept under the PIN, taken out, sent. */
async function throughThePhone(key: CryptoKey, chance: Chance, ground: Ground) {
  const made = Array.from({ length: atOnce }, () => someHousehold(chance, ground))
  const pulled = phonePull.answer.parse(
    JSON.parse(
      JSON.stringify({ next: '', whole: true, ground, cases: made.map(({ it }) => it), gone: [], today: made[0]?.on }),
    ),
  )
  const drafts = pulled.cases.map((it, at): Draft => {
    const { on, answers, income } = made[at] ?? assert.fail()
    const draft = newDraft(it, on, 0)
    return {
      ...draft,
      answers: { household: answers.household, members: withPapers(draft.answers.members, answers.members) },
      income,
    }
  })
  const kept = (await open(key, 'drafts', await seal(key, 'drafts', drafts))) as Draft[] // true: as they were sealed
  return { pulled, kept }
}

/** As the screens write: what is answered on top of what the papers say, and who was not reached left out. */
const withPapers = (papers: Draft['answers']['members'], told: Draft['answers']['members']) =>
  told.map((it) => ({ ...it, ...papers.find(({ id }) => id === it.id) }))

it('a phone and the server find the same of a hundred thousand households, under every standard of their rounds', async () => {
  const { key } = await newKeyring('190827')
  const chance = chanceFrom(20_261_129)
  const classes = new Map<string, number>()
  for (let done = 0; done < households; done += atOnce) {
    const { pulled, kept } = await throughThePhone(key, chance, someGround(chance))
    const { cases, ground } = pulled
    assert.ok(ground)
    for (const [at, it] of cases.entries()) {
      const draft = kept[at] ?? assert.fail()
      const shown: readonly KeptFinding[] = scoreOf(draft, it, ground).map(toKept)
      const sent = {
        id: commandId,
        name: interviewCase.name,
        input: toInput(it, draft, commandId),
        madeAt: '2026-11-29T08:00:00Z',
      }
      const found = foundByServer(JSON.stringify(sent), it, ground)
      if (!isDeepStrictEqual(shown, found)) assert.deepEqual(shown, found, JSON.stringify({ draft, it }))
      for (const one of found)
        classes.set(`${one.standard} ${one.class}`, (classes.get(`${one.standard} ${one.class}`) ?? 0) + 1)
    }
  }
  // Chance that never finds a class would prove nothing about it.
  for (const standard of ['coming-with-lines', 'national-2021-nd07'])
    for (const one of ['poor', 'near-poor', 'neither', 'null'])
      assert.ok(
        (classes.get(`${standard} ${one}`) ?? 0) > 500,
        `${standard} ${one}: ${classes.get(`${standard} ${one}`)}`,
      )
})

const commandId = CommandId.parse('0199f5a0-0000-7000-8000-000000000001')
