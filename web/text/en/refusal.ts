import type { Refusal } from '../../../domain/refusal.ts'
import { supportRefusalEn } from '../../../domain/support/refusal-en.ts'
import { formatFor } from '../format.ts'

import { type RefusalTexts, wordsOf } from '../refusal-texts.ts'

import { activityRefusal } from './activity-refusal.ts'

import { deprivation } from './deprivation.ts'
import { fieldRefusal } from './field-refusal.ts'
import { moneyRefusal } from './money-refusal.ts'
import { reviewSeasonRefusal } from './review-season-refusal.ts'
import { ruleRefusal } from './rule-refusal.ts'
import { shell } from './shell.ts'

const { count, date, number } = formatFor('en')
const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key
const pointRows = 'Check the file: each row is an answer, each column an area, points are whole numbers.'

const sheetKind: Readonly<Record<Extract<Refusal, { code: 'sheet.not-a-spreadsheet' }>['looksLike'], string>> = {
  nothing: 'an empty file',
  pdf: 'a PDF',
  word: 'a Word document',
  'web-page': 'a web page',
  xml: 'an XML file',
  ods: 'an OpenDocument spreadsheet (.ods)',
  xlsb: 'a binary workbook (.xlsb)',
  zip: 'a compressed archive',
  picture: 'a picture',
  unknown: 'a file of an unknown kind',
}

