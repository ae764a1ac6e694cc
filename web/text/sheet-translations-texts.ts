export type SheetTranslationsTexts = {
  readonly title: string
  readonly lead: string
  readonly template: string
  readonly templateAbout: string
  readonly languageName: string
  readonly languageCode: string
  readonly languageCodeHint: string
  readonly languageNeeded: string
  readonly download: string
  readonly add: string
  readonly addAbout: string
  readonly read: (said: string, of: string) => string
  readonly vietnamese: string
  readonly hint: string
  readonly save: string
  readonly saved: string
  readonly none: string
  readonly noneAbout: string
  readonly language: string
  readonly version: string
  readonly stateHead: string
  readonly state: Readonly<Record<'now' | 'replaced' | 'withdrawn', string>>
  readonly said: string
  readonly saidOf: (said: string, of: string) => string
  readonly by: string
  readonly byOn: (who: string, day: string) => string
  readonly acts: string
  readonly file: string
  readonly withdraw: string
  readonly withdrawAbout: (language: string) => string
  readonly withdrawn: string
}
