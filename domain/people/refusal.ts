/** Every way to say no about staff. */
export type PeopleRefusal =
  | { readonly code: 'people.staff-exists' }
  | { readonly code: 'people.staff-ended' }
  | { readonly code: 'people.ends-before-start' }
