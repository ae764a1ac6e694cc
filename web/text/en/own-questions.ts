import type { KindFault } from '../../../domain/survey/own/kinds.ts'
import { formatFor } from '../format.ts'
import type { FaultWords, OwnQuestionsTexts } from '../own-questions-texts.ts'

const { count } = formatFor('en')

const valueKind: OwnQuestionsTexts['valueKind'] = {
  'yes-no': 'true or false',
  number: 'a number',
  text: 'a text',
  date: 'a date',
  several: 'several choices',
}

const fault: FaultWords = {
  unexpected: ({ at }) => `not understood at “${at}”`,
  'ended-early': () => 'the expression ends too early',
  'too-long': () => 'the expression is too long or nested too deep; split it',
  'function-not-taken': ({ name }) => `the function ${name}() is not taken`,
  arguments: ({ name, count: most }) => `the function ${name}() needs exactly ${count(most)} arguments`,
  'unknown-question': ({ name }) => `there is no question “${name}” before this one`,
  'no-answer-here': () => 'the full stop stands for the answer in the column constraint only',
  'unknown-choice': ({ name, choice }) => `“${name}” has no choice “${choice}”`,
  'kinds-differ': ({ left, right }) => `compares ${valueKind[left]} with ${valueKind[right]}`,
  kind: ({ wanted, found }) => `needs ${valueKind[wanted]}, but this is ${valueKind[found]}`,
}
const sayFault = (why: KindFault) => (fault[why.fault] as (it: KindFault) => string)(why) // true: the words of its own name

