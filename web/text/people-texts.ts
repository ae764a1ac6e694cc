import type { Level } from '../../contract/place.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>
type Empty = { readonly title: string; readonly body: string; readonly basis?: string }

/** Words of staff. */
export type PeopleTexts = {
  readonly title: string
  readonly sub: (count: string, year: string) => string
  readonly lead: (trained: string, of: string) => string
  readonly leadRest: (rest: string) => string
  readonly add: string
  readonly addTitle: string
  readonly addAbout: string
  readonly end: string
  readonly endTitle: (name: string) => string
  readonly endAbout: string
  readonly notYours: string
  readonly filter: Words<'search' | 'searchLabel' | 'level' | 'field' | 'trained' | 'all' | 'yes' | 'no' | 'commune'>
  readonly columns: Words<'name' | 'unit' | 'field' | 'since' | 'courses' | 'action'>
  readonly level: Readonly<Record<Level, string>>
  readonly form: Words<
    | 'name'
    | 'post'
    | 'postHint'
    | 'unit'
    | 'province'
    | 'commune'
    | 'village'
    | 'field'
    | 'since'
    | 'until'
    | 'wholeProvince'
    | 'wholeCommune'
  >
  readonly missing: (what: string) => string
  readonly none: string
  readonly until: (day: string) => string
  readonly added: string
  readonly ended: string
  readonly count: (count: string) => string
  readonly empty: Empty
  readonly nothingFound: Empty
}
