import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter } from '@tanstack/react-router'
import { inside, root } from './routes/base.tsx'
import { entitlementRoutes } from './routes/entitlement.tsx'
import { householdRoutes } from './routes/household.tsx'
import { leftBehindRoutes } from './routes/left-behind.tsx'
import { moneyRoutes } from './routes/money.tsx'
import { openRoutes } from './routes/open.tsx'
import { placeRoutes } from './routes/place.tsx'
import { planRoutes } from './routes/plan.tsx'
import { reportRoutes } from './routes/report.tsx'
import { reviewRoutes } from './routes/review.tsx'
import { seasonRoutes } from './routes/season.tsx'
import { standardRoutes } from './routes/standard.tsx'
import { supportRoutes } from './routes/support.tsx'
import { systemRoutes } from './routes/system.tsx'
import { parseSearch, stringifySearch } from './search.ts'
import { NotFound } from './shell/answer.tsx'

/** An address nobody knows is said inside the frame, so that the way on is in sight. */
const lost = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound })

/** Every page by subject; the addresses as links write them stand in path.ts. */
const tree = root.addChildren([
  ...openRoutes,
  inside.addChildren([
    lost,
    ...planRoutes,
    ...moneyRoutes,
    ...householdRoutes,
    ...reviewRoutes,
    ...seasonRoutes,
    ...entitlementRoutes,
    ...supportRoutes,
    ...leftBehindRoutes,
    ...reportRoutes,
    ...standardRoutes,
    ...placeRoutes,
    ...systemRoutes,
  ]),
])

export const makeRouter = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, parseSearch, stringifySearch, scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
