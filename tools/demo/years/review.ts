import type { CivilDate } from '../../../domain/kernel/date.ts'
import { neverListed, opened, settle, settled } from '../../../domain/movement/ledger.ts'
import { classify, type PovertyClass } from '../../../domain/standard/classify.ts'
import { toMask } from '../../../domain/survey/deprivation-mask.ts'
import { deprivations } from '../../../domain/survey/deprivations.ts'
import type { Chance } from '../chance.ts'
import { afterEscape, interview } from '../people/interview.ts'
import { bit, chooseMask, countOf } from '../people/mask.ts'
import type { CommuneYear } from './book.ts'
import { book, classOf, ethnicityOf, type Home, headOf, type Scored } from './home.ts'
import { dayIn, lacksLabour, reviewedIn, type World } from './world.ts'

/** Communes (of 2024) whose answers on health insurance of 2024 never came: shown as missing, never as 0. */
export const withoutInsuranceAnswers: ReadonlySet<string> = new Set(['Xã Đèo Gió', 'Xã Cồn Sậy', 'Xã Hòn Mây'])
/** In 2023 one district tried interviews on the phone; in 2024 the whole province did. Of other years there are lists only. */
const isInterviewed = (home: Home, year: number) =>
  year === 2024 || (year === 2023 && home.village.old.district.name === 'Huyện Vĩnh Giang')

const label = (year: number) => `review ${year}`
/** B1 of a class: near the line but under it, or over it. Urban points are higher for the same class. */
function pointsFor(world: World, home: Home, found: PovertyClass, year: number, chance: Chance): number {
  const line = world.standard.incomePointsLine?.[reviewedIn(home.village, year).setting]
  if (line === undefined) throw new Error('the standard has no line in points')
  const before = home.scored?.incomePoints
  if (before !== undefined && before <= line === (found !== 'neither') && chance.is(0.5)) return before
  if (found === 'poor') return line - Math.round(line * (chance.between(2, 34) / 100))
  if (found === 'near-poor') return line - Math.round(line * (chance.between(0, 22) / 100))
  return line + chance.between(1, 46)
}

/** Scores a household so that the law gives it this class, and says so by the law's own function. */
export function score(world: World, home: Home, found: PovertyClass, on: CivilDate, chance: Chance): Scored {
  const year = Number(on.slice(0, 4))
  const pinned = home.pinned?.[year]
  const never = isSilent(home, year) ? bit(4) : 0
  const wish = { people: home.people, on, class: found, before: home.scored?.lacks ?? 0, never }
  const scored = pinned ?? {
    incomePoints: pointsFor(world, home, found, year, chance),
    lacks: chooseMask(wish, chance),
  }
  const { setting } = reviewedIn(home.village, year)
  const scores = { setting, incomePoints: scored.incomePoints, deprivationPoints: countOf(scored.lacks) * 10 }
  const { result } = classify(scores, world.standard)
  if (result !== found) throw new Error(`scored ${result} instead of ${found}`)
  return { incomePoints: scored.incomePoints, lacks: scored.lacks }
}

const isSilent = (home: Home, year: number) => year === 2024 && withoutInsuranceAnswers.has(home.village.old.name)

function ask(world: World, home: Home, found: PovertyClass, on: CivilDate, chance: Chance) {
  const year = Number(on.slice(0, 4))
  if (!isInterviewed(home, year) || !home.scored) return
  const { lacks, incomePoints } = home.scored
  const insuranceAsked = !isSilent(home, year)
  const answers = interview({ people: home.people, on, class: found, lacks, insuranceAsked, chance })
  const mask = toMask(deprivations(answers, world.standard, on))
  if (mask.deprived !== lacks) throw new Error(`answers lack ${mask.deprived} instead of ${lacks}`)
  world.book.surveys.push({ id: world.newId(), home, village: home.village, on, year, answers, mask, incomePoints })
}

/** One household in the review of a year: interview, entry on the list, recognition. */
export function review(world: World, home: Home, found: PovertyClass, year: number): void {
  const chance = world.chance.branch(`${label(year)} ${home.id}`)
  const on = dayIn(year, 9, 10, chance)
  const commune = world.communeYear(home.village, year)
  const was = classOf(home)
  home.scored = score(world, home, found, on, chance)
  home.noLabour = lacksLabour(home.people, on)
  home.causes = found === 'neither' ? [] : causesOf(home, chance)
  ask(world, home, found, on, chance)
  enter(commune, home, found, was)
  recognise(world, home, found, commune)
}

