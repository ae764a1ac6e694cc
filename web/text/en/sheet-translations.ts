import type { SheetTranslationsTexts } from '../sheet-translations-texts.ts'

export const sheetTranslations: SheetTranslationsTexts = {
  title: 'Translations of the sheets',
  lead: 'The review sheets in a minority language: the reviewer chooses it when asking, the Vietnamese stays beneath.',
  template: 'Download the template',
  templateAbout:
    'An Excel file with every question, answer and hint in Vietnamese. Fill in the last two columns; what stays empty is asked in Vietnamese. What the language has already is filled in.',
  languageName: 'Name of the language',
  languageCode: 'Code of the language',
  languageCodeHint: 'By ISO 639, for example tyz (Tày), nut (Nùng), mtq (Mường)',
  languageNeeded: 'Name and code of a language other than Vietnamese and English',
  download: 'Download as Excel',
  add: 'Upload a translation',
  addAbout: 'It takes the place of the version of that language in use. Phones get it with their next sync.',
  read: (said, of) => `${said} of ${of} texts are translated. Look at them, then save.`,
  vietnamese: 'Vietnamese',
  hint: 'Hint',
  save: 'Save and put in use',
  saved: 'The translation is saved.',
  none: 'No translation yet',
  noneAbout:
    'Download the template, have somebody who speaks the language fill it in, and upload it. What is not translated is asked in Vietnamese.',
  language: 'Language',
  version: 'Version',
  stateHead: 'State',
  state: { now: 'In use', replaced: 'Replaced', withdrawn: 'Withdrawn' },
  said: 'Translated',
  saidOf: (said, of) => `${said} of ${of}`,
  by: 'Uploaded by',
  byOn: (who, day) => `${who}, ${day}`,
  acts: 'Actions',
  file: 'Download',
  withdraw: 'Withdraw',
  withdrawAbout: (language) =>
    `From their next sync on phones ask by the ${language} version before it, or in Vietnamese. Answers given do not change.`,
  withdrawn: 'The translation is withdrawn.',
}
