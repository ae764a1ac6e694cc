/** Every way to say no about interviews. What is wrong with B1 answers says the point table (`points.…`). */
export type SurveyRefusal =
  | { readonly code: 'survey.exists' }
  | { readonly code: 'survey.in-future' }
  /** Before the household came to where it lives now: it would be scored in the wrong place. */
  | { readonly code: 'survey.before-move'; readonly on: string }
  | { readonly code: 'survey.member-not-of-household'; readonly member: string }
  /** Urban or rural, or the region of its commune, is not known: no column of sheet B1 fits. */
  | { readonly code: 'survey.no-score-area' }
  | { readonly code: 'survey.no-point-table'; readonly on: string; readonly standard: string }
