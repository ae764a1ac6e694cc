import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { inside, number, part } from './base.tsx'

const standards = createRoute({
  getParentRoute: () => inside,
  path: '/standards',
  component: lazyRouteComponent(() => import('../pages/standard/standards-page.tsx'), 'StandardsPage'),
})

const pointTables = createRoute({
  getParentRoute: () => inside,
  path: '/standards/points',
  validateSearch: z.object({ standard: part(z.string().max(60)) }),
  component: lazyRouteComponent(() => import('../pages/standard/point-tables-page.tsx'), 'PointTablesPage'),
})

const pointTable = createRoute({
  getParentRoute: () => inside,
  path: '/standards/points/$id',
  validateSearch: z.object({ standard: part(z.string().max(60)), source: part(z.string().max(300)) }),
  component: lazyRouteComponent(() => import('../pages/standard/point-table-page.tsx'), 'PointTablePage'),
})

const whatIf = createRoute({
  getParentRoute: () => inside,
  path: '/standards/what-if',
  validateSearch: z.object({ standard: part(z.string().max(60)), place: part(number) }),
  component: lazyRouteComponent(() => import('../pages/standard/what-if-page.tsx'), 'WhatIfPage'),
})

/** Chuẩn và bảng điểm. */
export const standardRoutes = [standards, pointTables, pointTable, whatIf] as const
