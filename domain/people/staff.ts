import { z } from 'zod'

/** Lĩnh vực of a member of staff: poverty reduction itself (T08), or one of the three allied fields (M10). */
export const staffFields = ['poverty-reduction', 'legal-aid', 'social-work', 'gender-equality'] as const
export const StaffField = z.enum(staffFields)
export type StaffField = z.infer<typeof StaffField>

/** Which courses are training in a field: the plan counts the two apart. */
export const courseOfField = {
  'poverty-reduction': 'staff-course',
  'legal-aid': 'allied-staff-course',
  'social-work': 'allied-staff-course',
  'gender-equality': 'allied-staff-course',
} as const satisfies Record<StaffField, string>
