import type { Refusal } from '../../../domain/refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'
import type { SeasonRefusal } from '../review-season-refusal.ts'
import { reviewSeason } from './review-season.ts'

const { count, date } = formatFor('en')
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
  'request.exists': () =>
    'This person’s request is waiting for the commune’s answer. There is no need to send it again.',
  'request.too-many': ({ minutes }) =>
    `Too many requests came in the last ${count(minutes)} minutes. Wait a while and send again, or go to the commune’s office.`,
  'request.too-many-look-ups': ({ minutes }) =>
    `Too many codes that do not exist were looked up from this network in the last ${count(minutes)} minutes. Check the code, wait a while and look again, or ask the commune’s office.`,
  'request.decided': () => 'This request has been decided.',
  'request.other-commune': () => 'This household is not of the commune that received the request.',
  'request.unknown': () => 'There is no request with this code.',
  'round.exists': () => 'This round exists. There is one periodic round a year and one regular round a month.',
  'report.nothing-there': ({ year }) => `No commune has a recognised list of ${year} yet: there is nothing to freeze.`,
  'report.units-missing': ({ count }) =>
    `${count} communes have not recognised their list; the official report needs all of them.`,
  'report.does-not-balance': ({ count }) => `${count} figures do not agree; the official report has to balance.`,
  'report.no-deadline': ({ year }) => `No deadline for reports is known for ${year}.`,
  'report.no-monthly': ({ year, month }) => `No report of the regular rounds is due in month ${month}/${year}.`,
  'report.month-not-over': ({ until }) =>
    `This report runs to the end of ${date(until)}; it can be sent from the day after.`,
  'report.month-sent': ({ on }) => `This report was sent on ${date(on)} and nothing has changed since.`,
  'round.no-clock': (it) => `No rule says ${named(numbers, it.number)} on ${date(it.on)}.`,
  'round.outside-window': ({ from, to }) =>
    from === ''
      ? 'The days of the round lie outside the window of the law.'
      : `The round lies between ${date(from)} and ${date(to)} (Decision 24/2021/QĐ-TTg).`,
  'round.days-out-of-order': ({ day }) => `“${named(reviewSeason.day, day)}” comes after the day before it.`,
  'round.cases-open': (it) => `${count(it.count)} cases are not finished.`,
  'round.no-cases': () => 'The commune has no case in this round.',
  'round.opinion-not-asked': () =>
    'A monthly round asks nobody above for an opinion; since 1 July 2025 there is no district to ask.',
  'meeting.more-agreed-than-present': ({ present }) => `No more can agree than were present (${count(present)}).`,
  'certificate.list-not-recognised': () => 'The list is not recognised yet, so no certificate can be issued.',
  'certificate.none-missing': () => 'Every poor and near-poor household of the list has its certificate.',
  'certificate.unknown': () => 'No certificate has this code.',
  'paper.no-public-address': () =>
    'The public address of this system (PUBLIC_ADDRESS) is not set, so no QR code can be printed on certificates. Tell whoever runs the server.',
  'paper.one-commune': () => 'One file holds the certificates of one commune. Choose a commune, then print.',
  'paper.too-much': () => 'Too many papers for one file. Print commune by commune or village by village.',
  'paper.template-failed': ({ why }) =>
    `The province’s template could not be filled in. Ask the province to look at it: ${why}`,
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
