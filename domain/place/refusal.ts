/** Every way to say no about units, lineage, lists of communes and resident totals. */
export type PlaceRefusal =
  | { readonly code: 'place.unknown' }
  | { readonly code: 'place.not-of-today' }
  | { readonly code: 'place.not-a-commune' }
  | { readonly code: 'place.fewer-people-than-households' }
  | { readonly code: 'place.membership-overlaps' }
  | { readonly code: 'place.file-columns'; readonly missing: readonly string[] }
  | { readonly code: 'place.file-row'; readonly row: number; readonly reason: string }
