import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { CaseState } from '../../contract/review-round.ts'
import { requestStates } from '../../domain/review/request.ts'
import { flag, inside, number, part, year } from './base.tsx'

const place = part(number)

const rounds = createRoute({
  getParentRoute: () => inside,
  path: '/rounds',
  component: lazyRouteComponent(() => import('../pages/season/rounds-page.tsx'), 'RoundsPage'),
})

const calendar = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/calendar',
  validateSearch: z.object({ year: part(year) }),
  component: lazyRouteComponent(() => import('../pages/season/calendar-page.tsx'), 'CalendarPage'),
})

const papers = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/papers',
  component: lazyRouteComponent(() => import('../pages/season/paper-templates-page.tsx'), 'PaperTemplatesPage'),
})

const questions = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/questions',
  component: lazyRouteComponent(() => import('../pages/questions/questions-page.tsx'), 'QuestionsPage'),
})

const translations = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/translations',
  component: lazyRouteComponent(() => import('../pages/translations/translations-page.tsx'), 'TranslationsPage'),
})

const requests = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/requests',
  validateSearch: z.object({
    state: part(z.enum(requestStates)),
    q: part(z.string().max(100)),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/request/requests-page.tsx'), 'RequestsPage'),
})

const monthlyReports = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/monthly',
  validateSearch: z.object({ year: part(year), month: part(number), place }),
  component: lazyRouteComponent(() => import('../pages/report/monthly-page.tsx'), 'MonthlyPage'),
})

const board = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$id',
  validateSearch: z.object({
    place,
    show: part(z.enum(['late', 'objected'])),
    sort: part(z.enum(['due', 'name'])),
  }),
  component: lazyRouteComponent(() => import('../pages/season/board-page.tsx'), 'BoardPage'),
})

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$id/cases',
  validateSearch: z.object({
    place,
    state: part(CaseState),
    late: part(flag),
    source: part(z.enum(['listed', 'asked', 'proposed'])),
    q: part(z.string().max(200)),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/season/cases-page.tsx'), 'CasesPage'),
})

const meetings = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$id/meetings',
  validateSearch: z.object({ place, village: part(number) }),
  component: lazyRouteComponent(() => import('../pages/season/meetings-page.tsx'), 'MeetingsPage'),
})

const postings = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$id/postings',
  validateSearch: z.object({ place }),
  component: lazyRouteComponent(() => import('../pages/season/postings-page.tsx'), 'PostingsPage'),
})

const opinions = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$id/opinions',
  validateSearch: z.object({ place }),
  component: lazyRouteComponent(() => import('../pages/season/opinions-page.tsx'), 'OpinionsPage'),
})

const certificates = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$id/certificates',
  validateSearch: z.object({ place, village: part(number), after: part(z.string().max(400)) }),
  component: lazyRouteComponent(
    () => import('../pages/certificate/round-certificates-page.tsx'),
    'RoundCertificatesPage',
  ),
})

const outliers = createRoute({
  getParentRoute: () => inside,
  path: '/rounds/$id/outliers',
  validateSearch: z.object({ place }),
  component: lazyRouteComponent(() => import('../pages/season/outliers-page.tsx'), 'OutliersPage'),
})

const reviewCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../pages/season/case-page.tsx'), 'CasePage'),
})

const interview = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$id/interview',
  component: lazyRouteComponent(() => import('../pages/season/interview-page.tsx'), 'InterviewPage'),
})

/** The review season: rounds, their boards, cases, meetings, postings, opinions. */
export const seasonRoutes = [
  rounds,
  calendar,
  papers,
  questions,
  translations,
  requests,
  monthlyReports,
  board,
  cases,
  meetings,
  postings,
  opinions,
  certificates,
  outliers,
  reviewCase,
  interview,
]
