import assert from 'node:assert/strict'
import { it } from 'node:test'
import { groups } from './interview/parts.ts'
import { type Route, readRoute, toHash } from './route.ts'

it('every place in the app has an address that leads back to it; anything else is the list', () => {
  const places: Route[] = [
    ...([{ at: 'list' }, { at: 'outbox' }, { at: 'case', id: 'a' }, { at: 'result', id: 'a' }] as const),
    { at: 'compare', id: 'a' },
    ...groups.map((group) => ({ at: 'group' as const, id: 'a', group })),
  ]
  for (const place of places) assert.deepEqual(readRoute(toHash(place)), place)
  for (const hash of ['', '#', '#/nowhere', '#/case']) assert.deepEqual(readRoute(hash), { at: 'list' })
})
