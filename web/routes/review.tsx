import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { inside, number, part, year } from './base.tsx'

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  validateSearch: z.object({ year: part(year), unit: part(number), after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('../pages/review/imports-page.tsx'), 'ImportsPage'),
})

const importOne = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$id',
  validateSearch: z.object({
    status: part(z.enum(['good', 'doubtful', 'wrong', 'saved'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/review/import-page.tsx'), 'ImportPage'),
})

const lists = createRoute({
  getParentRoute: () => inside,
  path: '/lists',
  validateSearch: z.object({ year: part(year), place: part(number) }),
  component: lazyRouteComponent(() => import('../pages/review/lists-page.tsx'), 'ListsPage'),
})

const list = createRoute({
  getParentRoute: () => inside,
  path: '/lists/$id',
  validateSearch: z.object({
    tab: part(z.enum(['poor', 'near-poor', 'neither', 'disagreeing'])),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/review/list-page.tsx'), 'ListPage'),
})

const certificates = createRoute({
  getParentRoute: () => inside,
  path: '/lists/$id/certificates',
  validateSearch: z.object({ village: part(number), after: part(z.string().max(400)) }),
  component: lazyRouteComponent(() => import('../pages/certificate/certificates-page.tsx'), 'CertificatesPage'),
})

/** Nhập danh sách, danh sách và công nhận: lists as files, lists as they were recognised, certificates. */
export const reviewRoutes = [imports, importOne, lists, list, certificates] as const
