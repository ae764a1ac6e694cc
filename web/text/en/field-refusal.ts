import type { FieldRefusalTexts } from '../field-refusal.ts'
import { formatFor } from '../format.ts'
import { caseWords } from './case-words.ts'
import { shell } from './shell.ts'

const { count, date } = formatFor('en')
/** Changing a class is no step of the procedure, but is refused as one. */
const steps = { ...caseWords.step, 'change-class': caseWords.changeClass }
const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key

export const fieldRefusal: FieldRefusalTexts = {
  'input.invalid': ({ path }) =>
    path === '' ? 'What was sent is incomplete or wrong.' : `“${path}” is missing or wrong.`,
  'input.not-json': () => 'What was sent cannot be read.',
  'input.too-large': ({ most }) => `What was sent is too large; the most is ${count(most / 1024 / 1024)} MB.`,
  'access.denied': () => 'There is no such record, or it is not yours.',
  'system.broke': () => 'The system broke; nothing was saved. Try again in a few minutes.',
  'session.required': () => 'Your session has ended. Sign in again.',
  'session.wrong-password': ({ left }) =>
    left > 0 ? `Wrong account or password. ${count(left)} more tries before a pause.` : 'Wrong account or password.',
  'session.too-many-tries': ({ minutes }) => `Too many wrong tries. Try again in ${count(minutes)} minutes.`,
  'device.lost': () =>
    'This phone was declared lost: the review data on it has been wiped. If it was found again, sign in anew.',
  'device.no-key': () => 'The server has no second key of this phone: only the PIN opens what is on it.',
  'household.changed-since': () => 'Somebody changed this household after you opened it. Compare, then send again.',
  'household.ended': ({ on }) => `The household left the books on ${date(on)}; nothing can be added.`,
  'household.village-unknown': () => 'There is no such village among those of today.',
  'household.no-head': () => 'A household has exactly one head.',
  'household.member-unknown': () => 'This person is not in the household.',
  'household.nobody-left': () => 'A household cannot be left empty. If all go, record a move or a merge.',
  'household.head-leaves': () => 'The head leaves: choose a new head.',
  'household.same-village': () => 'The household is in that very village.',
  'household.same-class': () => 'The household already has this class.',
  'household.same-household': () => 'A household cannot be merged with itself.',
  'household.not-alone': () => 'Others live in the household: record the death as a member leaving.',
  'household.before-last-event': ({ last }) => `The day must not be before the household's last event, ${date(last)}.`,
  'household.exists': () => 'This household is already registered.',
  'household.member-exists': ({ name }) =>
    `The commune recorded ${name} in this household already. Take this person out of those who came, and send again.`,
  'household.after-interview': ({ on }) => `What happened on ${date(on)} lies after the interview. Look at the day.`,
  'review.no-standard': ({ year }) => `No standard is in force for ${year}.`,
  'points.unanswered': ({ item }) => `Item ${item} is not answered.`,
  'points.no-value': ({ item, answer, area }) => `Item ${item}, answer “${answer}”: no points for area ${area} yet.`,
  'points.unknown-item': ({ item }) => `The point table has no item ${item}.`,
  'points.unknown-answer': ({ item, answer }) => `Item ${item} has no answer “${answer}”.`,
  'points.too-many-answers': ({ item }) => `Item ${item} takes one answer only.`,
  'points.out-of-range': ({ points }) => `The total of ${count(points)} points is out of range.`,
  'questions.not-served': ({ on }) =>
    `The province’s questions that were answered are not those in force on ${date(on)}. Sync to get the new ones, open the interview again and send it.`,
  'questions.unknown': ({ question }) => `The province’s questions have no question “${question}”.`,
  'questions.not-asked': ({ label }) => `“${label}” is not asked after the answers before it.`,
  'questions.wrong-kind': ({ label }) => `“${label}”: the answer is of another kind.`,
  'questions.unknown-choice': ({ label, choice }) => `“${label}” has no choice “${choice}”.`,
  'questions.constraint': ({ label, message }) =>
    `“${label}”: ${message ?? 'the answer does not meet the condition the province set'}.`.replace(/[.]{2}$/, '.'),

  'survey.exists': () => 'This interview is already recorded.',
  'survey.in-future': () => 'The day of the interview cannot lie ahead.',
  'survey.before-move': ({ on }) =>
    `The household came to where it lives on ${date(on)}; the interview cannot be of a day before.`,
  'survey.member-not-of-household': () => 'An answer is about somebody who was not of the household on that day.',
  'survey.no-score-area': () =>
    'The scoring area of the commune is not known, or whether the village is urban or rural: B1 cannot be computed.',
  'survey.no-point-table': ({ on }) =>
    `No B1 point table is in force on ${date(on)}. The province officer enters one, or enter the B1 total by hand.`,
  'round.closed': () => 'The round is closed; nothing can be added.',
  'round.not-open-yet': ({ opensOn }) => `The round begins on ${date(opensOn)}.`,
  'case.exists': () => 'The household has a case in this round.',
  'case.changed-since': (it) =>
    `Somebody moved ${count(it.count)} of these cases after you opened them. Load again, then go on; nothing was recorded.`,
  'case.wrong-state': ({ step, state }) =>
    `The case stands at “${named(caseWords.state, state)}”; “${named(steps, step)}” is not possible from there.`,
  'case.other-role': ({ step, by }) =>
    caseWords.notForRole(named(caseWords.step, step), by.map((role) => shell.role[role]).join(', ')),
  'case.other-round': () => 'Some of the cases are not of this round.',
  'case.other-village': () => 'Some of the cases are not of this village or commune.',
  'case.other-year': ({ year }) => `This round is of ${year}: the day of the interview must lie in that year.`,
  'photo.not-a-photo': () => 'What was sent is not a JPEG photo. Take the photo of the dwelling again.',
  'photo.damaged': () => 'The photo was damaged on its way, or changed. Take the photo of the dwelling again.',
  'photo.not-here': () => 'Not all of the photo has reached the server. Send it again.',
  'photo.too-large': ({ most }) => `The photo is too large: ${count(most / 1024 / 1024)} MB at most.`,
  'photo.not-yours': () => 'Somebody else sent this photo.',
  'photo.case-checked': () => 'The commune has checked the case: photos can no longer be taken back.',
  'photo.too-many': ({ most }) => `A case has ${count(most)} photos at most.`,
  'case.not-yours': () => 'The case is assigned to another reviewer.',
  'case.class-unknown': (it) =>
    `${count(it.count)} cases cannot be classified: something was not asked. Send them back to be completed.`,
  'case.still-posted': ({ until }) => `Posted to the end of ${date(until)}; the next step has to wait.`,
  'case.posting-over': ({ until }) => `The posting ended on ${date(until)}.`,
  'case.no-opinion-asked': () => 'This round asks for no opinion from above.',
  'case.opinion-needed': () => 'This round needs an opinion from above before recognition.',
  'case.before-last-step': ({ last }) => `The day lies before the last step of the case (${date(last)}).`,
  'case.not-a-reviewer': () => 'The person chosen is no reviewer of this place.',
}
