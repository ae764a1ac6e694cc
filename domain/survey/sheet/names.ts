/*
 * By what name a translation knows a text of the sheets. Apart from the texts, which a phone has no need to carry. A question goes by
 * its own name (`SheetQuestion`, `VisitQuestion`).
 */

/** An answer: "waterSource/tap". */
export const answerName = (list: string, code: string) => `${list}/${code}`

/** A group of questions: "group/water". */
export const groupName = (group: string) => `group/${group}`

/** "None of these", wherever several may be chosen. */
export const noneName = 'none'

/** An item of sheet B1, or an answer to it: they are those of the province's point table, for each standard its own. */
export const pointName = (standard: string, item: string, answer?: string) =>
  ['B1', standard, item, ...(answer === undefined ? [] : [answer])].join('/')
