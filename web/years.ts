/** The year of a civil date. */
export const yearOf = (date: string) => Number(date.slice(0, 4))

/** The last year whose periodic review is over: its window closes on 14 December (QĐ 24/2021, art. 4). */
export const lastReviewed = (today: string) => yearOf(today) - (today.slice(5) < '12-15' ? 1 : 0)

/** The year a page shows until somebody chooses: the last with a recognised list, else the last reviewed. */
export const shownYear = (who: { readonly today: string; readonly lastYear: number | null }) =>
  who.lastYear ?? lastReviewed(who.today)

/** The year a page of the programme shows until somebody chooses: the last with a plan, else as other pages. */
export const programmeYear = (who: Parameters<typeof shownYear>[0] & { readonly planYear: number | null }) =>
  who.planYear ?? shownYear(who)

/** Years to choose from, the newest first. */
export const yearsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => to - index)

/**
 * The day a page of what is due now shows until somebody chooses: today, or, where the programme ended before this year, the last
 * day of the last year with a plan. Its lists are kept (server/support/left-behind/keep.ts). Without any plan: today, or, in a
 * register nobody has kept for over a year, the last day of the year it was kept in.
 */
export function shownDay(who: Parameters<typeof programmeYear>[0]): string {
  const thisYear = yearOf(who.today)
  const last = who.planYear ?? (who.lastYear !== null && who.lastYear < thisYear - 1 ? who.lastYear : thisYear)
  return last < thisYear ? `${last}-12-31` : who.today
}

/** Whole days from one day to another; negative where the other came before. */
export const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
