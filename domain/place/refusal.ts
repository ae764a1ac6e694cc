/** Every way to say no about units, lineage, lists of communes and resident totals. */
export type PlaceRefusal =
  | { readonly code: 'place.unknown' }
  | { readonly code: 'place.not-of-today' }
  | { readonly code: 'place.not-a-commune' }
  | { readonly code: 'place.fewer-people-than-households' }
  | { readonly code: 'place.membership-overlaps' }
  | { readonly code: 'place.file-columns'; readonly missing: readonly string[] }
  /** Not a FeatureCollection with features. */
  | { readonly code: 'place.not-geojson' }
  | FileRow

/** A row of a file that is wrong; `row` as the spreadsheet counts it. Nothing of such a file is taken. */
export type FileRow = { readonly code: 'place.file-row'; readonly row: number; readonly reason: RowReason }

export type RowReason =
  /** Not text of 2 (province), 3 (district) or 5 digits (commune); a spreadsheet may have eaten the leading zeros. */
  | 'code-shape'
  | 'row-twice'
  | 'name-missing'
  | 'level-unknown'
  | 'kind-does-not-fit-level'
  | 'setting-unknown'
  | 'score-area-unknown'
  /** Nobody holds the code of the parent on that day. */
  | 'parent-unknown'
  /** On that very day the code already has another name: a wrong date, or a correction that must be asked for. */
  | 'name-differs'
  /** Another unit holds the code before and after the period. */
  | 'code-held'
  | 'commune-unknown'
  /** Several villages of that name came into this commune: say from which old one. */
  | 'village-ambiguous'
  | 'old-unknown'
  | 'new-unknown'
  | 'old-name-differs'
  | 'new-name-differs'
  | 'share-unknown'
  | 'people-unknown'
  /** Went whole into one, and also into another. */
  | 'whole-divided'
  /** Known parts of one unit's households add up to more than all of them. */
  | 'shares-too-large'
  | 'day-shape'
  | 'number-shape'
  | 'fewer-people-than-households'
  /** More minority households or people than households or people. */
  | 'part-above-whole'
  | 'list-unknown'
  | 'period-backwards'
  | 'membership-overlaps'
  /** A feature whose geometry is missing or is neither a polygon nor several. */
  | 'not-a-polygon'
  /** Coordinates that are no longitude and latitude: metres of VN-2000, or latitude first. */
  | 'not-wgs84'
  | 'ring-open'
  /** Fewer than three corners, or no area. */
  | 'ring-empty'
  | 'ring-crosses'
