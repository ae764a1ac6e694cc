import type { OpinionFrom, RoundKind, roundDayNames } from '../../domain/review/season/round.ts'
import type { CaseState, StepName } from '../../domain/review/season/steps.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>
type Empty = { readonly title: string; readonly body: string; readonly basis: string }
/** A dialog with one thing to do. */
type Act = { readonly title: string; readonly about: string; readonly go: string; readonly done: string }

/** The steps of law handbook 4.2, as the board shows them. */
export type BoardStep = 'list' | 'survey' | 'meeting' | 'posting' | 'recheck' | 'opinion' | 'recognition'

/** Words of the review season: rounds, the board, cases, meetings, postings, opinions, recognition of a commune. */
export type ReviewSeasonTexts = {
  readonly title: string
  readonly sub: string
  readonly kind: Words<RoundKind>
  readonly name: (kind: RoundKind, year: number, month: number) => string
  readonly window: (from: string, to: string) => string
  readonly opinionBy: (whom: string) => string
  readonly roundState: Words<'open' | 'closed'>
  readonly opinionFrom: Words<OpinionFrom>
  readonly day: Words<(typeof roundDayNames)[number]>
  readonly state: Words<CaseState>
  /** A step as a verb, and as it stands in the history of a case. */
  readonly step: Words<StepName>
  readonly source: Words<'listed' | 'asked' | 'proposed'>
  readonly on: string
  readonly optional: string
  readonly commune: string
  readonly village: string
  readonly allCommunes: string
  readonly chooseCommune: string
  readonly allVillages: string
  readonly missing: (what: string) => string
  readonly notForRole: (step: string, roles: string) => string
  readonly notYours: string
  readonly families: (count: string) => string
  readonly due: (day: string) => string
  readonly rounds: {
    readonly list: string
    readonly lead: (open: string) => string
    readonly leadNone: string
    readonly columns: Words<'name' | 'window' | 'state' | 'cases' | 'over' | 'late'>
    readonly empty: Empty
    readonly calendar: string
    readonly open: string
    readonly onlyProvince: string
  }
  readonly openRound: Act & {
    readonly kind: string
    readonly year: string
    readonly month: string
    readonly days: string
    readonly daysHint: string
    readonly standards: string
    readonly inForce: string
    readonly trial: string
    readonly noStandard: string
    readonly opinion: string
    readonly opinionHint: string
    readonly calendarMissing: (year: number) => string
    readonly outOfOrder: (day: string) => string
  }
  readonly calendar: {
    readonly title: (year: number) => string
    readonly sub: string
    readonly empty: Empty
    readonly columns: Words<'day' | 'kind' | 'name' | 'act'>
    readonly kind: Words<'holiday' | 'make-up'>
    readonly addHoliday: string
    readonly addMakeUp: string
    readonly remove: string
    readonly save: string
    readonly saved: string
    readonly twice: string
    readonly otherYear: (year: number) => string
    readonly counts: (holidays: string, makeUps: string) => string
    readonly onlyProvince: string
    readonly unsaved: string
  }
  readonly tabsLabel: string
  readonly tabs: Words<'board' | 'cases' | 'meetings' | 'postings' | 'opinions' | 'outliers'>
  readonly board: {
    readonly lead: (cases: string, over: string) => string
    readonly leadLate: (late: string) => string
    readonly leadNone: string
    readonly today: (day: string) => string
    readonly stepNo: Words<BoardStep>
    readonly step: Words<BoardStep>
    readonly within: Words<'posting' | 'recheck' | 'opinion'>
    readonly done: (cases: string) => string
    readonly objections: string
    readonly noObjection: string
    readonly byCommune: string
    readonly byVillage: string
    readonly unit: string
    readonly earliest: string
    readonly show: Words<'label' | 'all' | 'late' | 'objected'>
    readonly sort: Words<'label' | 'late' | 'due' | 'name'>
    readonly legend: Words<'done' | 'doing' | 'back' | 'late' | 'waiting'>
    readonly back: (cases: string) => string
    readonly lateCases: (cases: string) => string
    readonly notReached: string
    readonly basis: string
    readonly missingTitle: (units: string) => string
    readonly missingBody: string
    readonly empty: Empty
  }
  readonly closeRound: Act & { readonly open: (cases: string) => string; readonly closed: string }
  readonly cases: {
    readonly list: string
    readonly count: (cases: string) => string
    readonly filter: Words<'search' | 'searchLabel' | 'state' | 'source' | 'late' | 'all'>
    readonly columns: Words<'household' | 'village' | 'was' | 'found' | 'state' | 'reviewer' | 'due'>
    readonly select: (head: string) => string
    readonly selectAll: string
    readonly chooseEvery: (cases: string) => string
    readonly selected: (cases: string) => string
    readonly clear: string
    readonly selectFirst: string
    readonly empty: Empty
    readonly nothingFound: { readonly title: string; readonly body: string }
    readonly notScored: string
    readonly rechecked: string
    readonly changed: string
    readonly nobody: string
  }
  readonly buildList: Act
  readonly addCase: Act & { readonly source: string; readonly chosen: string; readonly change: string }
  readonly assign: Act & {
    readonly to: string
    readonly reviewer: (name: string, place: string, open: string) => string
    readonly none: string
  }
  readonly check: Act
  readonly sendBack: Act & { readonly comment: string }
  readonly post: Act & {
    readonly unit: string
    readonly places: string
    readonly placesHint: string
    readonly usual: string
  }
  readonly repost: Act
  readonly close: Act & { readonly reason: string }
  readonly change: Act & { readonly standard: string; readonly class: string; readonly reason: string }
  readonly object: Act & { readonly receivedOn: string; readonly byName: string; readonly content: string }
  readonly detail: {
    readonly title: (head: string) => string
    readonly was: string
    readonly result: string
    readonly householdPage: string
    readonly reviewer: string
    readonly source: string
    readonly due: string
    readonly clock: string
    readonly note: string
    readonly facts: string
    readonly findings: string
    readonly findingsNote: string
    readonly noFindings: string
    readonly scored: (name: string) => string
    readonly changedBecause: (reason: string) => string
    readonly b1: string
    readonly b2: string
    readonly undecided: string
    readonly history: string
    readonly historyNote: string
    readonly by: (name: string) => string
    readonly system: string
    readonly recordedAt: (moment: string) => string
    readonly objections: string
    readonly objectedBy: (name: string, day: string) => string
    readonly answerBy: (day: string) => string
    readonly answered: (day: string) => string
    readonly resultChanged: string
    readonly resultKept: string
    readonly next: string
    readonly over: string
    readonly held: (role: string) => string
    readonly meeting: string
    readonly otherSteps: string
  }
  readonly interview: {
    readonly title: (head: string) => string
    readonly recheckTitle: (head: string) => string
    readonly about: string
    readonly prefilled: (day: string) => string
    readonly on: string
    readonly household: string
    readonly unasked: string
    readonly born: (born: string) => string
    readonly income: string
    readonly incomeHint: string
    readonly points: string
    readonly badNumber: string
    readonly reply: string
    readonly replyHint: string
    readonly go: string
    readonly goRecheck: string
    readonly done: string
    readonly back: string
    readonly cannot: string
  }
  readonly meetings: {
    readonly list: string
    readonly hold: string
    readonly columns: Words<'village' | 'on' | 'chair' | 'present' | 'passed' | 'failed'>
    readonly no: (no: string) => string
    readonly front: string
    readonly noFront: string
    readonly empty: Empty
    readonly title: string
    readonly about: (percent: string) => string
    readonly place: string
    readonly chair: string
    readonly secretary: string
    readonly present: string
    readonly frontPresent: string
    readonly opinions: string
    readonly votes: string
    readonly votesHint: string
    readonly agreed: (head: string) => string
    readonly allAgreed: string
    readonly noCases: string
    readonly pass: string
    readonly fail: string
    readonly tooMany: string
    readonly go: string
    readonly done: string
    readonly result: (passed: string, failed: string) => string
    readonly resultFailed: string
    readonly percent: (percent: string) => string
  }
  readonly postings: {
    readonly list: string
    readonly columns: Words<'unit' | 'places' | 'from' | 'until' | 'cases'>
    readonly recheck: string
    readonly hanging: string
    readonly over: string
    readonly empty: Empty
  }
  readonly opinions: {
    readonly list: string
    readonly columns: Words<'commune' | 'sentOn' | 'dueOn' | 'answer'>
    readonly waiting: string
    readonly agrees: string
    readonly disagrees: string
    readonly refer: Act
    readonly answer: Act & {
      readonly agrees: string
      readonly comment: string
      readonly commentNeeded: string
      readonly which: string
    }
    readonly notAsked: string
    readonly empty: Empty
  }
  readonly outliers: {
    readonly note: string
    readonly allLeave: { readonly title: string; readonly note: string; readonly none: string }
    readonly beside: { readonly title: string; readonly note: string; readonly none: string }
    readonly changed: { readonly title: string; readonly note: string; readonly none: string }
    readonly columns: Words<
      | 'village'
      | 'commune'
      | 'listed'
      | 'leaving'
      | 'standard'
      | 'line'
      | 'under'
      | 'over'
      | 'interviewed'
      | 'changed'
      | 'scored'
    >
  }
  readonly recognise: Act & {
    readonly chooseCommune: string
    readonly notReady: (cases: string) => string
    readonly noCases: string
    readonly counts: (cases: string) => string
    /** What cannot be undone. A monthly round moves its households between two lists and freezes none. */
    readonly final: Words<RoundKind>
    readonly decisionNo: string
    readonly decisionHint: string
    readonly decisionDate: string
    readonly escapedNo: string
    readonly escapedHint: string
    readonly escapedDate: string
    readonly escapedHalf: string
    readonly signer: string
    readonly nobody: string
    readonly nobodyWhy: string
    readonly already: string
  }
}
