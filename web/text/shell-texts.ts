import type { Role } from '../../domain/account/actor.ts'
import type { UiWords } from '../ui/words.tsx'

/** Words of the frame around the pages, and those many pages share. */
export type ShellTexts = {
  readonly product: string
  readonly ui: UiWords
  readonly role: Readonly<Record<Role, string>>
  readonly nav: {
    readonly label: string
    readonly open: string
    readonly skip: string
    readonly groups: Readonly<Record<'know' | 'plan' | 'do' | 'prove' | 'system', string>>
    readonly overview: string
    readonly households: string
    readonly importing: string
    readonly rounds: string
    readonly lists: string
    readonly targets: string
    readonly support: string
    readonly leftBehind: string
    readonly money: string
    readonly entitlements: string
    readonly activities: string
    readonly nutrition: string
    readonly staff: string
    readonly reports: string
    readonly standards: string
    readonly places: string
    readonly users: string
    readonly devices: string
    readonly log: string
    readonly api: string
    /** Why an entry is dead for this role. */
    readonly notForRole: (role: string) => string
  }
  readonly search: { readonly label: string; readonly placeholder: string }
  readonly menu: {
    readonly label: string
    readonly signOut: string
    readonly signOutWaits: string
    readonly theme: string
    readonly light: string
    readonly dark: string
    readonly device: string
    readonly language: string
  }
  /** Beside every map: what is hatched, how many units a tone has, where it begins. */
  readonly map: {
    readonly missing: string
    readonly count: (units: number) => string
    readonly from: (value: string) => string
  }
  readonly breadcrumb: string
  readonly print: string
  readonly export: string
  readonly exportDialog: {
    readonly title: string
    readonly about: string
    readonly purpose: string
    readonly purposeHint: string
    readonly go: string
  }
  readonly cancel: string
  readonly save: string
  readonly retry: string
  readonly year: string
  readonly nothingIn: (year: number) => string
  readonly showYear: (year: number) => string
  readonly place: string
  readonly wholeArea: string
  readonly class: Readonly<Record<'poor' | 'near-poor' | 'neither', string>>
  readonly classShort: Readonly<Record<'poor' | 'near-poor' | 'neither', string>>
  readonly newlyEscaped: string
  readonly newlyEscapedNearPoor: string
  readonly setting: Readonly<Record<'urban' | 'rural', string>>
  readonly households: (count: string) => string
  readonly people: (count: string) => string
  readonly unknown: string
  readonly badDate: string
  readonly offline: string
  readonly demo: string
  readonly broken: { readonly title: string; readonly body: string; readonly reload: string }
  readonly failed: {
    readonly title: string
    readonly offline: string
    readonly server: string
    readonly general: string
  }
  readonly denied: { readonly title: string; readonly body: string; readonly home: string }
  readonly notFound: { readonly title: string; readonly body: string; readonly home: string }
  readonly sessionEnded: string
  readonly done: string
}
