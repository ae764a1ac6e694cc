import { z } from 'zod'
import { CivilDate } from '../kernel/date.ts'
import { UnitId } from '../kernel/ids.ts'
import { Certainty, DeprivationIndicator } from './indicators.ts'

/** Thành thị hay nông thôn: a property of the place where the household lives, on the day of the review. */
export const settings = ['rural', 'urban'] as const
export const Setting = z.enum(settings)
export type Setting = z.infer<typeof Setting>

/** Whole đồng per person per month. */
const Dong = z.int().positive().max(1_000_000_000)
const DongLine = z.object({ rural: Dong, urban: Dong })
const PointsLine = z.object({ rural: z.int().positive(), urban: z.int().positive() })
export type Line = z.infer<typeof DongLine>

export const StandardId = z.string().regex(/^[a-z0-9-]{3,60}$/)

/** Chuẩn nghèo đa chiều: one legal standard, a dated row. Late 2026 scores two of them at once. */
export const Standard = z
  .object({
    id: StandardId,
    /** A province may set a higher standard of its own (chuẩn của địa phương). */
    owner: z.union([z.literal('national'), z.object({ province: UnitId })]),
    act: z.string().min(1),
    name: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
    /** First and last day in force, both included; no last day: until replaced. */
    validFrom: CivilDate,
    validTo: CivilDate.nullable(),
    /** `history`: figures of its years can be shown, no household can be classified by it here. */
    use: z.enum(['classify', 'history']),
    /** Chuẩn thu nhập: "from this line down". */
    incomeLine: DongLine,
    /** A lower line under which income alone made a household poor. Only the standard of 2016-2020 had one. */
    incomeOnlyLine: DongLine.nullable(),
    /** The income line in points of sheet B1. Null: not known, so points cannot classify. */
    incomePointsLine: PointsLine.nullable(),
    deprivationsMin: z.int().min(1).max(12),
    pointsPerDeprivation: z.int().positive(),
    /** Mức sống trung bình: upper line. Null: not known. */
    averageLivingLine: DongLine.nullable(),
    /** Người lao động có thu nhập thấp: upper line of income per person. Null: no national line. */
    lowIncomeWorkerLine: DongLine.extend({ from: CivilDate }).nullable(),
    indicators: z.array(DeprivationIndicator).min(1).max(12),
    certainty: Certainty,
  })
  .refine((it) => it.validTo === null || it.validFrom <= it.validTo, { path: ['validTo'] })
  .refine((it) => it.indicators.every((indicator, index) => indicator.no === index + 1), { path: ['indicators'] })
  .refine((it) => new Set(it.indicators.map(({ code }) => code)).size === it.indicators.length, {
    path: ['indicators'],
  })
export type Standard = z.infer<typeof Standard>
export type Owner = Standard['owner']

const sameOwner = (a: Owner, b: Owner) => (a === 'national' || b === 'national' ? a === b : a.province === b.province)

const isInForce = (it: Standard, on: CivilDate) => it.validFrom <= on && (it.validTo === null || on <= it.validTo)

/** The owner's standard on a day; where an older row was left open, the newest that has begun. */
export const inForce = (standards: readonly Standard[], on: CivilDate, owner: Owner = 'national') =>
  standards
    .filter((it) => sameOwner(it.owner, owner) && isInForce(it, on))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    .at(0)

/**
 * The standard of a list year: the year's own last day decides, not the day somebody asks. The list of 2026, made in
 * autumn 2026, stands under the standard of 2022-2025 (NĐ 07/2021 art. 3), the opening list of 2027 under the next.
 */
export const inForceInYear = (standards: readonly Standard[], year: number, owner: Owner = 'national') =>
  inForce(standards, CivilDate.parse(`${year}-12-31`), owner)

/** Every standard a household of the province is classified by on a day: the national one first, then its own. */
export const standardsOf = (standards: readonly Standard[], on: CivilDate, province: UnitId): readonly Standard[] =>
  [inForce(standards, on), inForce(standards, on, { province })].filter((it) => it !== undefined)

/** Do both rows hold on some day? */
export const overlap = (a: Standard, b: Standard) =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo)
