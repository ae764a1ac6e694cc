import type { PeopleRefusal } from '../../../domain/people/refusal.ts'
import type { FieldName } from '../../../domain/support/activity-fields.ts'
import type { ActivityRefusal, ParticipantReason } from '../../../domain/support/activity-refusal.ts'
import { fieldWords, stateWords } from '../../../domain/support/activity-words.ts'
import type { MeasurementReason } from '../../../domain/support/growth.ts'
import type { ReferenceReason } from '../../../domain/support/growth-file.ts'
import type { NutritionRefusal } from '../../../domain/support/nutrition-refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'

const { count } = formatFor('en')
const fieldName = (field: string) => (field in fieldWords ? fieldWords[field as FieldName].en : field) // true: just looked up
const participant: Readonly<Record<ParticipantReason, string>> = {
  unknown: 'not there, or outside your area',
  'needs-a-person': 'a person of the household has to be named',
  'needs-a-household': 'the household has to be named, not a person',
  'needs-staff': 'has to be chosen from the staff list',
  'not-in-register': 'the household was not in the register that day',
  'already-in': 'takes part already',
  twice: 'stands twice in what was sent',
  'outcome-set': 'has finished; to undo it, cancel the support recorded',
  'before-joining': 'the day is before joining',
  'result-missing': 'the result is missing',
  'result-wrong': 'the result is not right',
  'not-finished': 'has not finished, so there are no later results',
}
const measurement: Readonly<Record<MeasurementReason, string>> = {
  unknown: 'not known which child, or not of this place',
  twice: 'stands twice in what was sent',
  'not-born': 'measured before birth',
  'too-old': '19 years or older',
  'birth-missing': 'the date of birth is missing',
  'sex-missing': 'the sex is missing',
  'nothing-measured': 'neither measured nor judged',
  'already-measured': 'measured on this day already',
}
const reference: Readonly<Record<ReferenceReason, string>> = {
  age: 'the age is not right',
  number: 'L, M or S is no number',
  twice: 'the age stands twice',
  'out-of-range': 'L, M or S is out of range',
}

/** Refusals about activities, measurements of children and staff. */
export const activityRefusal: RefusalWords<ActivityRefusal | NutritionRefusal | PeopleRefusal> = {
  'activity.exists': () => 'This activity has been recorded already.',
  'activity.changed-since': () => 'Somebody changed this activity after you opened it. Load it again, then go on.',
  'activity.wrong-state': ({ state }) =>
    `The activity is “${stateWords[state].en.toLowerCase()}”: this cannot be done now.`,
  'activity.topic-does-not-fit': () => 'Choose a topic that fits the kind of activity.',
  'activity.audience-does-not-fit': () => 'Choose the audience of the event.',
  'activity.detail-wrong': ({ field, fault }) =>
    fault === 'missing' ? `“${fieldName(field)}” is needed.` : `“${fieldName(field)}” is not right.`,
  'activity.project-unknown': () => 'The chosen project is not one of that year.',
  'activity.ends-before-start': () => 'This day cannot be before the activity begins.',
  'activity.year-does-not-fit': () => 'It has to begin in the year of the plan, the one before or the one after.',
  'activity.in-future': () => 'This day is still to come.',
  'activity.participants-open': ({ count: open }) =>
    `${count(open)} participants have no outcome yet. Say who finished and who dropped out before closing.`,
  'activity.participants-finished': ({ count: finished }) =>
    `${count(finished)} participants have finished, so it cannot be cancelled. Finish the activity instead.`,
  'activity.stages-open': ({ count: open }) => `${count(open)} stages are not done yet.`,
  'activity.not-of-this-kind': () => 'This kind of activity has no such part.',
  'activity.stage-unknown': () => 'There is no such stage.',
  'activity.stage-done': () => 'A stage that is done cannot be left out.',
  'activity.output-unknown': () => 'This kind of activity does not count that output.',
  'activity.unit-outside': () => 'A unit lies outside the area of the activity.',
  'activity.file-unknown': () => 'The file is no longer on the server. Send it again.',
  'activity.not-a-photo': () => 'This file is no picture. Send a JPEG, PNG or WebP.',
  'activity.rows': ({ rows }) =>
    `Nothing was saved. ${rows
      .slice(0, 5)
      .map((it) => `Row ${count(it.row)}: ${participant[it.reason]}${it.field ? ` (${fieldName(it.field)})` : ''}`)
      .join('; ')}${rows.length > 5 ? '; …' : ''}.`,

  'nutrition.rows': ({ rows }) =>
    `Nothing was saved. ${rows
      .slice(0, 5)
      .map((it) => `Row ${count(it.row)}: ${measurement[it.reason]}`)
      .join('; ')}${rows.length > 5 ? '; …' : ''}.`,
  'nutrition.activity-does-not-fit': () => 'The chosen activity is not about nutrition.',
  'nutrition.reference-columns': ({ missing }) =>
    `The file has no columns ${missing.join(', ')}. Use WHO’s file as it is.`,
  'nutrition.reference-rows': ({ rows }) =>
    `Nothing was imported. ${rows
      .slice(0, 5)
      .map((it) => `Row ${count(it.row)}: ${reference[it.reason]}`)
      .join('; ')}.`,

  'people.staff-exists': () => 'This member of staff has been recorded already.',
  'people.staff-ended': () => 'This member of staff has left already.',
  'people.ends-before-start': () => 'The day of leaving has to be after the first day.',
}
