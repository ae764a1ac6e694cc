import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { Level } from '../contract/place.ts'
import { FormCode } from '../contract/report.ts'
import { PovertyClass, Setting } from '../contract/view.ts'
import { StaffField } from '../domain/people/staff.ts'
import { ActivityKind, ActivityState } from '../domain/support/activity-kinds.ts'
import { activityGroups } from '../domain/support/activity-shapes.ts'
import { SupportKind } from '../domain/support/kinds.ts'
import { flag, inside, number, part, root, year } from './routes-base.tsx'
import { leftBehindRoutes } from './routes-left-behind.tsx'
import { moneyRoutes } from './routes-money.tsx'
import { seasonRoutes } from './routes-season.tsx'
import { parseSearch, stringifySearch } from './search.ts'
import { NotFound } from './shell/answer.tsx'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ back: part(z.string()) }),
  component: lazyRouteComponent(() => import('./pages/account/sign-in-page.tsx'), 'SignInPage'),
})

/** Without a session: a clinic or a school with the paper in hand. */
const certificateCheck = createRoute({
  getParentRoute: () => root,
  path: '/c/{-$code}',
  component: lazyRouteComponent(() => import('./pages/certificate/check-page.tsx'), 'CheckPage'),
})

/** Without a session: anybody may ask to be reviewed. */
const publicRequest = createRoute({
  getParentRoute: () => root,
  path: '/request',
  component: lazyRouteComponent(() => import('./pages/request/public-page.tsx'), 'PublicRequestPage'),
})

const certificates = createRoute({
  getParentRoute: () => inside,
  path: '/lists/$id/certificates',
  validateSearch: z.object({ village: part(number), after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('./pages/certificate/certificates-page.tsx'), 'CertificatesPage'),
})

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: z.object({ year: part(year), place: part(number), lang: part(z.string()) }),
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
})

