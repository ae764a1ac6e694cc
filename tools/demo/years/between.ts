import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { MemberId } from '../../../domain/kernel/ids.ts'
import { die, membersJoin, membersLeave, merge, moveIn, moveOut, split } from '../../../domain/movement/events.ts'
import { type ListAccount, neverListed } from '../../../domain/movement/ledger.ts'
import { ageOf, makePerson, type Person } from '../people/person.ts'
import type { Village } from '../places.ts'
import type { Others } from './flows.ts'
import { book, classOf, close, type Home, headOf, isPresent } from './home.ts'
import { addHome, choose, dayIn, spread, type World } from './world.ts'

/** Everything of one year before its review: January to August, when the ledger books "other" only. */
export function liveThrough(world: World, year: number, others: Readonly<Record<ListAccount, Others>>): void {
  const chance = world.chance.branch(`between ${year}`)
  // One event a household and year, so that what is booked follows the days.
  const first = world.book.events.length
  const quiet = () => {
    const busy = new Set(world.book.events.slice(first).map(({ home }) => home))
    return world.homes.filter((home) => isPresent(home) && !home.pinned && !busy.has(home))
  }
  for (const list of ['poor', 'near-poor'] as const) {
    const it = others[list]
    const some = (count: number, fits: (home: Home) => boolean = () => true) =>
      choose(
        quiet().filter((home) => classOf(home) === list && fits(home)),
        count,
        chance,
      )
    const on = () => dayIn(year, 1, 8, chance)
    for (const home of some(it.death, isAlone)) end(world, home, on(), 'death')
    for (const home of some(it.moveOut)) end(world, home, on(), 'move-out')
    for (const home of some(it.moveInside)) moveInside(world, home, on())
    for (const home of some(it.split, canSplit)) splitOff(world, home, on())
    for (const village of spread(world, it.moveIn, chance)) arrive(world, village, list, on())
    const leaving = some(it.merge, isSmall)
    const staying = new Set(quiet().filter((home) => !leaving.includes(home)))
    for (const home of leaving) staying.delete(mergeInto(world, home, staying, on()))
  }
  for (const home of quiet()) changeMembers(world, home, year)
}

const isAlone = (home: Home) => home.people.length === 1
const isSmall = (home: Home) => home.people.length <= 2
/** A grown-up child with somebody to go with. */
const leaver = (home: Home) => home.people.find((it) => it.relation === 'child' && it.birthYear <= 2002 && !it.disabled)
const canSplit = (home: Home) => home.people.length >= 4 && leaver(home) !== undefined

const communeOf = (world: World, home: Home, on: CivilDate) => world.communeYear(home.village, Number(on.slice(0, 4)))

const reasons = {
  death: 'Chủ hộ sống một mình đã mất',
  'move-out': 'Cả hộ chuyển đi tỉnh khác làm ăn',
  merge: 'Về ở chung với con cháu',
  inside: 'Chuyển chỗ ở trong tỉnh',
  split: 'Con lập gia đình, ra ở riêng',
  'move-in': 'Cả hộ chuyển đến từ tỉnh khác, có giấy xác nhận của xã nơi đi',
} as const

function end(world: World, home: Home, on: CivilDate, by: 'death' | 'move-out') {
  const done = by === 'death' ? die(home.position) : ({ ok: true, value: moveOut(home.position) } as const)
  if (!done.ok) throw new Error(done.error.code)
  const commune = communeOf(world, home, on)
  book(world.book, home, done.value, {
    ...{ on, cause: by, commune, reason: reasons[by] },
    event: { kind: by, details: {} },
  })
  const last = close(home, on, by)
  for (const person of last) Object.assign(person, { leftOn: on, leftBy: by })
  home.left.push(...last)
}

/** Into a household of the same village, of the same list where there is one; else of the same commune. */
function mergeInto(world: World, home: Home, staying: ReadonlySet<Home>, on: CivilDate): Home {
  const near = [...staying].filter((it) => it.village.old === home.village.old)
  const into =
    near.find((it) => it.village === home.village && classOf(it) === classOf(home)) ??
    near.find((it) => it.village === home.village) ??
    near[0]
  if (!into) throw new Error(`nobody to merge with in ${home.village.name}`)
  const done = merge(into.position, home.position)
  const told = { on, cause: 'merge', reason: reasons.merge, commune: communeOf(world, home, on) }
  book(world.book, home, done.from, { ...told, event: { kind: 'merge', details: { into: into.id } } })
  book(world.book, into, done.into, { ...told, event: { kind: 'merge', details: { from: home.id } } })
  const moving = close(home, on, 'merge')
  for (const person of moving) if (person.relation === 'head') person.relation = 'other'
  into.people.push(...moving)
  return into
}

