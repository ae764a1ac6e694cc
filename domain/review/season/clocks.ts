import type { CivilDate } from '../../kernel/date.ts'
import { addWorkingDays, type WorkCalendar } from '../../kernel/working-days.ts'
import type { RoundDays } from './round.ts'
import type { CaseState } from './steps.ts'

/** Working days of QĐ 24/2021 on the day a clock starts (law handbook 4.6): dated rows, never constants. */
export type ClockNumbers = {
  readonly postingDays: number
  readonly recheckDays: number
  readonly recheckPostingDays: number
  readonly opinionDays: number
}

/** Niêm yết: the last day a result hangs out; it may be recognised from the day after. */
export const postedUntil = (
  posted: CivilDate,
  isRecheck: boolean,
  it: ClockNumbers,
  calendar: WorkCalendar,
): CivilDate => addWorkingDays(posted, isRecheck ? it.recheckPostingDays : it.postingDays, calendar)

/** Phúc tra: the last day to check again after an objection was received. */
export const recheckBy = (received: CivilDate, it: ClockNumbers, calendar: WorkCalendar): CivilDate =>
  addWorkingDays(received, it.recheckDays, calendar)

/** The last day for the opinion from above. */
export const opinionBy = (sent: CivilDate, it: ClockNumbers, calendar: WorkCalendar): CivilDate =>
  addWorkingDays(sent, it.opinionDays, calendar)

/**
 * The day a case in this state should have left it: the clock of the law where one runs, the calendar of the round elsewhere.
 * Null where nothing is left to do.
 */
export function dueOn(state: CaseState, days: RoundDays, clock: CivilDate | null): CivilDate | null {
  switch (state) {
    case 'listed':
      return days.listBy
    case 'assigned':
    case 'returned':
    case 'interviewed':
      return days.interviewBy
    case 'checked':
      return days.meetingBy
    case 'agreed':
      return days.postBy
    case 'objected':
    case 'referred':
      return clock ?? days.closesOn
    case 'posted':
    case 'rechecked':
    case 'answered':
      return days.closesOn
    case 'recognised':
    case 'closed':
      return null
  }
}
