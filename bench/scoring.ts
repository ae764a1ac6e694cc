import { CivilDate } from '../domain/kernel/date.ts'
import { MemberId } from '../domain/kernel/ids.ts'
import { classify, classifyMany, codeOf } from '../domain/standard/classify.ts'
import { nationalStandards } from '../domain/standard/national.ts'
import type { Standard } from '../domain/standard/standard.ts'
import { counted, type ListColumns, whatIf } from '../domain/standard/what-if.ts'
import { Answers } from '../domain/survey/answers.ts'
import { deprivationPoints } from '../domain/survey/deprivation-mask.ts'
import { deprivations } from '../domain/survey/deprivations.ts'

/** One line of the bench: a median with its 95th percentile on the bad side. No bar: shown for information. */
export type BenchRow = {
  readonly name: string
  readonly value: number
  readonly p95: number
  readonly unit: string
  readonly bar: number | null
  readonly met: boolean | null
}

/** The whole province of the design. */
const provinceHouseholds = 306_250
const rounds = 21

/**
 * Scoring on one core: a province of made-up households classified under two standards at once, as late 2026 needs it, and
 * "what if" over the whole list. The line in points of 2027-2030 is not published: the figure here only fills the column.
 */
export function benchScoring(): readonly BenchRow[] {
  const [, current, published] = nationalStandards
  const next: Standard = { ...published, incomePointsLine: { rural: 165, urban: 195 } }
  const list = provinceList(provinceHouseholds, current)

  const both = measure(() => {
    classifyMany(list, current)
    classifyMany(list, next)
  })
  const explained = measure(() => explainAll(list, [current, next]))
  const moves = measure(() => counted(whatIf(list, next), 'then', 'poor'))
  const interviews = measure(() => scoreInterviews(10_000, current))

  return [
    perSecond('scoring, two standards', both, provinceHouseholds, 1_000_000),
    perSecond('scoring with reasons, two standards', explained, provinceHouseholds),
    perSecond('twelve deprivations from answers, household of five', interviews, 10_000),
    {
      name: `what if, ${provinceHouseholds} households, movement tables`,
      value: moves.median,
      p95: moves.p95,
      unit: 'ms',
      bar: 3_000,
      met: moves.p95 < 3_000,
    },
  ]
}

type Timing = { readonly median: number; readonly p95: number }

/** Milliseconds, after warming up. */
function measure(work: () => unknown): Timing {
  for (let i = 0; i < 5; i++) work()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (rounds - 1))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

function perSecond(name: string, { median, p95 }: Timing, households: number, bar: number | null = null): BenchRow {
  const [value, slow] = [Math.round((households / median) * 1000), Math.round((households / p95) * 1000)]
  return { name, value, p95: slow, unit: 'households/s', bar, met: bar === null ? null : slow >= bar }
}

/** The same list on every machine: a small linear congruential generator, good enough to vary scores. */
function provinceList(size: number, standard: Standard): ListColumns {
  let seed = 20_240_101
  const upTo = (n: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * n)
  }
  const fill = <T extends Uint8Array | Int16Array | Uint16Array>(column: T, value: () => number) => {
    for (let i = 0; i < column.length; i++) column[i] = value()
    return column
  }
  const scores = {
    setting: fill(new Uint8Array(size), () => (upTo(10) < 3 ? 1 : 0)),
    incomePoints: fill(new Int16Array(size), () => 90 + upTo(250)),
    deprivationPoints: fill(new Int16Array(size), () => upTo(8) * 10),
  }
  return {
    ...scores,
    current: classifyMany(scores, standard),
    people: fill(new Int16Array(size), () => 1 + upTo(7)),
    group: fill(new Uint16Array(size), () => upTo(64)),
    groups: 64,
  }
}

/** `classify` one by one: what a screen or an import asks for. The sum keeps the work from being thrown away. */
function explainAll(list: ListColumns, standards: readonly Standard[]): number {
  let sum = 0
  for (let i = 0; i < list.setting.length; i++) {
    const scores = {
      setting: list.setting[i] === 1 ? ('urban' as const) : ('rural' as const),
      incomePoints: list.incomePoints[i] ?? null,
      deprivationPoints: list.deprivationPoints[i] ?? null,
    }
    for (const standard of standards) sum += codeOf[classify(scores, standard).result]
  }
  return sum
}

const interviewDay = CivilDate.parse('2024-10-15')

function scoreInterviews(count: number, standard: Standard): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += deprivationPoints(deprivations(family, standard, interviewDay), standard).least
  return sum
}

const memberId = (n: number) => MemberId.parse(`00000000-0000-7000-8000-00000000000${n}`)
const family = Answers.parse({
  household: {
    floorArea: 42,
    durable: { wall: false, column: true, roof: false },
    waterSource: 'protected-dug-well',
    latrine: 'simple-pit',
    internetUse: true,
    devices: ['tv', 'smartphone'],
  },
  members: [
    { id: memberId(1), born: '1980-03-02', sex: 'male', ableToWork: true, work: 'wage-no-contract', stableWork: false },
    { id: memberId(2), born: 1954, monthlyAllowance: true, insurance: { has: true } },
    { id: memberId(3), born: '2006-12-09', studying: 'none', finished: 'lower-secondary', employerTraining: false },
    { id: memberId(4), born: '2017-06-25', studying: 'primary', malnourished: false, insurance: { has: true } },
    { id: memberId(5), born: '2022-01-18', studying: 'none', malnourished: true },
  ],
})
