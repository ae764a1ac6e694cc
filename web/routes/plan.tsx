import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { inside, number, part, year } from './base.tsx'

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: z.object({ year: part(year), place: part(number), lang: part(z.string()) }),
  component: lazyRouteComponent(() => import('../pages/overview/overview-page.tsx'), 'OverviewPage'),
})

const plan = createRoute({
  getParentRoute: () => inside,
  path: '/plan',
  validateSearch: z.object({
    year: part(year),
    place: part(number),
    kind: part(z.enum(['target', 'measure', 'budget', 'objective'])),
  }),
  component: lazyRouteComponent(() => import('../pages/plan/plan-page.tsx'), 'PlanPage'),
})

const target = createRoute({
  getParentRoute: () => inside,
  path: '/plan/$year/$code',
  validateSearch: z.object({
    place: part(number),
    part: part(z.enum(['counted', 'rest', 'unknown'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/plan/target-page.tsx'), 'TargetPage'),
})

const cascade = createRoute({
  getParentRoute: () => inside,
  path: '/plan/$year/$code/cascade',
  component: lazyRouteComponent(() => import('../pages/plan/cascade-page.tsx'), 'CascadePage'),
})

/** Tổng quan, kế hoạch: the overview, the plan of a year, and its targets. */
export const planRoutes = [overview, plan, target, cascade] as const
