/** Nguyên nhân nghèo, in the fixed order of form 7.10. A household may have several; kept as its number 1 to 8. */
export const causes = [
  'no-land',
  'no-capital',
  'no-labour',
  'no-tools',
  'no-knowledge',
  'no-skill',
  'illness',
  'other',
] as const
export type Cause = (typeof causes)[number]

export const causeOf = (no: number): Cause | undefined => causes[no - 1]
export const causeNo = (cause: Cause): number => causes.indexOf(cause) + 1
