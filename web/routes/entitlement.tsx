import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { inside, number, part } from './base.tsx'

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
  component: lazyRouteComponent(() => import('../pages/entitlement/list-page.tsx'), 'EntitlementsPage'),
})

const entitlementsOfHousehold = createRoute({
  getParentRoute: () => inside,
  path: '/entitlements/household',
  validateSearch: z.object({
    id: part(z.uuid()),
    on: part(z.iso.date()),
    show: part(z.enum(['entitled', 'unknown', 'all'])),
  }),
  component: lazyRouteComponent(() => import('../pages/entitlement/household-page.tsx'), 'HouseholdEntitlementsPage'),
})

const policies = createRoute({
  getParentRoute: () => inside,
  path: '/entitlements/policies',
  validateSearch: z.object({ on: part(z.iso.date()) }),
  component: lazyRouteComponent(() => import('../pages/entitlement/policies-page.tsx'), 'PoliciesPage'),
})

const policyRule = createRoute({
  getParentRoute: () => inside,
  path: '/entitlements/policies/$code',
  component: lazyRouteComponent(() => import('../pages/entitlement/rule-page.tsx'), 'RulePage'),
})

/** Quyền thụ hưởng: who is entitled, and by which rules. */
export const entitlementRoutes = [entitlements, entitlementsOfHousehold, policies, policyRule] as const
