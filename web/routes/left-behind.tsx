import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { WarningRule } from '../../contract/early-warning.ts'
import { StatusGroup } from '../../domain/support/kinds.ts'
import { Wait, Why } from '../../domain/support/left-behind.ts'
import { inside, number, part } from './base.tsx'

const shared = { place: part(number), on: part(z.iso.date()), after: part(z.string().max(400)) }

const leftBehind = createRoute({
  getParentRoute: () => inside,
  path: '/left-behind',
  validateSearch: z.object({
    ...shared,
    of: part(z.literal('deprivation')),
    kind: part(z.string().max(40)),
    why: part(Why),
    group: part(StatusGroup),
    wait: part(Wait),
    policy: part(z.string().max(60)),
  }),
  component: lazyRouteComponent(() => import('../pages/left-behind/left-behind-page.tsx'), 'LeftBehindPage'),
})

const warnings = createRoute({
  getParentRoute: () => inside,
  path: '/left-behind/warnings',
  validateSearch: z.object({
    ...shared,
    rule: part(WarningRule),
    standing: part(z.enum(['newly-escaped', 'above-line'])),
  }),
  component: lazyRouteComponent(() => import('../pages/left-behind/warnings-page.tsx'), 'WarningsPage'),
})

export const leftBehindRoutes = [leftBehind, warnings]
