/** Milliseconds of work done again and again: the middle one, and the one only five in a hundred are slower than. */
export type Timing = { readonly median: number; readonly p95: number; readonly times: number }

export function summary(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  // The next higher one: with twenty times or fewer the p95 is the slowest.
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), times: times.length }
}

export async function duration(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

type Rounds = {
  readonly rounds: number
  readonly warmUp: number
  /** Done before every single time, and not measured. */
  readonly before?: () => unknown
}

/** Every task in turn, `rounds` times; times by task, those of warming up left out. */
export async function timesOf(
  tasks: readonly (() => unknown)[],
  { rounds, warmUp, before }: Rounds,
): Promise<number[][]> {
  const times: number[][] = tasks.map(() => [])
  for (let round = -warmUp; round < rounds; round += 1)
    for (const [index, task] of tasks.entries()) {
      await before?.()
      const took = await duration(task)
      if (round >= 0) times[index]?.push(took)
    }
  return times
}

export const timed = async (work: () => unknown, rounds: Rounds): Promise<Timing> =>
  summary((await timesOf([work], rounds)).flat())

/** Rows a second instead of milliseconds; the slow side stays the slow side. */
export const perSecond = ({ median, p95, times }: Timing, rows: number): Timing => ({
  median: Math.round((rows / median) * 1_000),
  p95: Math.round((rows / p95) * 1_000),
  times,
})
