import type { z } from 'zod'
import type { targetDetail } from '../../contract/plan.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { addsUp, differenceOf } from '../../domain/plan/cascade.ts'
import type { Indicator, IndicatorCode } from '../../domain/plan/indicator.ts'
import { indicators, isIndicator } from '../../domain/plan/indicators.ts'
import { answerTo, findQuestion } from '../../domain/plan/questions.ts'
import type { Tx } from '../db/types.ts'
import { keepIn } from '../http/keep.ts'
import type { Reading } from '../http/show.ts'
import { type Book, openBook, type PlanTarget } from './book.ts'
import { type Facts, loadListFacts, loadOtherFacts, type Scope, scopeOf, yearOfScope } from './facts/load.ts'
import { sources } from './sources.ts'
import { type AreaFacts, communesOf, wholePlace } from './sums.ts'
import { loadHistory, loadMonths } from './target-history.ts'
import { factsFor, readTarget, valueIn } from './targets.ts'

type Detail = z.infer<typeof targetDetail.answer>

/** How many years stand beside the one asked for. */
const yearsBack = 4

/** One row of the plan: how it is computed, commune by commune, year by year. */
export async function findTarget(
  tx: Tx,
  within: AreaPath,
  { year, code }: { readonly year: number; readonly code: string },
  { today, keptSums }: Reading,
): Promise<Detail | undefined> {
  const keep = await keepIn(tx, keptSums)
  const book = await openBook(tx, keep, within, year)
  const target = book.targets.find((it) => it.code === code)
  if (!target) return undefined
  // One year more than shown: the first year shown has a start, too.
  const scope = await scopeOf(tx, keep, { within, today, year, book, back: yearsBack + 1 })
  const needs = factsFor([target])
  const computed = target.indicator && isIndicator(target.indicator) ? target.indicator : undefined
  const definition = target.indicator ? indicators.get(target.indicator) : undefined
  const lists = await loadListFacts(tx, keep, scope)
  const besideNeeds = (computed && sources[computed].besideReads) ?? []
  const facts = { ...lists, ...(await loadOtherFacts(tx, keep, scope, new Set([...needs, ...besideNeeds]))) }
  const [place, communes] = [wholePlace(facts), communesOf(facts)]
  const history = await loadHistory(tx, scope, target)
  const goals = goalsOf(target, history.parts)
  return {
    ...readTarget(book, target, place, communes),
    ...history,
    indicator: target.indicator,
    difference: book.ofProvince ? differenceOf(target, history.parts) : null,
    wording: target.wording,
    populationVi: target.population_vi,
    populationEn: target.population_en,
    ...wordsOf(definition),
    question: questionOf(definition, book),
    byUnit: computed ? communes.flatMap((it) => unitRow(it, computed, goals)) : [],
    byMonth: await loadMonths(tx, scope, computed && sources[computed]),
    byYear: computed ? await byYear(facts, computed, (of) => loadOtherFacts(tx, keep, of, needs)) : [],
    beside: computed ? besideOf(facts, computed) : [],
  }
}

const wordsOf = (it: Indicator | undefined) => ({
  numeratorVi: it?.numerator.vi ?? '',
  numeratorEn: it?.numerator.en ?? '',
  denominatorVi: it?.denominator?.vi ?? null,
  denominatorEn: it?.denominator?.en ?? null,
  law: it?.law ?? '',
})

function questionOf(definition: Indicator | undefined, { given }: Book): Detail['question'] {
  const question = definition?.question ? findQuestion(definition.question) : undefined
  if (!question) return null
  const { value, isDefault } = answerTo(question, given)
  const chosen = question.choices.find((it) => JSON.stringify(it.value) === JSON.stringify(value))
  return {
    id: question.id,
    vi: question.asks.vi,
    en: question.asks.en,
    value,
    answerVi: chosen?.words.vi ?? null,
    answerEn: chosen?.words.en ?? null,
    isDefault,
    choices: question.choices.map(({ value: of, words }) => ({ value: of, ...words })),
  }
}

/** By commune of today: parts of a number add up where several communes became one, a share stays with the commune it was given to. */
function goalsOf(target: PlanTarget, parts: Detail['parts']): ReadonlyMap<number, number> {
  if (!addsUp(target)) return new Map(parts.map((part) => [part.unit.id, part.goal]))
  const found = new Map<number, number>()
  for (const { commune, goal } of parts) found.set(commune, (found.get(commune) ?? 0) + goal)
  return found
}

function unitRow(area: AreaFacts, indicator: IndicatorCode, goals: ReadonlyMap<number, number>): Detail['byUnit'] {
  if (!area.commune || sources[indicator].concerns?.(area) === false) return []
  const { value, unknown, source } = valueIn(area, indicator)
  const { id, code, name } = area.commune
  return [
    {
      unit: { id, code, name },
      ...value,
      unknown: source.asks || unknown > 0 ? unknown : null,
      goal: goals.get(id) ?? null,
    },
  ]
}

/**
 * A result of the review leaves out years nobody was reviewed in; what is counted leaves out years nothing of it was recorded in:
 * there is not even an unknown value.
 */
async function byYear(
  facts: Facts,
  indicator: IndicatorCode,
  load: (scope: Scope) => Promise<Awaited<ReturnType<typeof loadOtherFacts>>>,
): Promise<Detail['byYear']> {
  const { scope } = facts
  const reviewed = sources[indicator].needs.length > 0
  const years = scope.years
    .slice(1)
    .filter((year) => !reviewed || scope.ground.dayCommunes.some((it) => it.year === year && it.lists.length > 0))
  const found: Detail['byYear'] = []
  for (const year of years) {
    const of = yearOfScope(scope, year)
    const then: Facts = year === scope.year ? facts : { ...facts, scope: of, ...(await load(of)) }
    const { value, recorded } = valueIn(wholePlace(then), indicator)
    if (reviewed || recorded) found.push({ year, achieved: value.achieved, standard: reviewed ? of.standard : '' })
  }
  return found
}

/** A result of the review has nothing to show beside it while it has no value itself. */
function besideOf(facts: Facts, indicator: IndicatorCode): Detail['beside'] {
  const { source, sums, value, definition } = valueIn(wholePlace(facts), indicator)
  if (definition.completeness === 'whole' && value.achieved === null) return []
  return [...(source.beside?.(sums, facts.scope.answers) ?? [])]
}
