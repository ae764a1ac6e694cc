import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { part, root } from './base.tsx'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ back: part(z.string()) }),
  component: lazyRouteComponent(() => import('../pages/account/sign-in-page.tsx'), 'SignInPage'),
})

/** Without a session: a clinic or a school with the paper in hand. */
const certificateCheck = createRoute({
  getParentRoute: () => root,
  path: '/c/{-$code}',
  component: lazyRouteComponent(() => import('../pages/certificate/check-page.tsx'), 'CheckPage'),
})

/** Without a session: anybody may ask to be reviewed. */
const publicRequest = createRoute({
  getParentRoute: () => root,
  path: '/request',
  component: lazyRouteComponent(() => import('../pages/request/public-page.tsx'), 'PublicRequestPage'),
})

/** Without a session. */
export const openRoutes = [signIn, certificateCheck, publicRequest] as const
