import type { Refusal } from '../../domain/refusal.ts'

const byConstraint: Readonly<Record<string, Refusal>> = {
  activity_pkey: { code: 'activity.exists' },
  activity_participant_pkey: { code: 'input.invalid', path: 'rows' },
  child_measurement_pkey: { code: 'input.invalid', path: 'rows' },
  account_name_unique: { code: 'account.name-taken' },
  poverty_list_frozen: { code: 'review.list-frozen' },
  poverty_list_one: { code: 'review.list-exists' },
  staff_pkey: { code: 'people.staff-exists' },
  standard_pkey: { code: 'standard.exists' },
  point_table_frozen: { code: 'points.not-a-draft' },
  survey_pkey: { code: 'survey.exists' },
  need_open_once: { code: 'need.exists' },
  plan_pkey: { code: 'plan.exists' },
  resident_total_people_enough: { code: 'place.fewer-people-than-households' },
  special_membership_one_at_a_time: { code: 'place.membership-overlaps' },
}

/** A broken constraint we named is an answer to the user. Any other failure is a bug and is thrown on. */
export function refusalFrom(error: unknown): Refusal {
  const name = typeof error === 'object' && error && 'constraint' in error ? error.constraint : undefined
  const refusal = typeof name === 'string' ? byConstraint[name] : undefined
  if (!refusal) throw error
  return refusal
}
