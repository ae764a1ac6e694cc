import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { Level } from '../../contract/place.ts'
import { flag, inside, number, part, year } from './base.tsx'

const places = createRoute({
  getParentRoute: () => inside,
  path: '/places',
  validateSearch: z.object({
    q: part(z.string().max(100)),
    level: part(z.union([Level, z.literal('all')])),
    on: part(z.iso.date()),
    parent: part(number),
    after: part(z.string().max(400)),
  }),
  component: lazyRouteComponent(() => import('../pages/place/places-page.tsx'), 'PlacesPage'),
})

const residents = createRoute({
  getParentRoute: () => inside,
  path: '/places/residents',
  validateSearch: z.object({ year: part(year), place: part(number), missing: part(flag) }),
  component: lazyRouteComponent(() => import('../pages/place/residents-page.tsx'), 'ResidentsPage'),
})

const place = createRoute({
  getParentRoute: () => inside,
  path: '/places/$id',
  component: lazyRouteComponent(() => import('../pages/place/place-page.tsx'), 'PlacePage'),
})

/** Địa bàn. */
export const placeRoutes = [places, residents, place] as const