const households = createRoute({
  getParentRoute: () => inside,
  path: '/households',
  validateSearch: z.object({
    q: part(z.string().max(200)),
    class: part(PovertyClass),
    place: part(number),
    setting: part(Setting),
    ethnicity: part(z.string().max(10)),
    minority: part(flag),
    noLabour: part(flag),
    merit: part(flag),
    deprived: part(number.max(12)),
    newlyEscaped: part(flag),
    state: part(z.literal('ended')),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/household/households-page.tsx'), 'HouseholdsPage'),
})

const household = createRoute({
  getParentRoute: () => inside,
  path: '/households/$id',
  component: lazyRouteComponent(() => import('./pages/household/household-page.tsx'), 'HouseholdPage'),
})

const plan = createRoute({
  getParentRoute: () => inside,
  path: '/plan',
  validateSearch: z.object({
    year: part(year),
    place: part(number),
    kind: part(z.enum(['target', 'measure', 'budget', 'objective'])),
  }),
  component: lazyRouteComponent(() => import('./pages/plan/plan-page.tsx'), 'PlanPage'),
})

const target = createRoute({
  getParentRoute: () => inside,
  path: '/plan/$year/$code',
  validateSearch: z.object({
    place: part(number),
    part: part(z.enum(['counted', 'rest', 'unknown'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/plan/target-page.tsx'), 'TargetPage'),
})

const activities = createRoute({
  getParentRoute: () => inside,
  path: '/activities',
  validateSearch: z.object({
    year: part(year),
    kind: part(ActivityKind),
    group: part(z.enum(activityGroups)),
    state: part(ActivityState),
    place: part(number),
    project: part(z.string().max(40)),
    row: part(z.string().max(10)),
    late: part(flag),
    q: part(z.string().max(100)),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/activity/activities-page.tsx'), 'ActivitiesPage'),
})

const activity = createRoute({
  getParentRoute: () => inside,
  path: '/activities/$id',
  validateSearch: z.object({
    outcome: part(z.enum(['open', 'finished', 'dropped'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/activity/activity-page.tsx'), 'ActivityPage'),
})

const nutrition = createRoute({
  getParentRoute: () => inside,
  path: '/nutrition',
  validateSearch: z.object({
    tab: part(z.enum(['children', 'enter', 'reference'])),
    year: part(year),
    place: part(number),
    only: part(z.enum(['stunted', 'disagreeing', 'unjudged'])),
    village: part(number),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/nutrition/nutrition-page.tsx'), 'NutritionPage'),
})

const staff = createRoute({
  getParentRoute: () => inside,
  path: '/staff',
  validateSearch: z.object({
    year: part(year),
    place: part(number),
    level: part(Level),
    field: part(StaffField),
    trained: part(z.enum(['true', 'false'])),
    q: part(z.string().max(100)),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/people/staff-page.tsx'), 'StaffPage'),
})

const cascade = createRoute({
  getParentRoute: () => inside,
  path: '/plan/$year/$code/cascade',
  component: lazyRouteComponent(() => import('./pages/plan/cascade-page.tsx'), 'CascadePage'),
})

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  validateSearch: z.object({ year: part(year), unit: part(number), after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('./pages/review/imports-page.tsx'), 'ImportsPage'),
})

const importOne = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$id',
  validateSearch: z.object({
    status: part(z.enum(['good', 'doubtful', 'wrong', 'saved'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/review/import-page.tsx'), 'ImportPage'),
})

const lists = createRoute({
  getParentRoute: () => inside,
  path: '/lists',
  validateSearch: z.object({ year: part(year), place: part(number) }),
  component: lazyRouteComponent(() => import('./pages/review/lists-page.tsx'), 'ListsPage'),
})

const list = createRoute({
  getParentRoute: () => inside,
  path: '/lists/$id',
  validateSearch: z.object({
    tab: part(z.enum(['poor', 'near-poor', 'neither', 'disagreeing'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/review/list-page.tsx'), 'ListPage'),
})

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  beforeLoad: () => {
    throw redirect({ to: '/reports/$form', params: { form: '7.1' }, replace: true })
  },
})

const frozenReports = createRoute({
  getParentRoute: () => inside,
  path: '/frozen-reports',
  validateSearch: z.object({
    year: part(year),
    form: part(FormCode),
    from: part(z.string().max(40)),
    to: part(z.string().max(40)),
  }),
  component: lazyRouteComponent(() => import('./pages/report/frozen-page.tsx'), 'FrozenPage'),
})

const form = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$form',
  params: { parse: ({ form }) => ({ form: FormCode.catch('7.1').parse(form) }), stringify: ({ form }) => ({ form }) },
  validateSearch: z.object({ year: part(year), place: part(number), boundaries: part(z.literal('today')) }),
  component: lazyRouteComponent(() => import('./pages/report/form-page.tsx'), 'FormPage'),
})

const support = createRoute({
  getParentRoute: () => inside,
  path: '/support',
  validateSearch: z.object({
    year: part(year),
    kind: part(SupportKind),
    place: part(number),
    money: part(z.enum(['allocation', 'contribution', 'none'])),
    source: part(z.enum(['recorded', 'list', 'elsewhere'])),
    state: part(z.literal('cancelled')),
    doubt: part(z.enum(['same-period', 'over-ceiling'])),
    measure: part(z.enum(['households', 'people', 'amount'])),
    show: part(z.uuid()),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/support/deliveries-page.tsx'), 'DeliveriesPage'),
})

const needs = createRoute({
  getParentRoute: () => inside,
  path: '/support/needs',
  validateSearch: z.object({
    kind: part(SupportKind),
    place: part(number),
    state: part(z.literal('closed')),
    waited: part(z.enum(['30', '90', '180'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/support/needs-page.tsx'), 'NeedsPage'),
})

const deliveryImports = createRoute({
  getParentRoute: () => inside,
  path: '/support/imports',
  validateSearch: z.object({ after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('./pages/support/imports-page.tsx'), 'DeliveryImportsPage'),
})

const deliveryImport = createRoute({
  getParentRoute: () => inside,
  path: '/support/imports/$id',
  validateSearch: z.object({
    status: part(z.enum(['good', 'wrong', 'left-out', 'saved'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/support/import-page.tsx'), 'DeliveryImportPage'),
})

const standards = createRoute({
  getParentRoute: () => inside,
  path: '/standards',
  component: lazyRouteComponent(() => import('./pages/standard/standards-page.tsx'), 'StandardsPage'),
})

const pointTables = createRoute({
  getParentRoute: () => inside,
  path: '/standards/points',
  validateSearch: z.object({ standard: part(z.string().max(60)) }),
  component: lazyRouteComponent(() => import('./pages/standard/point-tables-page.tsx'), 'PointTablesPage'),
})

const pointTable = createRoute({
  getParentRoute: () => inside,
  path: '/standards/points/$id',
  validateSearch: z.object({ standard: part(z.string().max(60)), source: part(z.string().max(300)) }),
  component: lazyRouteComponent(() => import('./pages/standard/point-table-page.tsx'), 'PointTablePage'),
})

const whatIf = createRoute({
  getParentRoute: () => inside,
  path: '/standards/what-if',
  validateSearch: z.object({ standard: part(z.string().max(60)), place: part(number) }),
  component: lazyRouteComponent(() => import('./pages/standard/what-if-page.tsx'), 'WhatIfPage'),
})

const entitlements = createRoute({
  getParentRoute: () => inside,
  path: '/entitlements',
  validateSearch: z.object({
    policy: part(z.string().max(60)),
    on: part(z.iso.date()),
    place: part(number),
    state: part(z.enum(['entitled', 'unknown'])),
    received: part(z.enum(['yes', 'no'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/entitlement/list-page.tsx'), 'EntitlementsPage'),
})

const entitlementsOfHousehold = createRoute({
  getParentRoute: () => inside,
  path: '/entitlements/household',
  validateSearch: z.object({
    id: part(z.uuid()),
    on: part(z.iso.date()),
    show: part(z.enum(['entitled', 'unknown', 'all'])),
  }),
  component: lazyRouteComponent(() => import('./pages/entitlement/household-page.tsx'), 'HouseholdEntitlementsPage'),
})

const policies = createRoute({
  getParentRoute: () => inside,
  path: '/entitlements/policies',
  validateSearch: z.object({ on: part(z.iso.date()) }),
  component: lazyRouteComponent(() => import('./pages/entitlement/policies-page.tsx'), 'PoliciesPage'),
})

const policyRule = createRoute({
  getParentRoute: () => inside,
  path: '/entitlements/policies/$code',
  component: lazyRouteComponent(() => import('./pages/entitlement/rule-page.tsx'), 'RulePage'),
})

const places = createRoute({
  getParentRoute: () => inside,
  path: '/places',
  validateSearch: z.object({
    q: part(z.string().max(100)),
    level: part(z.union([Level, z.literal('all')])),
    on: part(z.iso.date()),
    parent: part(number),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/place/places-page.tsx'), 'PlacesPage'),
})

const residents = createRoute({
  getParentRoute: () => inside,
  path: '/places/residents',
  validateSearch: z.object({ year: part(year), place: part(number), missing: part(flag) }),
  component: lazyRouteComponent(() => import('./pages/place/residents-page.tsx'), 'ResidentsPage'),
})

const place = createRoute({
  getParentRoute: () => inside,
  path: '/places/$id',
  component: lazyRouteComponent(() => import('./pages/place/place-page.tsx'), 'PlacePage'),
})

const devices = createRoute({
  getParentRoute: () => inside,
  path: '/devices',
  validateSearch: z.object({ place: part(number) }),
  component: lazyRouteComponent(() => import('./pages/device/devices-page.tsx'), 'DevicesPage'),
})

const users = createRoute({
  getParentRoute: () => inside,
  path: '/users',
  validateSearch: z.object({ q: part(z.string().max(100)), after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('./pages/user/users-page.tsx'), 'UsersPage'),
})

const log = createRoute({
  getParentRoute: () => inside,
  path: '/log',
  validateSearch: z.object({
    tab: part(z.literal('reads')),
    name: part(z.string().max(80)),
    actor: part(z.uuid()),
    verdict: part(z.enum(['done', 'refused'])),
    household: part(z.uuid()),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('./pages/log/log-page.tsx'), 'LogPage'),
})

const apiDocs = createRoute({
  getParentRoute: () => inside,
  path: '/docs/api',
  component: lazyRouteComponent(() => import('./pages/docs/api-page.tsx'), 'ApiPage'),
})

/** An address nobody knows is said inside the frame, so that the way on is in sight. */
const lost = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound })

const tree = root.addChildren([
  signIn,
  certificateCheck,
  publicRequest,
  inside.addChildren([
    lost,
    overview,
    households,
    household,
    plan,
    target,
    activities,
    activity,
    nutrition,
    staff,
    cascade,
    imports,
    importOne,
    lists,
    list,
    certificates,
    reports,
    frozenReports,
    form,
    support,
    needs,
    deliveryImports,
    deliveryImport,
    standards,
    pointTables,
    pointTable,
    whatIf,
    entitlements,
    entitlementsOfHousehold,
    policies,
    policyRule,
    places,
    residents,
    place,
    users,
    devices,
    ...moneyRoutes,
    ...leftBehindRoutes,
    ...seasonRoutes,
    log,
    apiDocs,
  ]),
])

export const makeRouter = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, parseSearch, stringifySearch, scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
