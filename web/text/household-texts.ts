import type { Relation } from '../../domain/household/relation.ts'
import type { MovementCause } from '../../domain/movement/events.ts'
import type { Account } from '../../domain/movement/ledger.ts'

/** Words of the list of households and of a household's page. */
export type HouseholdTexts = {
  readonly title: string
  readonly sub: (count: string, place: string) => string
  readonly columns: Readonly<
    Record<'head' | 'place' | 'class' | 'deprivations' | 'b1' | 'b2' | 'headcount' | 'ethnicity', string>
  >
  readonly filter: Readonly<
    Record<
      | 'search'
      | 'searchLabel'
      | 'class'
      | 'all'
      | 'commune'
      | 'setting'
      | 'deprived'
      | 'newlyEscaped'
      | 'minority'
      | 'noLabour'
      | 'merit'
      | 'state'
      | 'present'
      | 'ended'
      | 'more',
      string
    >
  >
  readonly nothingFound: { readonly title: string; readonly body: string }
  readonly empty: { readonly title: string; readonly body: string; readonly action: string; readonly basis: string }
  readonly endedOn: (day: string) => string
  readonly exportRows: (count: string) => string
  readonly headed: (sex: 'male' | 'female' | null, name: string) => string
  readonly headcount: (count: string) => string
  readonly ethnicity: (name: string) => string
  readonly foreigner: string
  readonly ethnicityUnknown: string
  readonly certificate: string
  readonly phoneKept: string
  readonly noAddress: string
  readonly noLabour: string
  readonly merit: string
  readonly ended: (day: string, how: string) => string
  readonly timeline: {
    readonly title: string
    readonly note: string
    readonly draft: string
    readonly b: (b1: string, b2: string) => string
    readonly decision: (no: string, day: string) => string
    readonly noYears: string
  }
  readonly twelve: { readonly title: string; readonly asked: (day: string) => string; readonly noSurvey: string }
  readonly scores: {
    readonly title: string
    readonly note: string
    readonly inForce: string
    readonly trial: string
    readonly trialNote: string
    readonly b1: string
    readonly b2: string
    readonly b1Direction: string
    readonly b2Direction: string
    readonly line: (points: string) => string
    readonly cannot: string
    readonly none: string
    readonly reason: {
      readonly incomePoints: (value: string, line: string, met: boolean, setting: string) => string
      readonly deprivationPoints: (value: string, line: string, met: boolean) => string
      readonly income: (value: string, line: string, met: boolean) => string
      readonly deprivations: (value: string, line: string, met: boolean) => string
      readonly notKnown: Readonly<Record<string, string>>
      readonly history: string
      readonly therefore: Readonly<Record<'poor' | 'near-poor' | 'neither' | 'cannot', string>>
    }
  }
  readonly members: {
    readonly title: string
    readonly note: string
    readonly columns: Readonly<Record<'name' | 'birth' | 'number' | 'life' | 'insurance', string>>
    readonly sex: Readonly<Record<'male' | 'female', string>>
    readonly relation: Readonly<Record<Relation, string>>
    readonly years: (age: string) => string
    readonly numberOf: (name: string) => string
    readonly noNumber: string
    readonly revealNotYours: string
    readonly insured: string
    readonly notInsured: string
    readonly rightAge: string
    readonly notRightAge: string
    readonly ableToWork: string
    readonly notAbleToWork: string
    readonly need: (what: string) => string
    readonly left: (day: string, why: string) => string
    readonly showLeft: (count: string) => string
  }
  readonly how: Readonly<Record<string, string>>
  readonly causes: { readonly title: string; readonly names: readonly string[]; readonly none: string }
  readonly movements: {
    readonly title: string
    readonly note: string
    readonly columns: Readonly<Record<'on' | 'what' | 'people' | 'decision', string>>
    readonly account: Readonly<Record<Account, string>>
    readonly cause: Readonly<Record<MovementCause, string>>
    readonly none: string
  }
  readonly events: { readonly title: string; readonly kind: Readonly<Record<string, string>>; readonly none: string }
  readonly log: {
    readonly title: string
    readonly all: string
    readonly command: Readonly<Record<string, string>>
    readonly refused: (what: string) => string
    readonly notYours: string
    readonly none: string
  }
  readonly aliases: { readonly title: string; readonly kind: Readonly<Record<string, string>> }
}