export const ownQuestions: OwnQuestionsTexts = {
  title: 'The province’s own questions',
  lead: 'A province may ask more than the ministry’s sheets do. Write the questions in an XLSForm spreadsheet, upload it, look at it, then save it.',
  noScore: 'The answers take no part in any score and cannot change a class: only the ministry’s sheets are scored.',
  onlyProvince: 'For officers of the province',
  add: 'Upload new questions',
  none: 'The province asks nothing more yet',
  noneAbout: 'Upload an XLSForm spreadsheet. The reviewers’ phones get the questions with their next sync.',
  version: (no) => `Version ${no}`,
  state: { now: 'In use', coming: 'Not begun', ended: 'No longer asked', 'taken-back': 'Taken back' },
  period: (from, until) => (until ? `Asked from ${from} to before ${until}` : `Asked from ${from}`),
  by: (who, day) => `Uploaded by ${who} on ${day}`,
  counts: (questions, answered) => `${questions} questions, ${answered} interviews answered`,
  languages: 'Languages',
  file: 'File',
  see: 'Show the questions',
  hide: 'Hide the questions',
  answers: 'Download the answers',
  purpose: 'What the file is for',
  purposeAbout: 'The file names heads of households, so the download is on the log with its purpose.',
  download: 'Download as Excel',
  end: 'Ask no longer',
  takeBack: 'Take back',
  endAbout: 'Phones ask these no longer from this day on. Answers given so far are kept.',
  takeBackAbout: 'These questions have not begun; taken back, they are as if they had never been.',
  endDay: 'Not asked from',
  ended: 'The last day is recorded.',
  from: 'Asked from',
  fromAbout: 'The version in use ends on this day. A saved version does not change; to correct it, upload another.',
  reading: 'Reading the file …',
  read: (questions) => `${questions} questions were read. Look at them, then save.`,
  wrong: (problems) => `${problems} places are wrong. Nothing was saved.`,
  wrongAbout: 'Correct each cell in the file and choose the file again.',
  sheet: 'Sheet',
  cell: 'Cell',
  whatIsWrong: 'What to do',
  wholeSheet: 'whole sheet',
  fileNeeded: 'Choose a file that can be read and has no mistakes left',
  save: 'Save and put in use',
  saved: 'The questions are saved.',
  taken: {
    title: 'What of XLSForm is taken',
    lead: 'Everything outside this list is refused by its cell, nothing is dropped silently. Hidden sheets are not read.',
    sheets: 'Sheets',
    types: 'Types of questions',
    columns: 'Columns',
    languages:
      'A column for each language with its code in brackets: label::Tiếng Việt (vi), label::English (en), label::Tày (tyz). Vietnamese is required; what another language lacks is shown in Vietnamese.',
    rules:
      'In relevant and constraint: ${name} of a question before it, the full stop (in constraint only), numbers, texts in quotes, = != < <= > >= + - * div mod and or, brackets, and the functions',
    refused:
      'Refused are, for example: calculate, begin_repeat, image, geopoint, rank, or_other; the columns appearance, default, calculation, choice_filter, read_only, media.',
  },
  kind: {
    text: 'Text',
    integer: 'Whole number',
    decimal: 'Decimal number',
    date: 'Date',
    one: 'One choice',
    several: 'Several choices',
    note: 'Note',
  },
  required: 'Required',
  askedWhere: 'Asked only where',
  mustBe: 'Condition',
  group: 'Group',
  onCase: {
    title: 'The province’s own questions',
    note: 'They take no part in any score.',
    open: 'Not answered',
    fault: 'This answer is not right, check it.',
  },
  wrongIn: {
    'sheet-missing': () => 'This sheet is missing. Name the sheet with the questions survey.',
    'sheet-not-taken': () => 'This sheet is not taken. Keep survey, choices and settings only.',
    'column-missing': ({ column }) => `The column “${column}” is missing. Add it in the first row.`,
    'column-not-taken': ({ column }) =>
      column === ''
        ? 'A cell is filled but its column has no name. Name the column or clear the cell.'
        : `The column “${column}” is not taken. Remove or empty it.`,
    'column-twice': ({ column }) => `The column “${column}” is there twice. Keep one.`,
    'language-without-code': ({ column }) =>
      `“${column}” lacks the code of its language. Write name and code after ::, as in Tày (tyz).`,
    merged: () => 'A merged cell. Undo the merge and fill in each cell.',
    'cell-error': () => 'The cell shows an error of a formula. Write its value.',
    'type-missing': () => 'The row is filled but has no type. Add the type or clear the row.',
    'type-not-taken': ({ type }) => `The type “${type}” is not taken. Use one of the list.`,
    'name-missing': () => 'The name is missing. Give it a short name of plain letters.',
    'name-invalid': ({ name }) =>
      `The name “${name}” is not valid. Use plain letters, digits and underscores, beginning with a letter, under 40 signs.`,
    'name-twice': ({ name }) => `The name “${name}” is used in a row above. Choose another.`,
    'label-missing': () => 'The Vietnamese label is missing. Write the question in Vietnamese.',
    'label-refers': () => 'A label that repeats an answer (${…}) is not taken. Write it out.',
    'text-too-long': ({ most }) => `Longer than ${count(most)} letters. Make it shorter.`,
    'required-not-taken': ({ value }) => `“${value}” is not taken in the column required. Write yes or no.`,
    'not-here': ({ column, type }) => `The type “${type}” has no use for the column “${column}”. Clear the cell.`,
    'message-without-constraint': () =>
      'There is a message but no constraint. Add the constraint or clear the message.',
    'list-unknown': ({ list }) => `The sheet choices has no list “${list}”. Add it or correct the name.`,
    'list-unused': ({ list }) => `No question uses the list “${list}”. Remove it or correct the name.`,
    'list-missing': () => 'The name of the list (list_name) is missing.',
    'choice-twice': ({ choice }) => `The code “${choice}” is in the list twice. Choose another.`,
    'choice-invalid': ({ choice }) =>
      `The code “${choice}” is not valid. Use plain letters, digits, dashes and full stops, under 40 signs.`,
    'group-not-closed': ({ name }) => `The group “${name}” has no end_group.`,
    'group-not-open': () => 'This end_group closes nothing. Remove the row.',
    'group-empty': ({ name }) => `The group “${name}” has no question. Remove the group.`,
    'no-questions': () => 'This sheet has no question.',
    'too-many': ({ what, most }) => `Too many ${what}: at most ${count(most)}.`,
    'sheet-besides': () => 'Only the first sheet is read. Remove this one, or move what it says to the first.',
    'row-unknown': ({ name }) =>
      name === ''
        ? 'The row is filled but has no code. Copy the code from the template.'
        : `The sheets have no text with the code “${name}”. Copy the code from the newest template.`,
    'vietnamese-changed': ({ now }) =>
      now === ''
        ? 'The sheets have no Vietnamese here. Clear this cell.'
        : `The Vietnamese differs from the sheets, which say: “${now}”. Download the template again and look at the translation.`,
    'language-own': ({ language }) => `The app has ${language} already; it is not translated.`,
    'language-missing': () => 'There is no column of the language to translate into. Download its template.',
    'language-second': ({ language }) => `One language a file. Move the columns “${language}” to another.`,
    'nothing-translated': () => 'No cell is translated yet.',
    rule: ({ column, why }) => `Column ${column}: ${sayFault(why)}.`,
  },
  fault,
  valueKind,
}
