import { useSyncExternalStore } from 'react'
import { type Group, groups } from './interview/parts.ts'

/** Where one is in the app: it stands in the address after "#", so that the back key of the phone and a reload lead there. */
export type Route =
  | { readonly at: 'list' }
  | { readonly at: 'outbox' }
  | { readonly at: 'case' | 'result' | 'compare'; readonly id: string }
  | { readonly at: 'group'; readonly id: string; readonly group: Group }

export function readRoute(hash: string): Route {
  const [first, id, last] = hash.replace(/^#\/?/, '').split('/')
  if (first === 'outbox') return { at: 'outbox' }
  if (first !== 'case' || !id) return { at: 'list' }
  if (last === 'result' || last === 'compare') return { at: last, id }
  const group = groups.find((it) => it === last)
  return group ? { at: 'group', id, group } : { at: 'case', id }
}

export function toHash(route: Route): string {
  switch (route.at) {
    case 'list':
      return '#/'
    case 'outbox':
      return '#/outbox'
    case 'case':
      return `#/case/${route.id}`
    case 'group':
      return `#/case/${route.id}/${route.group}`
    case 'result':
    case 'compare':
      return `#/case/${route.id}/${route.at}`
  }
}

export function go(route: Route) {
  location.hash = toHash(route)
  scrollTo(0, 0)
}

const follow = (tell: () => void) => {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}
export const useRoute = (): Route => readRoute(useSyncExternalStore(follow, () => location.hash))
