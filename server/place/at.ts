import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'

/**
 * The communes of a day, to stand in a `from`: commune_id, code, name, kind, setting, score_area, district_id (until
 * 30 June 2025), province_id.
 */
export const communesAt = (day: CivilDate): RawBuilder<unknown> => sql`commune_at(${day}::date)`

/**
 * Where every village lies on a day: village_id, commune_id, commune_code, commune_name, setting, score_area, into_id (the
 * village it is on that day: itself, or the one it went into whole).
 * `left join` it: the commune is null where the old one was divided and nobody said where the village went.
 */
export const villagesAt = (day: CivilDate): RawBuilder<unknown> => sql`village_at(${day}::date)`

/**
 * Hộ dân cư, nhân khẩu of a year in the communes of a day: commune_id, setting, households, people, minority_households,
 * minority_people. Every commune of the day has a row; null is not known. A commune formed since the count is the sum of
 * its parts, and not known when one of them was not counted or the part of its households that came is not known.
 */
export const residentsAt = (year: number, day: CivilDate): RawBuilder<unknown> =>
  sql`residents_at(${year}::integer, ${day}::date)`
