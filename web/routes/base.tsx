import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { NoAnswer } from '../api.ts'
import { safeBack } from '../search.ts'
import { Failed, NotFound } from '../shell/answer.tsx'
import { meQuery } from '../shell/me.tsx'
import { Broken } from '../shell/page-errors.tsx'
import { Shell } from '../shell/shell.tsx'

/** A part of an address that does not fit is left out, as if it had not been typed. */
export const part = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
export const number = z.coerce.number().int().positive()
export const year = z.coerce.number().int().min(1990).max(2100)
export const flag = z.literal('true')

export const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Broken,
})

/** Everything behind the sign-in. Who is signed in is asked once, before the first page. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'in',
  beforeLoad: async ({ context, location }) => {
    try {
      return { who: await context.client.ensureQueryData(meQuery) }
    } catch (error) {
      if (error instanceof NoAnswer && error.kind === 'session-ended')
        throw redirect({ to: '/sign-in', search: { back: safeBack(location.href) } })
      throw error
    }
  },
  component: function Inside() {
    return <Shell who={inside.useRouteContext().who} />
  },
  errorComponent: ({ error, reset }) => <Failed error={error} again={reset} />,
  notFoundComponent: NotFound,
})
