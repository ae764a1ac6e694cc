import { addMonths, type CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Answers } from '../../../domain/plan/questions.ts'
import { inForceInYear, type Standard } from '../../../domain/standard/standard.ts'
import type { Tx } from '../../db/types.ts'
import type { Keep } from '../../http/keep.ts'
import type { Book } from '../book.ts'
import { type ActivityCost, type ActivitySum, loadActivities, loadActivityCosts } from './activities.ts'
import { type CoastalCommune, loadCoast } from './coast.ts'
import { type DeliverySum, loadDeliveries } from './deliveries.ts'
import { type EntrySum, type Lacking, loadEntries, loadProfile } from './entries.ts'
import { type Commune, loadGround } from './ground.ts'
import { type LedgerSum, loadLedger } from './ledger.ts'
import { loadMinority, type MinoritySum } from './minority.ts'
import { type ContributionSum, loadContributions, loadMoney, type MoneySum } from './money.ts'
import { loadNeeds, type NeedSum } from './needs.ts'
import { factReads, groundReads, listReads } from './reads.ts'
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
export async function scopeOf(tx: Tx, keep: Keep, { within, today, year, book, back }: Asked): Promise<Scope> {
  const { standards, answers } = book
  const asOf = asOfIn(year, today)
  const [from, to] = [year - back, year]
  const ground = await keep.ofPlace({
    key: ['ground', within, today, from, to],
    ...{ within, reads: groundReads },
    read: () => loadGround(tx, { within, today, from, to }),
  })
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

export async function loadFacts(tx: Tx, keep: Keep, scope: Scope, needs: ReadonlySet<FactName>): Promise<Facts> {
  return { ...(await loadListFacts(tx, keep, scope)), ...(await loadOtherFacts(tx, keep, scope, needs)) }
}

export async function loadListFacts(tx: Tx, keep: Keep, scope: Scope): Promise<Pick<Facts, 'scope' | 'entries'>> {
  const { within, ground, years } = scope
  const entries = await keep.ofPlace({
    key: ['entries', ...keyOf(scope), years],
    ...{ within, reads: listReads },
    read: () => loadEntries(tx, ground, years),
  })
  return { scope, entries }
}

/** Figures made of the lists, units and standards of the scope and of nothing else. `name` says which. */
export const keepOfLists = <Value>(keep: Keep, scope: Scope, name: string, make: () => Value): Promise<Value> =>
  keep.ofPlace({
    key: [name, ...keyOf(scope), scope.years],
    ...{ within: scope.within, reads: listReads },
    read: async () => make(),
  })

/** Biểu 7.4 and 7.6 of the closing lists, over the whole place. */
export const loadListProfile = (tx: Tx, keep: Keep, scope: Scope): Promise<readonly Lacking[]> =>
  keep.ofPlace({
    key: ['profile', ...keyOf(scope)],
    ...{ within: scope.within, reads: listReads },
    read: () => loadProfile(tx, scope.ground, scope.year, scope.standard),
  })

export async function loadOtherFacts(
  tx: Tx,
  keep: Keep,
  scope: Scope,
  needs: ReadonlySet<FactName>,
): Promise<FactRows> {
  const load = async <Row extends { readonly commune: number }>(
    name: FactName,
    from: (of: Scope) => Promise<Row[]>,
  ) => {
    if (!needs.has(name)) return []
    const { within } = scope
    return keep.byCommune<Row, Commune>({
      key: [name, ...keyOf(scope)],
      ...{ within, reads: factReads[name] },
      commune: (id) => scope.ground.communes.find((it) => it.id === id),
      read: () => from(scope),
      readOne: (commune) => from(scopeOfCommune(scope, commune)),
    })
  }
  return {
    surveys: await load('surveys', (of) => loadSurveys(tx, of, waterNo(of))),
    ledger: await load('ledger', (of) => loadLedger(tx, of.within, of.ground, of.year)),
    scores: await load('scores', (of) => loadScores(tx, of.ground, of.year, of.standard)),
    needs: await load('needs', (of) => loadNeeds(tx, of)),
    deliveries: await load('deliveries', (of) => loadDeliveries(tx, of)),
    activities: await load('activities', (of) => loadActivities(tx, of)),
    activityCosts: await load('activityCosts', (of) => loadActivityCosts(tx, of)),
    staff: await load('staff', (of) => loadStaff(tx, of)),
    coast: await load('coast', (of) => loadCoast(tx, of)),
    money: await load('money', (of) => loadMoney(tx, of)),
    contributions: await load('contributions', (of) => loadContributions(tx, of)),
    reported: await load('reported', (of) => loadReported(tx, of)),
    minority: await load('minority', (of) => loadMinority(tx, of)),
  }
}

/** What the sums of a scope depend on besides the records. The ground follows from place and day, and the tables it is read from. */
const keyOf = ({ within, year, asOf, standard, escapedSince, escapedNearSince, answers, book }: Scope) => [
  ...[within, year, asOf, standard, escapedSince, escapedNearSince, answers, book.ofProvince],
]

/** One commune of today of the place: the same sums, added up from its own villages only. */
const scopeOfCommune = (scope: Scope, { area, id, villages }: Commune): Scope => ({
  ...scope,
  within: AreaPath.parse(area),
  ground: {
    ...scope.ground,
    communes: scope.ground.communes.filter((it) => it.id === id),
    land: { villages, communes: villages.map(() => id) },
  },
})

/** The number clean water has in the standard. */
const waterNo = ({ standards, standard }: Scope) =>
  (standards.find((it) => it.id === standard)?.indicators ?? []).find((it) => it.code === 'water')?.no ?? 9
