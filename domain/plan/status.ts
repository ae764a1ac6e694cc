/** How a goal binds: tối thiểu, không quá, dưới (strictly), khoảng, đúng bằng; `none` where the plan promises no number. */
export type Direction = 'at-least' | 'at-most' | 'below' | 'about' | 'exactly' | 'none'

/** Đạt, đúng tiến độ, có nguy cơ, không đạt, gần đạt, chưa có số liệu; `no-goal`: a value with nothing promised to judge it by. */
export type Status = 'reached' | 'on-track' | 'at-risk' | 'missed' | 'nearly' | 'unknown' | 'no-goal'

export type Judged = {
  readonly direction: Direction
  readonly goal: number | null
  /** Unrounded: what is shown with two decimals is compared with all of them. */
  readonly achieved: number | null
  /** What is expected at the year's end (domain/plan/forecast.ts); null where nothing can be foreseen. */
  readonly forecast: number | null
  /** Nothing more can come. */
  readonly closed: boolean
  /** Only for `about`: from here on the goal counts as nearly met (question Q11). */
  readonly nearlyFrom: number | null
}

/**
 * Where a target stands. No value is `unknown`, never a failure and never 0. While the year runs, a target is on track when what
 * is expected at its end reaches the goal, and at risk when it does not or when nothing can be foreseen.
 */
export function statusOf(it: Judged): Status {
  const { direction, goal, achieved, closed, forecast } = it
  if (achieved === null) return 'unknown'
  if (goal === null || direction === 'none') return 'no-goal'
  if (isReached(direction, achieved, goal)) return 'reached'
  if (direction === 'about' && it.nearlyFrom !== null && achieved >= it.nearlyFrom) return 'nearly'
  if (closed) return 'missed'
  if (forecast === null || (direction === 'exactly' && achieved > goal)) return 'at-risk'
  // A forecast is no exact number: "exactly" is in sight once it is reached.
  return isReached(direction === 'exactly' ? 'at-least' : direction, forecast, goal) ? 'on-track' : 'at-risk'
}

/** Both sides unrounded. 1,2003 % is not "at most 1,20 %", although both are printed 1,20. */
function isReached(direction: Exclude<Direction, 'none'>, achieved: number, goal: number): boolean {
  switch (direction) {
    case 'at-least':
    case 'about':
      return achieved >= goal
    case 'at-most':
      return achieved <= goal
    case 'below':
      return achieved < goal
    case 'exactly':
      return achieved === goal
  }
}
