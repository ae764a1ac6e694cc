import type { Role } from '../../domain/account/actor.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of the page of accounts. */
export type UserTexts = {
  readonly title: string
  readonly sub: string
  readonly accounts: (count: string) => string
  readonly search: string
  readonly searchLabel: string
  readonly columns: Words<'name' | 'account' | 'role' | 'unit' | 'state' | 'lastSeen' | 'action'>
  readonly state: Words<'active' | 'locked'>
  readonly never: string
  readonly mayNot: string
  readonly add: string
  readonly addTitle: string
  readonly change: string
  readonly changeTitle: (name: string) => string
  readonly account: string
  readonly accountHint: string
  readonly name: string
  readonly jobTitle: string
  readonly jobTitleHint: string
  readonly role: string
  readonly does: Readonly<Record<Role, string>>
  readonly province: string
  readonly commune: string
  readonly village: string
  readonly wholeCommune: string
  readonly active: string
  readonly ownRole: string
  readonly password: string
  readonly passwordHint: string
  readonly make: string
  readonly handOver: string
  readonly setPassword: string
  readonly setPasswordTitle: (name: string) => string
  readonly setPasswordBody: string
  readonly go: string
  readonly goPassword: string
  readonly added: string
  readonly changed: string
  readonly passwordSet: string
  readonly needed: string
  readonly nothingFound: { readonly title: string; readonly body: string }
  readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
}
