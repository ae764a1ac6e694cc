import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { FormCode } from '../../contract/report.ts'
import { inside, number, part, year } from './base.tsx'

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  beforeLoad: () => {
    throw redirect({ to: '/reports/$form', params: { form: '7.1' }, replace: true })
  },
})

const form = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$form',
  params: { parse: ({ form }) => ({ form: FormCode.catch('7.1').parse(form) }), stringify: ({ form }) => ({ form }) },
  validateSearch: z.object({ year: part(year), place: part(number), boundaries: part(z.literal('today')) }),
  component: lazyRouteComponent(() => import('../pages/report/form-page.tsx'), 'FormPage'),
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
  component: lazyRouteComponent(() => import('../pages/report/frozen-page.tsx'), 'FrozenPage'),
})

/** Báo cáo, biểu mẫu. */
export const reportRoutes = [reports, form, frozenReports] as const
