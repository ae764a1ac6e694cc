import type { z } from 'zod'
import type { overview } from '../../contract/overview.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'
import { keepIn } from '../http/keep.ts'
import type { Reading } from '../http/show.ts'
import { openBook } from '../plan/book.ts'
import { keepOfLists, loadFacts, loadListProfile, scopeOf } from '../plan/facts/load.ts'
import { headingReads } from '../plan/facts/reads.ts'
import { wholePlace } from '../plan/sums.ts'
import { factsFor, readTargets } from '../plan/targets.ts'
import { attentionOf } from './attention.ts'
import { moneyOf, onLists, poorMovementOf, rankingOf, stateOf, trendOf } from './figures.ts'
import { findHeading } from './heading.ts'
import { profileOf } from './profile.ts'

/** Years of the trend before the one asked for. */
const yearsBack = 4

/** One page: are we going to make it, where not, why. A fixed number of statements, however large the place. */
export async function readOverview(
  tx: Tx,
  within: AreaPath,
  { year }: { readonly year: number },
  { today, keptSums }: Reading,
): Promise<z.infer<typeof overview.answer> | undefined> {
  const keep = await keepIn(tx, keptSums)
  const heading = await keep.ofPlace({
    key: ['heading', within, today],
    ...{ within, reads: headingReads },
    read: () => findHeading(tx, within, today),
  })
  if (!heading?.place) return undefined
  const book = await openBook(tx, keep, within, year)
  const scope = await scopeOf(tx, keep, { within, today, year, book, back: yearsBack })
  const facts = await loadFacts(tx, keep, scope, new Set([...factsFor(book.targets), 'ledger', 'money']))
  const lacking = await loadListProfile(tx, keep, scope)
  const place = wholePlace(facts)
  const lists = await keepOfLists(keep, scope, 'lists of the overview', () => ({
    ...{ ...stateOf(place), ...onLists(place) },
    ...{ trend: trendOf(facts), ranking: rankingOf(facts) },
  }))
  const targets = readTargets(book, facts)
  return {
    year,
    years: heading.years,
    place: heading.place,
    asOf: scope.asOf,
    ...lists,
    poorMovement: poorMovementOf(place),
    deprivations: profileOf(
      book.standards.find((it) => it.id === scope.standard),
      lacking,
    ),
    money: moneyOf(place),
    targets,
    attention: attentionOf(targets),
  }
}
