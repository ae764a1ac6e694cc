import type { CaseState } from '../../domain/review/season/steps.ts'

/** Words of the phone app (web/field). What it shares with the office stands in the other subjects. */
export type FieldTexts = {
  readonly title: string
  readonly signIn: string
  readonly account: string
  readonly password: string
  readonly signInNeedsNetwork: string
  readonly onlyReviewers: string
  readonly wrongPassword: string
  readonly choosePin: string
  readonly pinWhy: string
  readonly pin: string
  readonly pinAgain: string
  readonly pinRule: string
  readonly pinsDiffer: string
  readonly keep: string
  readonly unlock: string
  readonly wrongPin: string
  readonly waitForPin: (seconds: string) => string
  readonly otherPerson: string
  readonly backToPin: string
  readonly lock: string
  readonly signOut: string
  readonly signOutWaits: (count: string) => string
  readonly otherLanguage: string
  readonly online: string
  readonly offline: string
  readonly sync: string
  readonly syncing: string
  readonly syncedAt: (when: string) => string
  readonly neverSynced: string
  readonly noAnswer: string
  readonly signInAgain: string
  readonly nothingWaits: string
  readonly waiting: (count: string) => string
  readonly refused: (count: string) => string
  readonly savedAt: (time: string) => string
  readonly notSaved: string
  readonly cases: (count: string) => string
  readonly toDo: string
  readonly isDone: string
  readonly empty: string
  readonly emptyHint: string
  readonly due: (day: string) => string
  readonly fate: Readonly<Record<'waiting' | 'refused' | 'done' | 'draft', string>>
  readonly state: Readonly<Record<CaseState, string>>
  readonly returned: string
  readonly putRight: string
  readonly sentAnswers: string
  readonly back: string
  readonly toList: string
  readonly next: string
  readonly unchanged: string
  readonly group: Readonly<Record<'start' | 'house' | 'water' | 'information' | 'needs' | 'income' | 'result', string>>
  readonly groupOf: (at: string, of: string) => string
  readonly missing: (count: string) => string
  readonly askedBefore: (day: string) => string
  readonly correctHere: string
  readonly before: (answer: string) => string
  readonly day: string
  readonly dayHint: string
  readonly people: (count: string) => string
  readonly born: string
  readonly bornHint: string
  readonly sex: string
  readonly sexes: Readonly<Record<'male' | 'female', string>>
  readonly yes: string
  readonly no: string
  readonly ask: Readonly<
    Record<
      | 'ableToWork'
      | 'work'
      | 'stableWork'
      | 'monthlyAllowance'
      | 'disabled'
      | 'insurance'
      | 'supported'
      | 'studying'
      | 'finished'
      | 'employerTraining'
      | 'malnourished'
      | 'memberNeeds'
      | 'floorArea'
      | 'waterSource'
      | 'hygienicWater'
      | 'latrine'
      | 'internetUse'
      | 'internetNeed'
      | 'devices'
      | 'needs',
      string
    >
  >
  readonly severalMay: string
  readonly none: string
  readonly less: string
  readonly more: string
  readonly each: (people: string, area: string) => string
  readonly noTable: string
  readonly pointsByHand: string
  readonly result: {
    readonly lead: string
    readonly line: (points: string) => string
    readonly incomplete: string
    readonly edit: string
    readonly finish: string
    readonly notThrough: (groups: string) => string
    readonly twelve: string
  }
}
