import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { inside, number, part } from './base.tsx'

const devices = createRoute({
  getParentRoute: () => inside,
  path: '/devices',
  validateSearch: z.object({ place: part(number) }),
  component: lazyRouteComponent(() => import('../pages/device/devices-page.tsx'), 'DevicesPage'),
})

const users = createRoute({
  getParentRoute: () => inside,
  path: '/users',
  validateSearch: z.object({ q: part(z.string().max(100)), after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('../pages/user/users-page.tsx'), 'UsersPage'),
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
  component: lazyRouteComponent(() => import('../pages/log/log-page.tsx'), 'LogPage'),
})

const apiDocs = createRoute({
  getParentRoute: () => inside,
  path: '/docs/api',
  component: lazyRouteComponent(() => import('../pages/docs/api-page.tsx'), 'ApiPage'),
})

/** Hệ thống: phones, accounts, the log, and the documentation of the server. */
export const systemRoutes = [devices, users, log, apiDocs] as const
