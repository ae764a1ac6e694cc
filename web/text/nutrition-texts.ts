type Words<Key extends string> = Readonly<Record<Key, string>>
type Empty = { readonly title: string; readonly body: string; readonly basis?: string }

/** Words of the nutrition of children. */
export type NutritionTexts = {
  readonly title: string
  readonly sub: string
  readonly tabs: Words<'communes' | 'children' | 'enter' | 'reference'>
  readonly lead: (stunted: string, judged: string, rate: string) => string
  readonly leadNone: string
  readonly leadMissing: (count: string) => string
  readonly leadDisagreeing: (count: string) => string
  readonly columns: Words<
    | 'unit'
    | 'measured'
    | 'judged'
    | 'stunted'
    | 'severe'
    | 'rate'
    | 'disagreeing'
    | 'child'
    | 'sex'
    | 'born'
    | 'on'
    | 'height'
    | 'weight'
    | 'finding'
    | 'z'
    | 'computed'
    | 'where'
    | 'household'
    | 'last'
  >
  readonly difficult: string
  readonly byCommune: string
  readonly byCommuneNote: string
  readonly noReference: string
  readonly only: Words<'label' | 'all' | 'stunted' | 'disagreeing' | 'unjudged'>
  readonly children: string
  readonly childrenNote: string
  readonly count: (count: string) => string
  readonly sex: Words<'male' | 'female'>
  readonly sexUnknown: string
  readonly enter: Words<
    | 'about'
    | 'commune'
    | 'village'
    | 'on'
    | 'session'
    | 'noSession'
    | 'height'
    | 'weight'
    | 'finding'
    | 'choose'
    | 'save'
    | 'nothing'
    | 'bad'
    | 'chooseVillage'
    | 'chooseVillageBody'
    | 'noChildren'
    | 'noChildrenBody'
    | 'addChild'
    | 'childName'
    | 'remove'
    | 'notYours'
    | 'other'
    | 'otherNote'
  >
  readonly enterCount: (filled: string) => string
  readonly saved: string
  readonly reference: Words<
    | 'title'
    | 'about'
    | 'import'
    | 'measure'
    | 'sex'
    | 'source'
    | 'sourceHint'
    | 'file'
    | 'fileHint'
    | 'rows'
    | 'ages'
    | 'notYours'
    | 'done'
    | 'day'
    | 'month'
  >
  readonly ages: (from: string, to: string, unit: string) => string
  readonly missing: (what: string) => string
  readonly export: string
  readonly notByName: string
  readonly empty: Empty
  readonly nothingFound: Empty
  readonly noTables: Empty
}
