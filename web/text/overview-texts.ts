/** Words of the one page a leader reads. */
export type OverviewTexts = {
  readonly title: string
  readonly sub: (year: number, targets: string, communes: string) => string
  readonly state: Readonly<Record<'official' | 'partial' | 'none', string>>
  readonly stateNote: (recognised: string, total: string) => string
  readonly rate: {
    readonly title: string
    readonly goal: string
    readonly difference: string
    readonly computed: string
    readonly poorOf: (poor: string) => string
    readonly ofAll: (all: string) => string
    readonly noGoal: string
    readonly noRate: string
    readonly goalLine: (year: number, goal: string) => string
    readonly chart: (points: string) => string
    readonly foot: string
    readonly inHouseholds: (count: string) => string
  }
  readonly movement: {
    readonly title: string
    /** Columns 1 to 9 of form 7.2. */
    readonly lines: readonly [string, string, string, string, string, string, string, string, string]
    readonly unknown: string
    readonly form: string
  }
  readonly onLists: {
    readonly title: string
    readonly poor: string
    readonly nearPoor: string
    readonly residents: string
    readonly households: string
    readonly people: string
    readonly note: string
    readonly open: string
  }
  readonly targets: { readonly title: string; readonly all: string }
  readonly ranking: {
    readonly title: string
    readonly shown: (shown: string, of: string) => string
    readonly before: string
    readonly now: string
    readonly none: string
    readonly all: string
    readonly less: string
    readonly missing: (count: string) => string
    readonly label: string
  }
  readonly map: {
    readonly title: string
    readonly measure: string
    readonly measures: Readonly<Record<'rate' | 'change' | 'poor', string>>
    readonly label: (measure: string) => string
  }
  readonly profile: {
    readonly title: string
    readonly note: string
    readonly poor: string
    readonly nearPoor: string
    readonly count: string
    readonly average: (poor: string, nearPoor: string) => string
    readonly form: string
    readonly none: string
  }
  readonly attention: {
    readonly title: string
    readonly count: (count: string) => string
    readonly nothing: string
    readonly kind: Readonly<Record<'list' | 'residents' | 'survey' | 'needs' | 'report' | 'records', string>>
    readonly more: (count: string) => string
  }
  readonly forecast: {
    readonly title: string
    readonly note: string
    readonly reach: (count: string) => string
    readonly miss: (count: string) => string
    readonly unknown: (count: string) => string
    readonly none: string
    readonly closedTitle: string
    readonly closedNote: string
  }
  readonly money: {
    readonly title: string
    readonly note: string
    readonly source: string
    readonly planned: string
    readonly allocated: string
    readonly disbursed: string
    readonly rate: string
    readonly sum: string
    readonly none: string
    readonly open: string
  }
  readonly empty: { readonly title: string; readonly body: string; readonly action: string; readonly basis: string }
}
