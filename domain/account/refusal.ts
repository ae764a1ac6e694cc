/** Every way to say no about accounts, sessions and rights. */
export type AccountRefusal =
  | { readonly code: 'session.required' }
  | { readonly code: 'session.wrong-password'; readonly left: number }
  | { readonly code: 'session.too-many-tries'; readonly minutes: number }
  /** This phone was declared lost: everything on it goes. */
  | { readonly code: 'device.lost' }
  /** The server has no second key of this phone for this account: only the PIN opens it. */
  | { readonly code: 'device.no-key' }
  | { readonly code: 'account.name-taken' }
  | { readonly code: 'account.changed-since'; readonly sent: number; readonly now: number }
  | { readonly code: 'account.own-role' }
  | { readonly code: 'account.area-does-not-fit'; readonly role: string }