/** Entered before it is recognised: the entry shows the household as the review found it. */
export function enter(commune: CommuneYear, home: Home, found: PovertyClass, was: PovertyClass) {
  if (!home.scored) throw new Error('not scored')
  commune.entries.push({
    ...{ home, village: home.village, class: found, was, headName: headOf(home).name, ethnicity: ethnicityOf(home) },
    ...{ noLabour: home.noLabour, causes: home.causes, scored: home.scored, listNo: '' },
    people: home.people.map((person) => ({ person, relation: person.relation })),
  })
}

export function recognise(world: World, home: Home, found: PovertyClass, commune: CommuneYear) {
  const { decisionDate, decisionNo, listId, year } = commune
  const was = classOf(home)
  const headcount = home.people.length
  book(world.book, home, settled(home.position, { class: found, headcount }), {
    ...{ on: decisionDate, cause: 'recognition', commune, decisionNo, listId },
    event: { kind: 'recognised', details: { year, class: found, was, decisionNo } },
  })
}

/** The list of 2022. Where it is the first it opens the ledger and books nothing. `was` is the class of the year before. */
export function openWith(world: World, home: Home, was: PovertyClass, found: PovertyClass, year: number): void {
  const chance = world.chance.branch(`${label(year)} ${home.id}`)
  const commune = world.communeYear(home.village, year)
  const headcount = home.people.length
  const lastYear = home.people.filter((it) => it.birthYear < year).length
  const before = was === 'neither' ? neverListed(headcount) : opened({ class: was, headcount: lastYear })
  const { position } = settled(before, { class: found, headcount })
  home.scored = score(world, home, found, dayIn(year, 9, 10, chance), chance)
  home.noLabour = lacksLabour(home.people, commune.reviewDate)
  home.causes = found === 'neither' ? [] : causesOf(home, chance)
  home.position = before
  enter(commune, home, found, was)
  const { decisionNo, decisionDate, listId } = commune
  const rows = world.hasOldLists ? settle(before, { class: found, headcount }) : []
  const event = { kind: 'recognised', details: { year, class: found, was, decisionNo } }
  const told = { on: decisionDate, cause: 'recognition', commune, decisionNo, listId, event }
  book(world.book, home, { rows, position }, told)
  home.classSince = decisionDate
}

/** Asked for a review and found neither poor nor near-poor: an interview, and no list. */
export function reviewNotPoor(world: World, home: Home, year: number): void {
  const chance = world.chance.branch(`${label(year)} ${home.id}`)
  const on = dayIn(year, 9, 10, chance)
  home.scored = score(world, home, 'neither', on, chance)
  home.noLabour = lacksLabour(home.people, on)
  ask(world, home, 'neither', on, chance)
}

/** A household that escaped in an earlier year: somebody asks how insurance and school are. Nothing is classified. */
export function visitEscaped(world: World, home: Home, year: number): void {
  const chance = world.chance.branch(`visit ${year} ${home.id}`)
  const on = dayIn(year, 10, 11, chance)
  const lacks = chance.is(0.115) ? bit(4) : 0
  const insuranceAsked = !isSilent(home, year)
  const answers = afterEscape({ people: home.people, on, class: 'neither', lacks, insuranceAsked, chance })
  const mask = toMask(deprivations(answers, world.standard, on))
  const it = { id: world.newId(), home, village: home.village, on, year, answers, mask, incomePoints: null }
  world.book.surveys.push(it)
}

/** Causes 1 to 8 of form 7.10. Once named they stay; no labour is what the members make it. */
export function causesOf(home: Home, chance: Chance): readonly number[] {
  const kept = home.causes.filter((no) => no !== 3)
  const causes = new Set(kept.length > 0 ? kept : [chance.pick([1, 2, 2, 2, 4, 5, 6, 6, 7, 7])])
  if (kept.length === 0 && chance.is(0.45)) causes.add(chance.pick([1, 2, 4, 5, 6, 7, 8]))
  if (home.noLabour) causes.add(3)
  return [...causes].sort((a, b) => a - b)
}
