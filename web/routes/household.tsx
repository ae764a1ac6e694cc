import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { PovertyClass, Setting } from '../../contract/view.ts'
import { flag, inside, number, part } from './base.tsx'

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
  component: lazyRouteComponent(() => import('../pages/household/households-page.tsx'), 'HouseholdsPage'),
})

const household = createRoute({
  getParentRoute: () => inside,
  path: '/households/$id',
  component: lazyRouteComponent(() => import('../pages/household/household-page.tsx'), 'HouseholdPage'),
})

/** Hộ và nhân khẩu. */
export const householdRoutes = [households, household] as const
