import type { Actor } from '../../domain/account/actor.ts'
import { reach } from '../../domain/account/may.ts'
import { path } from '../path.ts'
import type { ShellTexts } from '../text/shell-texts.ts'
import type { IconName } from '../ui/icon.tsx'

type Group = keyof ShellTexts['nav']['groups']
export type NavEntry = {
  readonly key:
    | 'overview'
    | 'households'
    | 'importing'
    | 'rounds'
    | 'lists'
    | 'targets'
    | 'support'
    | 'leftBehind'
    | 'money'
    | 'entitlements'
    | 'activities'
    | 'nutrition'
    | 'staff'
    | 'reports'
    | 'standards'
    | 'places'
    | 'users'
    | 'devices'
    | 'log'
    | 'api'
  readonly href: string
  readonly icon: IconName
  readonly group: Group | undefined
  /** The very rule the server asks; a dead entry stays in its place and says why. */
  readonly allowed: (who: Actor) => boolean
  /** Pages of the same work at an address of their own. */
  readonly also?: string
}

/** Pages that exist, in the order of the work. A page comes in here together with its route. */
export const navEntries: readonly NavEntry[] = [
  {
    key: 'overview',
    href: path.overview(),
    icon: 'home',
    group: undefined,
    allowed: (who) => reach.figures(who) !== undefined,
  },
  {
    key: 'households',
    href: path.households(),
    icon: 'users',
    group: 'know',
    allowed: (who) => reach.households(who) !== undefined,
  },
  {
    key: 'importing',
    href: path.importing(),
    icon: 'cloud',
    group: 'know',
    allowed: (who) => reach.imports(who) !== undefined,
  },
  {
    key: 'rounds',
    href: path.rounds(),
    also: '/cases',
    icon: 'review',
    group: 'know',
    allowed: (who) => reach.figures(who) !== undefined,
  },
  {
    key: 'lists',
    href: path.lists(),
    icon: 'list',
    group: 'know',
    allowed: (who) => reach.lists(who) !== undefined,
  },
  { key: 'targets', href: path.plan(), icon: 'target', group: 'plan', allowed: (who) => reach.plan(who) !== undefined },
  {
    key: 'money',
    href: path.money(),
    icon: 'money',
    group: 'plan',
    allowed: (who) => reach.money(who) !== undefined,
  },
  {
    key: 'entitlements',
    href: path.entitlements(),
    icon: 'shield',
    group: 'do',
    allowed: (who) => reach.figures(who) !== undefined,
  },
  {
    key: 'support',
    href: path.support(),
    icon: 'gift',
    group: 'do',
    allowed: (who) => reach.households(who) !== undefined,
  },
  {
    key: 'leftBehind',
    href: path.leftBehind(),
    icon: 'missing',
    group: 'do',
    allowed: (who) => reach.figures(who) !== undefined,
  },
  {
    key: 'activities',
    href: path.activities(),
    icon: 'hands',
    group: 'do',
    allowed: (who) => reach.activities(who) !== undefined,
  },
  {
    key: 'nutrition',
    href: path.nutrition(),
    icon: 'dep-3',
    group: 'do',
    allowed: (who) => reach.activities(who) !== undefined,
  },
  {
    key: 'staff',
    href: path.staff(),
    icon: 'meeting',
    group: 'do',
    allowed: (who) => reach.activities(who) !== undefined,
  },
  {
    key: 'reports',
    href: path.reports(),
    icon: 'report',
    group: 'prove',
    allowed: (who) => reach.figures(who) !== undefined,
  },
  { key: 'log', href: path.log(), icon: 'log', group: 'prove', allowed: (who) => reach.log(who) !== undefined },
  {
    key: 'standards',
    href: path.standards(),
    icon: 'settings',
    group: 'system',
    allowed: (who) => reach.standards(who) !== undefined,
  },
  {
    key: 'places',
    href: path.places(),
    icon: 'map',
    group: 'system',
    allowed: (who) => reach.places(who) !== undefined,
  },
  {
    key: 'users',
    href: path.users(),
    icon: 'user',
    group: 'system',
    allowed: (who) => reach.users(who) !== undefined,
  },
  {
    key: 'devices',
    href: path.devices(),
    icon: 'phone',
    group: 'system',
    allowed: (who) => reach.devices(who) !== undefined,
  },
  { key: 'api', href: path.apiDocs(), icon: 'link', group: 'system', allowed: () => true },
]

/** Is `address` the entry's page or one below it? */
export const isCurrent = (entry: NavEntry, address: string) =>
  entry.href === '/' ? address === '/' : [entry.href, entry.also].some((at) => at !== undefined && isAt(at, address))

const isAt = (href: string, address: string) => address === href || address.startsWith(`${href}/`)
