import type { MemberCame, MemberLeft } from '../../contract/household.ts'
import type { Group } from '../field/interview/parts.ts'
import type { Standing } from '../field/standing.ts'

/** Words of the phone app (web/field). What it shares with the office stands in the other subjects. */
export type FieldTexts = {
  readonly title: string
  readonly signIn: string
  readonly signInLead: string
  readonly hello: (name: string) => string
  readonly account: string
  readonly password: string
  readonly signInNeedsNetwork: string
  readonly onlyReviewers: string
  readonly wiped: string
  readonly wrongPassword: string
  readonly choosePin: string
  readonly pinWhy: string
  readonly pin: string
  readonly pinAgain: string
  readonly pinRule: string
  readonly pinGuessed: string
  readonly pinsDiffer: string
  readonly keep: string
  readonly unlock: string
  readonly wrongPin: string
  readonly waitForPin: (seconds: string) => string
  readonly forgotPin: string
  readonly forgotLead: string
  readonly forgotShut: string
  readonly forgotTryOn: string
  readonly passwordOf: (account: string) => string
  readonly beginAnew: string
  readonly beginAnewSure: string
  readonly otherPerson: string
  readonly backToPin: string
  readonly lock: string
  readonly signOut: string
  readonly signOutWaits: (count: string) => string
  readonly otherLanguage: string
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
  readonly search: string
  readonly searchHint: string
  readonly nobodyFound: string
  readonly shelves: string
  readonly shelf: Readonly<Record<'open' | 'sent' | 'done', string>>
  readonly shelfEmpty: Readonly<Record<'open' | 'sent' | 'done', string>>
  readonly progress: (done: string, of: string) => string
  readonly standing: Readonly<Record<Standing, string>>
  readonly said: (note: string) => string
  readonly empty: string
  readonly emptyHint: string
  /** Days left until a day; negative: so many days late. */
  readonly dueIn: (days: number, day: string) => string
  readonly fate: Readonly<Record<'waiting' | 'refused' | 'done', string>>
  readonly menu: string
  readonly closeMenu: string
  readonly outbox: string
  readonly outboxSub: string
  readonly own: Readonly<Record<'lead' | 'required' | 'fault', string>>
  readonly outboxEmpty: string
  readonly outboxEmptyHint: string
  readonly sendNow: string
  readonly offlineNote: string
  readonly notYours: string
  readonly finishedAt: (when: string) => string
  readonly receivedAt: (when: string) => string
  readonly tried: (count: string) => string
  /** What to do about a refusal. */
  readonly todo: Readonly<Record<'compare' | 'correct' | 'wait' | 'gone', string>>
  readonly discard: string
  readonly discardSure: string
  readonly otherInterview: string
  readonly compareBoth: string
  readonly twoInterviews: string
  readonly twoInterviewsWhy: string
  readonly mine: string
  readonly onServer: string
  readonly keepMine: string
  readonly keepTheirs: string
  readonly noDifference: string
  readonly nothingToCompare: string
  readonly householdOf: (head: string) => string
  readonly fact: Readonly<Record<'standing' | 'due' | 'address' | 'people' | 'was' | 'last', string>>
  readonly neverAsked: string
  readonly begin: string
  readonly goOn: string
  readonly toCase: string
  readonly toResult: string
  readonly groupsTitle: string
  readonly groupDone: string
  readonly returned: string
  readonly putRight: string
  readonly sentAnswers: string
  readonly back: string
  readonly toList: string
  readonly next: string
  readonly skip: string
  readonly group: Readonly<Record<Group | 'result', string>>
  readonly groupMisses: (group: string, count: string) => string
  readonly groupsDone: (done: string, of: string) => string
  readonly again: string
  readonly asBefore: string
  readonly changed: string
  readonly change: string
  readonly asked: string
  readonly notAnswered: string
  readonly nobodyAsked: string
  readonly livesHere: string
  readonly stillHere: string
  readonly gone: Readonly<Record<MemberLeft['by'], string>>
  readonly came: Readonly<Record<MemberCame['by'], string>>
  readonly someoneNew: string
  readonly fullName: string
  readonly takeOut: string
  readonly goneOn: string
  readonly newHead: string
  readonly headMissing: string
  readonly nobodyLeft: string
  readonly addPerson: string
  readonly addNeeds: string
  readonly cameHow: string
  readonly cameOn: string
  readonly bornOn: string
  readonly relation: string
  readonly choose: string
  readonly cancel: string
  readonly changes: string
  readonly changesWhy: string
  readonly groupOf: (at: string, of: string) => string
  readonly missing: (count: string) => string
  readonly askedBefore: (day: string) => string
  readonly before: (answer: string) => string
  readonly day: string
  readonly dayHint: string
  readonly bornHint: string
  readonly number: string
  readonly numberHint: string
  readonly less: string
  readonly more: string
  readonly each: (people: string, area: string) => string
  readonly noTable: string
  readonly pointsByHand: string
  readonly pointsHint: string
  readonly byHand: string
  readonly byTable: string
  readonly pointsOf: (points: string) => string
  readonly chosenItems: (count: string) => string
  readonly notAskedYet: string
  readonly result: {
    readonly lead: string
    readonly between: (least: string, most: string) => string
    readonly deprived: (count: string, of: string) => string
    readonly incomplete: string
    readonly edit: string
    readonly finish: string
    readonly finishOpen: string
    readonly toOpen: string
    readonly stillOpen: string
    readonly twelve: string
  }
}
