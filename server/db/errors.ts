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
  review_round_pkey: { code: 'round.exists' },
  review_round_one: { code: 'round.exists' },
  review_round_periodic: { code: 'round.exists' },
  review_case_pkey: { code: 'case.exists' },
  village_meeting_pkey: { code: 'input.invalid', path: 'id' },
  posting_pkey: { code: 'input.invalid', path: 'id' },
  objection_pkey: { code: 'input.invalid', path: 'id' },
  review_opinion_pkey: { code: 'input.invalid', path: 'id' },
  survey_form_pkey: { code: 'input.invalid', path: 'id' },
  sheet_translation_pkey: { code: 'input.invalid', path: 'id' },
  survey_pkey: { code: 'survey.exists' },
  member_birth_agrees: { code: 'input.invalid', path: 'birthYear' },
  need_open_once: { code: 'need.exists' },
  policy_pkey: { code: 'policy.exists' },
  entitlement_rule_pkey: { code: 'rule.exists' },
  plan_pkey: { code: 'plan.exists' },
  period_plan_pkey: { code: 'plan.period-exists' },
  reported_value_pkey: { code: 'plan.value-exists' },
  resident_total_people_enough: { code: 'place.fewer-people-than-households' },
  money_line_one: { code: 'money.line-exists' },
  money_line_not_exceeded: { code: 'money.over-line', left: null },
  money_line_amount_not_negative: { code: 'money.over-line', left: null },
  allocation_not_exceeded: { code: 'money.over-allocation', left: null },
  allocation_amount_not_negative: { code: 'money.over-allocation', left: null },
  allocation_spent_not_negative: { code: 'money.already-spent', spent: null },
  contribution_not_exceeded: { code: 'money.over-contribution', left: null },
  money_holder_one: { code: 'money.holder-exists' },
  money_line_pkey: { code: 'money.exists' },
  money_holder_pkey: { code: 'money.exists' },
  allocation_pkey: { code: 'money.exists' },
  disbursement_pkey: { code: 'money.exists' },
  donor_pkey: { code: 'money.exists' },
  contribution_pkey: { code: 'money.exists' },
  contribution_receipt_pkey: { code: 'money.exists' },
  contribution_use_pkey: { code: 'money.exists' },
  special_membership_one_at_a_time: { code: 'place.membership-overlaps' },
}

/** A broken constraint we named is an answer to the user. Any other failure is a bug and is thrown on. */
export function refusalFrom(error: unknown): Refusal {
  const name = typeof error === 'object' && error && 'constraint' in error ? error.constraint : undefined
  const refusal = typeof name === 'string' ? byConstraint[name] : undefined
  if (!refusal) throw error
  return refusal
}

/** The values do not fit (SQLSTATE classes 22 and 23): trying again changes nothing. Everything else may be a passing fault. */
export const isUnfitData = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^2[23]/.test(error.code)

const unreadable = new Set(['22P02', '22003', '22007', '22008'])

/** A text that is no UUID, no number or no day where one belongs. */
export const isUnreadable = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  unreadable.has(error.code)
