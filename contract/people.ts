import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { StaffField } from '../domain/people/staff.ts'
import { command } from './command.ts'
import { Level } from './place.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view, Year } from './view.ts'

const filters = {
  /** Who was in post on a day of this year, and what training they finished in it. */
  year: Year.optional(),
  place: Place,
  level: Level.optional(),
  field: StaffField.optional(),
  trained: z.enum(['true', 'false']).optional(),
  q: z.string().max(100).optional(),
}

export const StaffRow = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: UnitName,
  level: Level,
  post: z.string(),
  field: StaffField,
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  /** Courses of their field finished in the year. */
  courses: z.array(z.object({ activityId: z.uuid(), name: z.string(), topic: z.string(), on: z.iso.date() })),
})

/** Cán bộ làm công tác giảm nghèo and allied staff, with the training they finished in the year (T08, M10). */
export const staffList = view('/api/staff', {
  query: z.object({ ...filters, ...paging }),
  answer: page(StaffRow).extend({ trained: z.int() }),
})
export const staffFile = fileView('/api/staff.xlsx', {
  query: z.object({ ...filters, lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})

/** The level follows from the unit. */
export const addStaff = command(
  'people.add-staff',
  z.object({
    id: z.uuidv7(),
    unitId: z.int().positive(),
    name: z.string().trim().min(2).max(120),
    post: z.string().trim().min(2).max(200),
    field: StaffField.default('poverty-reduction'),
    since: CivilDate,
  }),
)
/** `until`: the first day they no longer hold the post. */
export const endStaff = command('people.end-staff', z.object({ id: z.uuidv7(), until: CivilDate }))
