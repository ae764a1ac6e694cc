/** Signs that a result deserves a second look. Ours, not the law's: they change no case and stop no step. */

/** Fewer listed households than this leaving together say nothing of a village. */
export const fewestLeaving = 5

/** So many B1 points on either side of the income line are beside it. */
export const besidePoints = 5
