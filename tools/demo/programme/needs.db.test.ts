import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { fillDemo, makeProvince } from '../fill.ts'
import type { Survey } from '../years/book.ts'
import type { Home } from '../years/home.ts'
import { makeProgramme } from './programme.ts'
import type { Delivery, OfficerNeed } from './rows.ts'

const share = 0.05
const world = makeProvince({ share })
const programme = makeProgramme(world, { share })

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  await fillDemo(t.url, t.vault, { share })
})
after(() => t.drop())

/** Of a person, or of a household where nobody is named. */
type Need = {
  readonly home: Home
  readonly member: string | null
  readonly kind: SupportKind
  readonly since: string
  readonly source: 'interview' | 'officer'
  closed?: { readonly on: string; readonly by: string }
}
type Happening =
  | { readonly on: string; readonly what: 'interview'; readonly it: Survey }
  | { readonly on: string; readonly what: 'officer'; readonly it: OfficerNeed }
  | { readonly on: string; readonly what: 'delivery'; readonly it: Delivery }

const homeNow = new Map(
  world.homes.flatMap((home) => [...home.people, ...home.left].map((it) => [it.id as string, home])),
)
const isOpen = (need: Need) => need.closed === undefined

/** Day by day, as officers, interviewers and the commands of the product would have written it. */
function liveThrough(): Need[] {
  const order = { officer: 0, interview: 1, delivery: 2 }
  const happenings: Happening[] = [
    ...world.book.surveys.map((it) => ({ on: it.on, what: 'interview' as const, it })),
    ...programme.needs.map((it) => ({ on: it.since, what: 'officer' as const, it })),
    ...[...programme.deliveries, ...programme.policyDeliveries()].map((it) => ({
      on: it.on,
      what: 'delivery' as const,
      it,
    })),
  ]
  happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : order[a.what] - order[b.what]))
  const needs = new Map<Home, Need[]>()
  const of = (home: Home) => {
    const known = needs.get(home) ?? []
    needs.set(home, known)
    return known
  }
  for (const happening of happenings) take(happening, of)
  const all = [...needs.values()].flat()
  for (const need of all.filter(isOpen)) {
    const person = need.home.left.find((it) => it.id === need.member)
    const gone = person?.leftOn ?? need.home.endedOn
    if (gone && gone >= need.since) need.closed = { on: gone, by: 'left' }
  }
  return all
}

function take({ what, it, on }: Happening, of: (home: Home) => Need[]) {
  if (what === 'officer') of(it.home).push({ ...it, member: it.person?.id ?? null, source: 'officer' })
  if (what === 'interview') interview(it, of)
  if (what === 'delivery')
    for (const need of of(it.home).filter(isOpen))
      if (need.kind === it.kind && need.since <= on && (need.member === null || need.member === it.person?.id))
        need.closed = { on, by: 'delivery' }
}

function interview({ home, on, answers }: Survey, of: (home: Home) => Need[]) {
  const ask = (home: Home, member: string | null, kind: SupportKind, named: boolean | undefined) => {
    const open = of(home).find((it) => isOpen(it) && it.member === member && it.kind === kind)
    if (named && !open) of(home).push({ home, member, kind, since: on, source: 'interview' })
    if (named === false && open?.source === 'interview' && open.since < on) open.closed = { on, by: 'not-needed' }
  }
  const asked = ['housing', 'credit', 'production-support', 'water', 'latrine'] as const
  for (const kind of asked) ask(home, null, kind, answers.household.needs?.includes(kind))
  ask(home, null, 'internet', answers.household.internetNeed)
  const personal = [
    'production-support',
    'job-counselling',
    'vocational-training',
    'job-placement',
    'work-abroad',
  ] as const
  for (const { id, needs } of answers.members)
    for (const kind of personal) ask(homeNow.get(id) ?? home, id, kind, needs?.includes(kind))
}

describe('needs of the demo province', () => {
  it('look as if interviews, officers and deliveries had come one after the other', async () => {
    const expected = liveThrough().map((it) =>
      [it.home.id, it.member ?? '-', it.kind, it.source, it.since, it.closed?.on ?? '-', it.closed?.by ?? '-'].join(
        ' ',
      ),
    )
    const { rows } = await asOwner(
      t.name,
      `select concat_ws(' ', household_id, coalesce(member_id::text, '-'), kind, source, since, coalesce(closed_on::text, '-'),
                        coalesce(closed_by, '-')) as row from need`,
    )
    assert.deepEqual(rows.map((it) => String(it.row)).sort(), expected.sort())
    assert.ok(expected.length > 1_000)
  })

  it('stand where their household lives today', async () => {
    const { rows } = await asOwner(
      t.name,
      'select n.id from need n join household h on h.id = n.household_id where n.area <> h.area',
    )
    assert.deepEqual(rows, [])
  })

  it('are closed by a delivery of their kind on its day', async () => {
    const { rows } = await asOwner(
      t.name,
      `select n.id from need n left join delivery d on d.id = n.closing_id
        where n.closed_by = 'delivery' and (d.kind, d.on_date) is distinct from (n.kind, n.closed_on)`,
    )
    assert.deepEqual(rows, [])
  })
})