export const refusal: RefusalTexts = {
  ...fieldRefusal,
  'account.name-taken': () => 'This account name is taken.',
  'account.changed-since': () => 'Somebody changed this account after you opened it. Load it again, then go on.',
  'account.own-role': () => 'You cannot change your own role or close your own account.',
  'account.area-does-not-fit': ({ role }) =>
    `The place does not fit the role “${named(shell.role, role)}”: commune roles belong to one commune, province roles to the province.`,

  ...activityRefusal,

  'place.unknown': () => 'There is no such unit.',
  'place.not-of-today': () => 'This unit no longer exists; choose one of today.',
  'place.not-a-commune': () => 'Choose a commune, ward or special zone.',
  'place.fewer-people-than-households': () => 'There cannot be fewer people than households.',
  'place.membership-overlaps': () => 'The commune already stands on this list in that period.',
  'place.file-columns': ({ missing }) => `The file lacks columns: ${missing.join(', ')}.`,
  'place.not-geojson': () => 'The file is not GeoJSON (a FeatureCollection).',
  'place.file-row': ({ row, reason }) => `Row ${count(row)}: ${reason}`,

  'plan.part-twice': () => 'A unit stands there twice.',
  'plan.part-impossible': () => 'A part cannot be below 0 or above 100%.',
  'plan.part-outside': () => 'A unit does not belong to the place, or is not there in the year of the plan.',
  'plan.parts-do-not-add-up': ({ sum, goal }) =>
    `The parts add up to ${number(sum)}, the target is ${number(goal)}. Correct them, or say that the decision lets them differ.`,
  'plan.not-reportable': () => 'This is computed from records; no reported value is taken.',
  'plan.unit-does-not-report': () => 'This is reported by commune.',
  'plan.report-day': ({ year }) => `The day has to lie in ${year} and not after today.`,
  'plan.denominator-missing': () => 'The total is needed for a share.',
  'plan.checklist-not-whole': () => 'The checklist has to answer all six dimensions.',
  'plan.more-than-whole': () => 'The part is larger than the total.',
  'plan.more-than-residents': ({ most }) => `The total is larger than the number of residents (${count(most)}).`,
  'plan.value-exists': () => 'This value was recorded already.',
  'plan.period-exists': () => 'There is a plan of these years already.',
  'plan.unknown': () => 'There is no plan for this year yet.',
  'plan.exists': () => 'The plan of this year exists.',
  'plan.target-unknown': () => 'The plan has no such target.',
  'plan.indicator-unknown': ({ target, indicator }) => `Target ${target}: the system cannot compute “${indicator}”.`,
  'plan.target-twice': ({ target }) => `The plan has two rows ${target}.`,
  'plan.goal-does-not-fit': ({ target }) =>
    `${target}: a number needs a direction (at least, at most…); without a number leave both empty.`,
  'plan.unit-does-not-fit': ({ target }) => `${target}: the unit is not that of the way it is computed.`,
  'plan.question-unknown': () => 'There is no such question.',
  'plan.answer-does-not-fit': () => 'The answer does not fit the question.',

  'review.list-exists': () => 'The commune has a list of this year under this standard.',
  'review.list-frozen': () =>
    'The list is recognised and frozen. Later errors are corrected household by household, by decision.',
  'review.year-recognised': (it) =>
    `${it.year} is recognised under another standard. The movements of a year are booked once.`,
  'review.list-empty': () => 'No household stands on the list yet.',
  'review.changed-since': () => 'The list changed after you opened it. Load it again, then go on.',
  'review.unaccounted': ({ count: households }) =>
    `${count(households)} households of last year's list are on no list of this year, and no event says why.`,
  'review.escaped-decision-missing': ({ count: households }) =>
    `${count(households)} households escaped: number and date of the decision on escapes are needed.`,
  'review.year-before-not-recognised': ({ year }) => `The commune's list of ${year} is not recognised yet.`,
  'review.decision-before-review': () => 'The decision cannot be dated before the review.',
  'review.not-a-commune-of-that-day': () => 'This unit was no commune on the day of the review.',
  ...reviewSeasonRefusal,

  'import.wrong-state': () => 'This import is not at a step where that can be done. Load again to see where it is.',
  'import.layout-unknown': () =>
    'The layout is not known. Use the list after the review (data from row 8) or the list of escaped households (from row 10).',
  'import.columns-missing': ({ columns }) => `Columns missing: ${columns.join(', ')}.`,
  'import.file-unknown': () => 'The file is no longer on the server. Send it again.',
  'import.not-read': () => 'The file could not be read. Send it again; if that does not help, tell the administrator.',
  'import.row-wrong': () => 'This row is still wrong; correct it in the file and import again.',
  'import.row-open': ({ count: rows }) => `${count(rows)} households wait for a decision: new, or already known.`,
  'import.same-as-unknown': () => 'The household chosen to join does not exist.',
  'import.same-as-taken': () => 'The household chosen is already joined to another row of the file.',
  'import.legacy-text': ({ encoding }) =>
    `The text of the file is in an old encoding (${encoding.toUpperCase()}). Choose to convert it, then read the file again.`,
  'import.nothing-to-save': () => 'There is no household that can be saved.',

  'sheet.too-large': ({ what, limit }) =>
    what === 'rows'
      ? `Too many rows; the most is ${count(limit)}.`
      : what === 'bytes'
        ? `The file is too large; the most is ${count(limit / 1024 / 1024)} MB.`
        : 'The workbook is too large to read. Split it into several files.',
  'sheet.not-a-spreadsheet': ({ looksLike }) => `This is ${sheetKind[looksLike]}. Send an Excel file (.xlsx) or CSV.`,
  'sheet.encrypted': () => 'The file has a password. Remove it in Excel, then send again.',
  'sheet.old-xls': () => 'This is an old Excel file (.xls). Open it in Excel, save it as .xlsx, then send again.',
  'sheet.bomb': () => 'The file was refused: it grows out of all proportion when unpacked.',
  'sheet.forbidden-xml': () => 'The file holds what no spreadsheet program writes, so it is not taken.',
  'sheet.broken': () => 'The file is damaged. Open it in Excel, save it again, then send it.',
  'sheet.empty': () => 'No cell of the file holds anything.',

  'standard.unknown': () => 'There is no such standard.',
  'standard.exists': () => 'A standard with this code exists.',
  'standard.period': () => 'The last day must be after the first.',
  'standard.cannot-classify': () => 'This standard lacks the lines needed to classify a household.',
  'standard.begun': ({ from }) =>
    `The standard has been in force since ${date(from)}: only its end can be set, from today on.`,
  'standard.not-provincial': () => 'A provincial standard must belong to a province.',
  'standard.below-national': ({ own, national }) =>
    `A provincial standard may not lie below the national one: ${count(own)} against ${count(national)}.`,
  'standard.narrower-indicator': ({ indicator, missing }) =>
    missing
      ? `The national indicator “${named(deprivation.name, indicator)}” is missing.`
      : `The cut-off of “${named(deprivation.name, indicator)}” is narrower than the national one.`,
  'standard.no-national': ({ from }) => `No national standard is in force from ${date(from)}.`,
  'standard.overlaps': ({ other }) => `Overlaps with the province's standard “${other}”.`,
  'points.file-rows': ({ problems }) => `The file has ${count(problems.length)} faults. ${pointRows}`,
  'points.incomplete': ({ cells }) => `${count(cells)} cells of the point table are empty.`,
  'points.too-large': ({ items, answers }) =>
    `The point table is too large: at most ${count(items)} items with ${count(answers)} answers each.`,
  'points.no-area': () => 'No commune of the province has a scoring area on that day: no household could be scored.',
  'points.not-after-current': ({ from }) => `A table already begins on ${date(from)}. Choose a later day.`,
  'points.outside-standard': ({ from, to }) =>
    `The standard holds only from ${date(from)}${to === null ? '' : ` to ${date(to)}`}.`,
  'points.not-a-draft': () => 'A point table in force cannot be changed; make a new version.',

  'questions.file': ({ problems }) =>
    `The file has ${count(problems)} mistakes. See each cell, correct the file and upload it again.`,
  'questions.day-past': () => 'The day must be today or later, and not before the questions begin.',
  'questions.not-after-current': ({ from }) =>
    `There are questions with the day ${date(from)} already. Choose another day.`,
  'questions.ended': () => 'These questions are asked no longer.',
  'questions.too-many-languages': ({ most }) =>
    `There are ${count(most)} languages already. Withdraw one that is not used, then save again.`,
  'questions.translation-withdrawn': () => 'This translation was withdrawn already.',

  ...moneyRefusal,
  ...ruleRefusal,
  ...supportRefusalEn((it): string => wordsOf(refusal, shell.failed.general, it)),
}
