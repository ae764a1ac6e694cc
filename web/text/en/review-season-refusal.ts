import type { Refusal } from '../../../domain/refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'
import type { SeasonRefusal } from '../review-season-refusal.ts'
import { reviewSeason } from './review-season.ts'
import { shell } from './shell.ts'

const { count, date } = formatFor('en')
/** Changing a class is no step of the procedure, but is refused as one. */
const steps = { ...reviewSeason.step, 'change-class': reviewSeason.change.title }
const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key
const numbers: Readonly<Record<string, string>> = {
  'periodic-review-from': 'the first day of the periodic review',
  'periodic-review-to': 'the last day of the periodic review',
  'regular-review-from-day': 'the first day of the regular review',
  'regular-review-days': 'the length of the regular review',
  'meeting-agreed-percent': 'the share that has to agree in a meeting',
  'posting-working-days': 'how long results are posted',
  'recheck-working-days': 'how long a re-check may take',
  'recheck-posting-working-days': 'how long a re-check is posted',
  'opinion-working-days': 'how long an opinion may take',
}

export const reviewSeasonRefusal: RefusalWords<Extract<Refusal, { readonly code: SeasonRefusal }>> = {
  'round.exists': () => 'This round exists. There is one periodic round a year and one regular round a month.',
  'report.nothing-there': ({ year }) => `No commune has a recognised list of ${year} yet: there is nothing to freeze.`,
  'report.units-missing': ({ count }) =>
    `${count} communes have not recognised their list; the official report needs all of them.`,
  'report.does-not-balance': ({ count }) => `${count} figures do not agree; the official report has to balance.`,
  'report.no-deadline': ({ year }) => `No deadline for reports is known for ${year}.`,
  'round.closed': () => 'The round is closed; nothing can be added.',
  'round.no-clock': (it) => `No rule says ${named(numbers, it.number)} on ${date(it.on)}.`,
  'round.outside-window': ({ from, to }) =>
    from === ''
      ? 'The days of the round lie outside the window of the law.'
      : `The round lies between ${date(from)} and ${date(to)} (Decision 24/2021/QĐ-TTg).`,
  'round.days-out-of-order': ({ day }) => `“${named(reviewSeason.day, day)}” comes after the day before it.`,
  'round.not-open-yet': ({ opensOn }) => `The round begins on ${date(opensOn)}.`,
  'round.cases-open': (it) => `${count(it.count)} cases are not finished.`,
  'round.no-cases': () => 'The commune has no case in this round.',
  'case.exists': () => 'The household has a case in this round.',
  'case.changed-since': (it) =>
    `Somebody moved ${count(it.count)} of these cases after you opened them. Load again, then go on; nothing was recorded.`,
  'case.wrong-state': ({ step, state }) =>
    `The case stands at “${named(reviewSeason.state, state)}”; “${named(steps, step)}” is not possible from there.`,
  'case.other-role': ({ step, by }) =>
    reviewSeason.notForRole(named(reviewSeason.step, step), by.map((role) => shell.role[role]).join(', ')),
  'case.other-round': () => 'Some of the cases are not of this round.',
  'case.other-village': () => 'Some of the cases are not of this village or commune.',
  'case.other-year': ({ year }) => `This round is of ${year}: the day of the interview must lie in that year.`,
  'photo.not-a-photo': () => 'What was sent is not a JPEG photo. Take the photo of the dwelling again.',
  'photo.damaged': () => 'The photo was damaged on its way, or changed. Take the photo of the dwelling again.',
  'photo.not-here': () => 'Not all of the photo has reached the server. Send it again.',
  'photo.too-large': ({ most }) => `The photo is too large: ${count(most / 1024 / 1024)} MB at most.`,
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
  'meeting.more-agreed-than-present': ({ present }) => `No more can agree than were present (${count(present)}).`,
  'certificate.list-not-recognised': () => 'The list is not recognised yet, so no certificate can be issued.',
  'certificate.none-missing': () => 'Every poor and near-poor household of the list has its certificate.',
  'certificate.unknown': () => 'No certificate has this code.',
  'paper.not-word': () =>
    'This is no Word document (.docx) that can be read. Save it as .docx in Word and upload it again.',
  'paper.too-large': () =>
    'The template is too large or packed oddly. It should be a few pages; leave out pictures and upload it again.',
  'paper.macro': () => 'The file holds macros or embedded objects. Remove them and upload it again.',
  'paper.external': () => 'The file holds links, or fields that fetch from elsewhere. Remove them and upload it again.',
  'paper.tag-unknown': ({ tags }) => `This paper has no field: ${tags.join(', ')}. See the list of its fields.`,
  'paper.tag-broken': ({ tags }) =>
    `The braces of a field are not opened or closed${tags.length > 0 ? `: ${tags.join(', ')}` : ''}.`,
}
