import type { Reads } from '../../http/keep.ts'
import type { FactName } from './load.ts'

/*
 * The tables each sum is read from: a sum kept from before is true while nothing was written in them.
 * server/plan/facts/reads.db.test.ts asks PostgreSQL which tables the statements touch, and holds them against these.
 */

/** Units, lists and residents: where a commune lies and whether it has reported. */
const ground = ['unit', 'unit_version', 'poverty_list', 'resident_total']
export const groundReads: Reads = { anywhere: ground }

/** The plan, and what the law and the province have set beside it. */
export const bookReads: Reads = {
  anywhere: ['plan', 'plan_target', 'plan_setting', 'plan_cascade', 'standard', 'legal_number', 'unit'],
}
/** The name of the place, and the years there is something of. */
export const headingReads: Reads = { anywhere: ['unit', 'unit_version', 'poverty_list', 'plan'] }

/** The sums recognition has kept. */
const lists = [...ground, 'standard', 'list_count', 'list_change']
export const listReads: Reads = { anywhere: lists }

/** Which group a household was in on a day: follows the household, whose rows bear the path of where it lives. */
const status = { anywhere: ['legal_number'], inCommune: ['household', 'household_event', 'movement'] }

export const factReads: Readonly<Record<FactName, Reads>> = {
  surveys: {
    anywhere: [...lists, 'poverty_list_entry'],
    inCommune: ['household', 'movement', 'survey', 'survey_latest'],
  },
  ledger: { anywhere: [...ground, 'legal_number'], inCommune: ['movement'] },
  scores: { anywhere: lists },
  needs: {
    anywhere: [...ground, ...status.anywhere],
    inCommune: [...status.inCommune, 'need', 'delivery', 'survey_latest', 'survey_member'],
  },
  // Of the activity only its kind is read, and that it keeps for ever.
  deliveries: {
    anywhere: [...ground, 'standard', ...status.anywhere],
    inCommune: [...status.inCommune, 'delivery', 'survey'],
  },
  activities: { anywhere: [...ground, 'activity'] },
  activityCosts: {
    anywhere: [
      ...ground,
      ...['activity', 'activity_participant', 'activity_reach', 'disbursement', 'contribution_use'],
    ],
  },
  staff: { anywhere: [...ground, 'staff', 'activity', 'activity_participant'] },
  coast: {
    anywhere: [
      ...[...ground, 'special_membership', 'activity', 'activity_reach', 'child_measurement', 'reported_value'],
      ...['disbursement', 'contribution_use'],
    ],
  },
  money: { anywhere: [...ground, 'money_line', 'allocation'] },
  contributions: { anywhere: [...ground, 'contribution', 'contribution_receipt', 'contribution_use'] },
  reported: { anywhere: [...ground, 'reported_value'] },
  minority: { anywhere: [...lists, 'poverty_list_entry'] },
}
