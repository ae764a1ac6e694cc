import type { OwnForm, OwnGroup, OwnQuestion } from '../../../domain/survey/own/form.ts'

/** Questions that follow one another in one group, and the number of the first. */
export type Run = {
  readonly group: OwnGroup | undefined
  readonly first: number
  readonly questions: readonly OwnQuestion[]
}

/** A form as it is read: a group that is left and entered again is headed again. */
export function runsOf({ questions, groups }: Pick<OwnForm, 'questions' | 'groups'>): readonly Run[] {
  const starts = questions.flatMap((it, at) => (at === 0 || it.group !== questions[at - 1]?.group ? [at] : []))
  return starts.map((from, at) => ({
    group: groups.find(({ name }) => name === questions[from]?.group),
    first: from + 1,
    questions: questions.slice(from, starts[at + 1]),
  }))
}
