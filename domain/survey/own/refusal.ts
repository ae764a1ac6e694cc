/** Every way to say no about a province's own questions and their answers. `label`: the question in Vietnamese. */
export type QuestionsRefusal =
  /** Another version holds on the day of the interview, or none does. */
  | { readonly code: 'questions.not-served'; readonly on: string }
  | { readonly code: 'questions.unknown'; readonly question: string }
  | { readonly code: 'questions.not-asked'; readonly question: string; readonly label: string }
  | { readonly code: 'questions.wrong-kind'; readonly question: string; readonly label: string }
  | {
      readonly code: 'questions.unknown-choice'
      readonly question: string
      readonly label: string
      readonly choice: string
    }
  | {
      readonly code: 'questions.constraint'
      readonly question: string
      readonly label: string
      /** What the province says to it, in Vietnamese. */
      readonly message: string | null
    }
  /** A file with mistakes: the preview names each. */
  | { readonly code: 'questions.file'; readonly problems: number }
  | { readonly code: 'questions.day-past' }
  | { readonly code: 'questions.not-after-current'; readonly from: string }
  | { readonly code: 'questions.ended' }
  | { readonly code: 'questions.too-many-languages'; readonly most: number }
  | { readonly code: 'questions.translation-withdrawn' }
