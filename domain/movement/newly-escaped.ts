import { addMonths, type CivilDate } from '../kernel/date.ts'
import type { PovertyClass } from '../standard/classify.ts'

/**
 * Is `on` within so many months of the day of recognition? Counted from the day after, so the same day of the last month
 * still belongs to it (Bộ luật Dân sự 2015, art. 147, 148).
 */
const isWithin = (recognisedOn: CivilDate, on: CivilDate, months: number) =>
  on >= recognisedOn && on <= addMonths(recognisedOn, months)

/**
 * Hộ mới thoát nghèo: escaped from poverty, to near-poor or past it, not poor again, and within `months` of the
 * recognition of its latest escape (36 by law). A status in time, not a class: such a household may be near-poor.
 */
export const isNewlyEscaped = (
  household: { readonly class: PovertyClass; readonly escapedOn: CivilDate | null },
  on: CivilDate,
  months: number,
): boolean => household.class !== 'poor' && household.escapedOn !== null && isWithin(household.escapedOn, on, months)

/**
 * Hộ mới thoát cận nghèo: left the near-poor list past its line, on no list again, within `months` of that recognition.
 * The length is the province's setting: the law names 36 months for the escape from poverty only.
 */
export const isNewlyEscapedNearPoor = (
  household: { readonly class: PovertyClass; readonly escapedNearOn: CivilDate | null },
  on: CivilDate,
  months: number,
): boolean =>
  household.class === 'neither' && household.escapedNearOn !== null && isWithin(household.escapedNearOn, on, months)
