/**
 * Every address of the application is built here and nowhere else. Filters live in the address, so a page can be sent to
 * somebody and found again.
 */
type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Empty values are left out: an address says only what was chosen. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '' && value !== false) search.set(name, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export type HouseholdFilters = {
  readonly q?: string | undefined
  readonly class?: string | undefined
  readonly place?: number | undefined
  readonly setting?: string | undefined
  readonly ethnicity?: string | undefined
  readonly minority?: string | undefined
  readonly noLabour?: string | undefined
  readonly merit?: string | undefined
  readonly deprived?: number | undefined
  readonly newlyEscaped?: string | undefined
  readonly state?: string | undefined
  readonly after?: string | undefined
}
export const filterNames = [
  ...(['q', 'class', 'place', 'setting', 'ethnicity', 'minority', 'noLabour', 'merit'] as const),
  ...(['deprived', 'newlyEscaped', 'state', 'after'] as const),
] satisfies readonly (keyof HouseholdFilters)[]

export type ActivityFilters = {
  readonly year?: number | undefined
  readonly kind?: string | undefined
  readonly group?: string | undefined
  readonly state?: string | undefined
  readonly place?: number | undefined
  readonly project?: string | undefined
  readonly row?: string | undefined
  readonly late?: string | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
}

export const activityFilterNames = [
  ...(['year', 'kind', 'group', 'state', 'place', 'project', 'row', 'late', 'q', 'after'] as const),
] satisfies readonly (keyof ActivityFilters)[]
export type CaseFilters = {
  readonly place?: number | undefined
  readonly state?: string | undefined
  readonly late?: string | undefined
  readonly source?: string | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
}
export type LeftBehindFilters = {
  readonly of?: 'deprivation' | undefined
  readonly kind?: string | undefined
  readonly why?: string | undefined
  readonly group?: string | undefined
  readonly wait?: string | undefined
  readonly policy?: string | undefined
  readonly place?: number | undefined
  readonly on?: string | undefined
  readonly after?: string | undefined
}
export type EarlyWarningFilters = {
  readonly rule?: string | undefined
  readonly standing?: string | undefined
  readonly place?: number | undefined
  readonly on?: string | undefined
  readonly after?: string | undefined
}

export const path = {
  signIn: (back?: string) => withQuery('/sign-in', { back }),
  overview: (query: { readonly year?: number | undefined; readonly place?: number | undefined } = {}) =>
    withQuery('/', query),
  households: (filters: HouseholdFilters = {}) => withQuery('/households', filters),
  household: (id: string) => `/households/${id}`,
  plan: (
    query: {
      readonly year?: number | undefined
      readonly kind?: string | undefined
      readonly place?: number | undefined
    } = {},
  ) => withQuery('/plan', query),
  cascade: (year: number, code: string) => `/plan/${year}/${code}/cascade`,
  target: (
    year: number,
    code: string,
    query: {
      readonly place?: number | undefined
      readonly part?: string | undefined
      readonly after?: string | undefined
    } = {},
  ) => withQuery(`/plan/${year}/${code}`, query),
  activities: (filters: ActivityFilters = {}) => withQuery('/activities', filters),
  activity: (id: string, query: Query = {}) => withQuery(`/activities/${id}`, query),
  nutrition: (query: Query = {}) => withQuery('/nutrition', query),
  staff: (query: Query = {}) => withQuery('/staff', query),
  importing: (query: Query = {}) => withQuery('/imports', query),
  importDetail: (id: string, query: Query = {}) => withQuery(`/imports/${id}`, query),
  rounds: () => '/rounds',
  holidays: (query: Query = {}) => withQuery('/rounds/calendar', query),
  paperTemplates: () => '/rounds/papers',
  ownQuestions: () => '/rounds/questions',
  sheetTranslations: () => '/rounds/translations',
  requests: (
    query: {
      readonly state?: string | undefined
      readonly q?: string | undefined
      readonly after?: string | undefined
    } = {},
  ) => withQuery('/rounds/requests', query),
  publicRequest: () => '/request',
  round: (id: string, query: Query = {}) => withQuery(`/rounds/${id}`, query),
  roundCases: (id: string, filters: CaseFilters = {}) => withQuery(`/rounds/${id}/cases`, filters),
  roundMeetings: (id: string, query: Query = {}) => withQuery(`/rounds/${id}/meetings`, query),
  roundPostings: (id: string, query: Query = {}) => withQuery(`/rounds/${id}/postings`, query),
  roundOpinions: (id: string, query: Query = {}) => withQuery(`/rounds/${id}/opinions`, query),
  roundOutliers: (id: string, query: Query = {}) => withQuery(`/rounds/${id}/outliers`, query),
  roundCertificates: (id: string, query: Query = {}) => withQuery(`/rounds/${id}/certificates`, query),
  reviewCase: (id: string) => `/cases/${id}`,
  interview: (id: string) => `/cases/${id}/interview`,
  lists: (query: { readonly year?: number | undefined; readonly place?: number | undefined } = {}) =>
    withQuery('/lists', query),
  certificates: (id: string, query: Query = {}) => withQuery(`/lists/${id}/certificates`, query),
  certificateCheck: (code: string) => `/c/${code}`,
  list: (id: string, query: Query = {}) => withQuery(`/lists/${id}`, query),
  reports: (query: Query = {}) => withQuery('/reports', query),
  frozenReports: (query: Query = {}) => withQuery('/frozen-reports', query),
  monthlyReports: (
    query: {
      readonly year?: number | undefined
      readonly month?: number | undefined
      readonly place?: number | undefined
    } = {},
  ) => withQuery('/rounds/monthly', query),
  report: (form: string, query: Query = {}) => withQuery(`/reports/${form}`, query),
  leftBehind: (query: LeftBehindFilters = {}) => withQuery('/left-behind', query),
  earlyWarnings: (query: EarlyWarningFilters = {}) => withQuery('/left-behind/warnings', query),
  support: (query: Query = {}) => withQuery('/support', query),
  needs: (query: Query = {}) => withQuery('/support/needs', query),
  deliveryImports: (query: Query = {}) => withQuery('/support/imports', query),
  deliveryImport: (id: string, query: Query = {}) => withQuery(`/support/imports/${id}`, query),
  entitlements: (query: Query = {}) => withQuery('/entitlements', query),
  householdEntitlements: (query: Query = {}) => withQuery('/entitlements/household', query),
  policies: (query: Query = {}) => withQuery('/entitlements/policies', query),
  policyRule: (code: string) => `/entitlements/policies/${code}`,
  standards: () => '/standards',
  pointTables: (query: Query = {}) => withQuery('/standards/points', query),
  pointTable: (id: string, query: Query = {}) => withQuery(`/standards/points/${id}`, query),
  whatIf: (query: Query = {}) => withQuery('/standards/what-if', query),
  places: (query: Query = {}) => withQuery('/places', query),
  residents: (query: Query = {}) => withQuery('/places/residents', query),
  placeDetail: (id: number) => `/places/${id}`,
  devices: (query: { readonly place?: number | undefined } = {}) => withQuery('/devices', query),
  users: (query: Query = {}) => withQuery('/users', query),
  apiDocs: () => '/docs/api',
  money: (query: Query = {}) => withQuery('/money', query),
  moneyLine: (id: string) => `/money/lines/${id}`,
  allocations: (query: Query = {}) => withQuery('/money/allocations', query),
  allocation: (id: string) => `/money/allocations/${id}`,
  shareMoney: (query: Query = {}) => withQuery('/money/share', query),
  contributions: (query: Query = {}) => withQuery('/money/contributions', query),
  contribution: (id: string) => `/money/contributions/${id}`,
  receipt: (id: string) => `/money/receipts/${id}`,
  donors: (query: Query = {}) => withQuery('/money/donors', query),
  donor: (id: string, query: Query = {}) => withQuery(`/money/donors/${id}`, query),
  log: (query: Query = {}) => withQuery('/log', query),
} as const
