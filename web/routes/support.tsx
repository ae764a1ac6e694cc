import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { Level } from '../../contract/place.ts'
import { StaffField } from '../../domain/people/staff.ts'
import { ActivityKind, ActivityState } from '../../domain/support/activity-kinds.ts'
import { activityGroups } from '../../domain/support/activity-shapes.ts'
import { SupportKind } from '../../domain/support/kinds.ts'
import { flag, inside, number, part, year } from './base.tsx'

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
  component: lazyRouteComponent(() => import('../pages/support/deliveries-page.tsx'), 'DeliveriesPage'),
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
  component: lazyRouteComponent(() => import('../pages/support/needs-page.tsx'), 'NeedsPage'),
})

const deliveryImports = createRoute({
  getParentRoute: () => inside,
  path: '/support/imports',
  validateSearch: z.object({ after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('../pages/support/imports-page.tsx'), 'DeliveryImportsPage'),
})

const deliveryImport = createRoute({
  getParentRoute: () => inside,
  path: '/support/imports/$id',
  validateSearch: z.object({
    status: part(z.enum(['good', 'wrong', 'left-out', 'saved'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/support/import-page.tsx'), 'DeliveryImportPage'),
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
  component: lazyRouteComponent(() => import('../pages/activity/activities-page.tsx'), 'ActivitiesPage'),
})

const activity = createRoute({
  getParentRoute: () => inside,
  path: '/activities/$id',
  validateSearch: z.object({
    outcome: part(z.enum(['open', 'finished', 'dropped'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/activity/activity-page.tsx'), 'ActivityPage'),
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
  component: lazyRouteComponent(() => import('../pages/nutrition/nutrition-page.tsx'), 'NutritionPage'),
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
  component: lazyRouteComponent(() => import('../pages/people/staff-page.tsx'), 'StaffPage'),
})

/** Hỗ trợ, hoạt động, dinh dưỡng, cán bộ: what the programme does, and who does it. */
export const supportRoutes = [
  support,
  needs,
  deliveryImports,
  deliveryImport,
  activities,
  activity,
  nutrition,
  staff,
] as const
