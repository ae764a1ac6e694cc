import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { ContributionForm, Purpose } from '../../contract/contribution.ts'
import { Due } from '../../contract/money-views.ts'
import { Capital, PositiveDong, Source } from '../../domain/money/kinds.ts'
import { inside, number, part, year } from './base.tsx'

const lines = {
  year: part(year),
  place: part(number),
  source: part(Source),
  capital: part(z.union([Capital, z.literal('none')])),
  project: part(z.string().max(40)),
}
const after = part(z.string().max(400))
const q = part(z.string().max(100))
const weight = part(z.coerce.number().min(0).max(1000))

const budget = createRoute({
  getParentRoute: () => inside,
  path: '/money',
  validateSearch: z.object({
    ...lines,
    show: part(z.enum(['planned', 'allocated', 'disbursed', 'unallocated', 'undisbursed'])),
    by: part(z.enum(['holder', 'commune'])),
  }),
  component: lazyRouteComponent(() => import('../pages/money/budget-page.tsx'), 'BudgetPage'),
})

const line = createRoute({
  getParentRoute: () => inside,
  path: '/money/lines/$id',
  component: lazyRouteComponent(() => import('../pages/money/line-page.tsx'), 'LinePage'),
})

const allocations = createRoute({
  getParentRoute: () => inside,
  path: '/money/allocations',
  validateSearch: z.object({ ...lines, line: part(z.uuid()), holder: part(z.uuid()), due: part(Due), q, after }),
  component: lazyRouteComponent(() => import('../pages/money/allocations-page.tsx'), 'AllocationsPage'),
})

const allocation = createRoute({
  getParentRoute: () => inside,
  path: '/money/allocations/$id',
  component: lazyRouteComponent(() => import('../pages/money/allocation-page.tsx'), 'AllocationPage'),
})

const share = createRoute({
  getParentRoute: () => inside,
  path: '/money/share',
  validateSearch: z.object({
    year: part(year),
    amount: part(z.coerce.number().pipe(PositiveDong)),
    step: part(z.coerce.number().pipe(PositiveDong)),
    'poverty-rate': weight,
    'poor-households': weight,
    'near-poor-households': weight,
    'difficult-commune': weight,
    'minority-households': weight,
    'resident-households': weight,
    only: part(z.string().max(40)),
    without: part(z.string().max(2000)),
  }),
  component: lazyRouteComponent(() => import('../pages/money/share-page.tsx'), 'SharePage'),
})

const contributions = createRoute({
  getParentRoute: () => inside,
  path: '/money/contributions',
  validateSearch: z.object({
    year: part(year),
    place: part(number),
    purpose: part(Purpose),
    form: part(ContributionForm),
    donor: part(z.uuid()),
    q,
    after,
  }),
  component: lazyRouteComponent(() => import('../pages/money/contributions-page.tsx'), 'ContributionsPage'),
})

const contribution = createRoute({
  getParentRoute: () => inside,
  path: '/money/contributions/$id',
  component: lazyRouteComponent(() => import('../pages/money/contribution-page.tsx'), 'ContributionPage'),
})

const receipt = createRoute({
  getParentRoute: () => inside,
  path: '/money/receipts/$id',
  component: lazyRouteComponent(() => import('../pages/money/receipt-page.tsx'), 'ReceiptPage'),
})

const donors = createRoute({
  getParentRoute: () => inside,
  path: '/money/donors',
  validateSearch: z.object({ q, after }),
  component: lazyRouteComponent(() => import('../pages/money/donors-page.tsx'), 'DonorsPage'),
})

const donor = createRoute({
  getParentRoute: () => inside,
  path: '/money/donors/$id',
  validateSearch: z.object({ year: part(year) }),
  component: lazyRouteComponent(() => import('../pages/money/donor-page.tsx'), 'DonorPage'),
})

/** Vốn: budget, allocations, the calculator, contributions and their papers. */
export const moneyRoutes = [
  budget,
  line,
  allocations,
  allocation,
  share,
  contributions,
  contribution,
  receipt,
  donors,
  donor,
] as const