function moveInside(world: World, home: Home, on: CivilDate) {
  const from = home.village
  const [to] = spread(world, 1, world.chance.branch(`to ${home.id}`))
  const elsewhere =
    to && to !== from ? to : world.geography.villages.find((it) => it.old.district !== from.old.district)
  if (!elsewhere) throw new Error('no other village')
  const details = { from: from.id, to: elsewhere.id }
  const { position } = home
  book(world.book, home, moveOut(position), {
    ...{ on, cause: 'move-out', reason: reasons.inside, commune: communeOf(world, home, on) },
    event: { kind: 'move-out', details },
  })
  home.village = elsewhere
  book(world.book, home, moveIn(position), {
    ...{ on, cause: 'move-in', reason: reasons.inside, commune: communeOf(world, home, on) },
    event: { kind: 'move-in', details },
  })
}

function splitOff(world: World, home: Home, on: CivilDate) {
  const first = leaver(home)
  if (!first) throw new Error('nobody to leave')
  const more = home.people.filter((it) => it !== first && it.relation === 'grandchild').slice(0, 1)
  const leaving = [first, ...more]
  const done = split(home.position, leaving.length)
  if (!done.ok) throw new Error(done.error.code)
  const chance = world.chance.branch(`split ${home.id}`)
  home.people = home.people.filter((it) => !leaving.includes(it))
  const year = Number(on.slice(0, 4))
  const own = addHome(world, { village: home.village, year, chance, people: leaving })
  const { scored, causes, noLabour, escapedOn, escapedNearOn } = home
  Object.assign(own, { scored, causes, noLabour, escapedOn, escapedNearOn })
  const told = { on, cause: 'split', reason: reasons.split, commune: communeOf(world, home, on) }
  book(world.book, home, done.value.stays, {
    ...told,
    event: { kind: 'split', details: { newId: own.id, people: leaving.length } },
  })
  book(world.book, own, done.value.leaves, { ...told, event: { kind: 'split', details: { from: home.id } } })
  for (const person of leaving) person.relation = person === first ? 'head' : 'child'
}

/** From another province, with the class it had there. */
function arrive(world: World, village: Village, list: ListAccount, on: CivilDate) {
  const chance = world.chance.branch(`arrive ${world.homes.length}`)
  const home = addHome(world, { village, year: Number(on.slice(0, 4)), chance, kind: 'couple' })
  for (const person of home.people) Object.assign(person, { joinedOn: on, joinedBy: 'move-in' })
  const carried = {
    ...{ ...neverListed(home.people.length), account: list },
    ...{ everPoor: list === 'poor', everNearPoor: list === 'near-poor' },
  }
  book(world.book, home, moveIn(carried), {
    ...{ on, cause: 'move-in', reason: reasons['move-in'], commune: communeOf(world, home, on) },
    event: { kind: 'move-in', details: {} },
  })
  home.causes = [2]
}

/** Births, deaths and weddings in households that stay: a few in a hundred each year. */
function changeMembers(world: World, home: Home, year: number) {
  const chance = world.chance.branch(`members ${home.id} ${year}`)
  const what = chance.next()
  const on = dayIn(year, 1, 8, chance)
  if (what < 0.022) born(world, home, on)
  else if (what < 0.04) leaves(world, home, on, 'death', (it) => ageOf(it, on) >= 68)
  else if (what < 0.052) leaves(world, home, on, 'marriage', (it) => it.sex === 'female' && isGrownChild(it, on))
  else if (what < 0.058) leaves(world, home, on, 'move-out', (it) => isGrownChild(it, on))
}

const isGrownChild = (it: Person, on: CivilDate) => it.relation === 'child' && ageOf(it, on) >= 19

function born(world: World, home: Home, on: CivilDate) {
  const mother = home.people.find((it) => it.sex === 'female' && ageOf(it, on) >= 20 && ageOf(it, on) <= 39)
  if (!mother || (mother.relation !== 'spouse' && mother.relation !== 'head')) return
  const chance = world.chance.branch(`born ${home.id} ${on}`)
  const wanted = {
    ...{ id: world.newId() as MemberId, surname: headOf(home).surname, birthYear: Number(on.slice(0, 4)) }, // true: a UUIDv7
    ...{ sex: chance.is(0.5) ? ('male' as const) : ('female' as const), relation: 'child' as const },
    ethnicity: mother.ethnicity,
  }
  const taken = home.people.map(({ name }) => name)
  const child: Person = { ...makePerson(wanted, chance, taken), birthDate: on, joinedOn: on, joinedBy: 'birth' }
  home.people.push(child)
  book(world.book, home, membersJoin(home.position, 1), {
    ...{ on, cause: 'member-joined', commune: communeOf(world, home, on) },
    event: { kind: 'member-joined', details: { member: child.id, name: child.name, by: 'birth' } },
  })
}

function leaves(world: World, home: Home, on: CivilDate, by: string, fits: (person: Person) => boolean) {
  const person = home.people.find((it) => it.relation !== 'head' && fits(it))
  if (!person) return
  const done = membersLeave(home.position, 1)
  if (!done.ok) throw new Error(done.error.code)
  Object.assign(person, { leftOn: on, leftBy: by })
  home.people = home.people.filter((it) => it !== person)
  home.left.push(person)
  book(world.book, home, done.value, {
    ...{ on, cause: 'member-left', commune: communeOf(world, home, on) },
    event: { kind: 'member-left', details: { member: person.id, name: person.name, by } },
  })
}
