import { addMonths, type CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Answers } from '../../../domain/plan/questions.ts'
import { inForceInYear, type Standard } from '../../../domain/standard/standard.ts'
import type { Tx } from '../../db/types.ts'
import type { Book } from '../book.ts'
import { type ActivityCost, type ActivitySum, loadActivities, loadActivityCosts } from './activities.ts'
import { type CoastalCommune, loadCoast } from './coast.ts'
import { type DeliverySum, loadDeliveries } from './deliveries.ts'
import { type EntrySum, loadEntries } from './entries.ts'
import { loadGround } from './ground.ts'
import { type LedgerSum, loadLedger } from './ledger.ts'
import { loadMinority, type MinoritySum } from './minority.ts'
import { type ContributionSum, loadContributions, loadMoney, type MoneySum } from './money.ts'
import { loadNeeds, type NeedSum } from './needs.ts'
import { loadReported, type ReportedSum } from './reported.ts'
import { loadScores, type ScoreSum } from './scores.ts'
import { loadStaff, type StaffSum } from './staff.ts'
import { loadSurveys, type SurveyScope, type SurveySum } from './surveys.ts'

/** Sums by commune an indicator may ask for beside lists and residents. Each is one statement for the whole place. */
export type FactRows = {
  readonly surveys: readonly SurveySum[]
  readonly ledger: readonly LedgerSum[]
  readonly scores: readonly ScoreSum[]
  readonly needs: readonly NeedSum[]
  readonly deliveries: readonly DeliverySum[]
  readonly activities: readonly ActivitySum[]
  readonly activityCosts: readonly ActivityCost[]
  readonly staff: readonly StaffSum[]
  readonly coast: readonly CoastalCommune[]
  readonly money: readonly MoneySum[]
  readonly contributions: readonly ContributionSum[]
  readonly reported: readonly ReportedSum[]
  readonly minority: readonly MinoritySum[]
}
export type FactName = keyof FactRows

/** Which place, year and standard is spoken of. */
export type Scope = SurveyScope & {
  readonly standards: readonly Standard[]
  readonly answers: Answers
  readonly book: Asked['book']
  /** Years whose lists are loaded, ascending; the last is `year`. */
  readonly years: readonly number[]
}

/** What the records of a place say about a year, in sums by commune: nothing about a person. */
export type Facts = FactRows & { readonly scope: Scope; readonly entries: readonly EntrySum[] }

/** The day values of a year speak of: its last, or today while it runs. */
export const asOfIn = (year: number, today: CivilDate): CivilDate => {
  const last = `${year}-12-31` as CivilDate // a day every year has
  return today < last ? today : last
}

export const standardOf = (standards: readonly Standard[], year: number) => inForceInYear(standards, year)?.id ?? ''

type Asked = {
  readonly within: AreaPath
  readonly today: CivilDate
  readonly year: number
  readonly book: Pick<Book, 'standards' | 'answers' | 'escapedMonths' | 'ofProvince'>
  /** How many years before to load the lists of. At least one: the start of the year. */
  readonly back: number
}

/** The place, and what is asked about it. One statement. */
export async function scopeOf(tx: Tx, { within, today, year, book, back }: Asked): Promise<Scope> {
  const { standards, answers } = book
  const asOf = asOfIn(year, today)
  const ground = await loadGround(tx, { within, today, from: year - back, to: year })
  return {
    within,
    ground,
    year,
    standards,
    answers,
    standard: standardOf(standards, year),
    asOf,
    book,
    ...escapesSince(asOf, book),
    years: Array.from({ length: back + 1 }, (_, at) => year - back + at),
  }
}

/** The same place a year earlier, where the ground of that year and of its start is loaded. */
export function yearOfScope(scope: Scope, year: number): Scope {
  const asOf = asOfIn(year, scope.asOf)
  return { ...scope, year, standard: standardOf(scope.standards, year), asOf, ...escapesSince(asOf, scope.book) }
}

const escapesSince = (asOf: CivilDate, { escapedMonths, answers }: Asked['book']) => ({
  escapedSince: addMonths(asOf, -escapedMonths),
  escapedNearSince: addMonths(asOf, -answers.insurance.nearPoorMonths),
})

export async function loadFacts(tx: Tx, scope: Scope, needs: ReadonlySet<FactName>): Promise<Facts> {
  return { ...(await loadListFacts(tx, scope)), ...(await loadOtherFacts(tx, scope, needs)) }
}

export async function loadListFacts(tx: Tx, scope: Scope): Promise<Pick<Facts, 'scope' | 'entries'>> {
  return { scope, entries: await loadEntries(tx, scope.ground, scope.years) }
}

export async function loadOtherFacts(tx: Tx, scope: Scope, needs: ReadonlySet<FactName>): Promise<FactRows> {
  const { within, ground, year, standard } = scope
  const load = async <Row>(name: FactName, rows: () => Promise<Row[]>) => (needs.has(name) ? await rows() : [])
  return {
    surveys: await load('surveys', () => loadSurveys(tx, scope, waterNo(scope))),
    ledger: await load('ledger', () => loadLedger(tx, within, ground, year)),
    scores: await load('scores', () => loadScores(tx, ground, year, standard)),
    needs: await load('needs', () => loadNeeds(tx, scope)),
    deliveries: await load('deliveries', () => loadDeliveries(tx, scope)),
    activities: await load('activities', () => loadActivities(tx, scope)),
    activityCosts: await load('activityCosts', () => loadActivityCosts(tx, scope)),
    staff: await load('staff', () => loadStaff(tx, scope)),
    coast: await load('coast', () => loadCoast(tx, scope)),
    money: await load('money', () => loadMoney(tx, scope)),
    contributions: await load('contributions', () => loadContributions(tx, scope)),
    reported: await load('reported', () => loadReported(tx, scope)),
    minority: await load('minority', () => loadMinority(tx, scope)),
  }
}

/** The number clean water has in the standard. */
const waterNo = ({ standards, standard }: Scope) =>
  (standards.find((it) => it.id === standard)?.indicators ?? []).find((it) => it.code === 'water')?.no ?? 9
