import type { KindFault } from './kinds.ts'

/** What is wrong with a spreadsheet, and where: the sheet and the cell as people see them in Excel. */
export type Problem = {
  readonly sheet: string
  /** "C7"; null: of the sheet as a whole. */
  readonly cell: string | null
} & Wrong

export type Wrong =
  | { readonly wrong: 'sheet-missing' }
  | { readonly wrong: 'sheet-not-taken' }
  | { readonly wrong: 'column-missing'; readonly column: string }
  | { readonly wrong: 'column-not-taken'; readonly column: string }
  | { readonly wrong: 'column-twice'; readonly column: string }
  | { readonly wrong: 'language-without-code'; readonly column: string }
  | { readonly wrong: 'merged' }
  | { readonly wrong: 'cell-error' }
  | { readonly wrong: 'type-missing' }
  | { readonly wrong: 'type-not-taken'; readonly type: string }
  | { readonly wrong: 'name-missing' }
  | { readonly wrong: 'name-invalid'; readonly name: string }
  | { readonly wrong: 'name-twice'; readonly name: string }
  | { readonly wrong: 'label-missing' }
  | { readonly wrong: 'label-refers' }
  | { readonly wrong: 'text-too-long'; readonly most: number }
  | { readonly wrong: 'required-not-taken'; readonly value: string }
  /** A column that says nothing on a row of this type: a constraint on a note. */
  | { readonly wrong: 'not-here'; readonly column: string; readonly type: string }
  | { readonly wrong: 'message-without-constraint' }
  | { readonly wrong: 'list-unknown'; readonly list: string }
  | { readonly wrong: 'list-unused'; readonly list: string }
  | { readonly wrong: 'list-missing' }
  | { readonly wrong: 'choice-twice'; readonly choice: string }
  | { readonly wrong: 'choice-invalid'; readonly choice: string }
  | { readonly wrong: 'group-not-closed'; readonly name: string }
  | { readonly wrong: 'group-not-open' }
  | { readonly wrong: 'group-empty'; readonly name: string }
  | { readonly wrong: 'no-questions' }
  | {
      readonly wrong: 'too-many'
      readonly what: 'questions' | 'groups' | 'choices' | 'languages' | 'rows'
      readonly most: number
    }
  /** Of a translation of the sheets: what it does not have, or not this way. */
  | { readonly wrong: 'sheet-besides' }
  | { readonly wrong: 'row-unknown'; readonly name: string }
  | { readonly wrong: 'vietnamese-changed'; readonly now: string }
  | { readonly wrong: 'language-own'; readonly language: string }
  | { readonly wrong: 'language-missing' }
  | { readonly wrong: 'language-second'; readonly language: string }
  | { readonly wrong: 'nothing-translated' }
  | { readonly wrong: 'rule'; readonly column: 'relevant' | 'constraint'; readonly why: KindFault }

/** Past this nobody reads on: the file is put right first. */
export const mostProblems = 200
