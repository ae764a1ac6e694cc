import type { PointTableBody } from '../../standard/point-table.ts'
import { sheetHints } from './hints.ts'
import { answerName, groupName, noneName, pointName } from './names.ts'
import { type SheetList, type SheetQuestion, sheetMaterials, sheetVietnamese } from './vietnamese.ts'
import { visitVietnamese } from './visit.ts'

/** One text of the sheets: a question, an answer or the name of a group, by the name that every language and every screen knows it by. */
export type SheetText = {
  readonly name: string
  /** Null: asked on every visit, and on no sheet. */
  readonly sheet: 'B1' | 'B2' | 'C' | null
  readonly kind: 'question' | 'answer' | 'group'
  readonly label: string
  readonly hint: string | null
}

/** Questions in the order of the house visit, with the lists they are answered from. */
const order = [
  ['born', 'C', []],
  ['sex', 'C', ['sex']],
  ['ableToWork', 'B2', ['yesNo']],
  ['work', 'B2', ['workStatus']],
  ['stableWork', 'B2', []],
  ['monthlyAllowance', 'B2', []],
  ['disabled', 'B2', []],
  ['insurance', 'B2', []],
  ['supported', 'C', []],
  ['malnourished', 'B2', []],
  ['studying', 'B2', ['level', 'studying']],
  ['finished', 'B2', ['finished']],
  ['employerTraining', 'B2', []],
  ['wall', 'B2', []],
  ['column', 'B2', []],
  ['roof', 'B2', []],
  ['floorArea', 'B2', []],
  ['waterSource', 'B2', ['waterSource']],
  ['hygienicWater', 'C', []],
  ['latrine', 'B2', ['latrine']],
  ['internetUse', 'B2', []],
  ['internetNeed', 'C', []],
  ['devices', 'B2', ['device']],
  ['needs', 'C', ['householdNeed']],
  ['memberNeeds', 'C', ['memberNeed']],
] as const satisfies readonly (readonly [SheetQuestion, SheetText['sheet'], readonly SheetList[]])[]

/** What a visit asks beside the sheets. */
const visitTexts: readonly SheetText[] = [
  ...Object.entries(visitVietnamese.group).map(
    ([group, label]) => ({ name: groupName(group), sheet: null, kind: 'group', label, hint: null }) as const,
  ),
  ...Object.entries(visitVietnamese.question).flatMap(([name, label]): readonly SheetText[] => [
    { name, sheet: null, kind: 'question', label, hint: null },
    ...(name in visitVietnamese.answer
      ? // true: just looked up
        Object.entries(visitVietnamese.answer[name as keyof typeof visitVietnamese.answer]).map(([code, said]) =>
          answer(answerName(name, code), null, said),
        )
      : []),
  ]),
]

/** Every text of sheets B2 and C and of the visit, a question before its answers; a list that several questions share stands under the first. */
export const sheetTexts: readonly SheetText[] = [
  ...order.flatMap(([name, sheet, lists]): readonly SheetText[] => [
    { name, sheet, kind: 'question', label: sheetVietnamese.question[name], hint: sheetHints[name].vi },
    ...materialsOf(name),
    ...lists.flatMap((list) =>
      Object.entries(sheetVietnamese[list]).map(([code, label]) => answer(answerName(list, code), sheet, label)),
    ),
  ]),
  answer(noneName, 'B2', sheetVietnamese.none),
  ...visitTexts,
]

function answer(name: string, sheet: SheetText['sheet'], label: string, hint: string | null = null): SheetText {
  return { name, sheet, kind: 'answer', label, hint }
}

function materialsOf(name: SheetQuestion): readonly SheetText[] {
  if (name !== 'wall' && name !== 'column' && name !== 'roof') return []
  return (['yes', 'no'] as const).map((code) =>
    answer(answerName(name, code), 'B2', sheetVietnamese.durable[code], sheetMaterials[name][code]),
  )
}

/** Bảng điểm B1 of a standard, item by item. */
export const pointTexts = (standard: string, { items }: PointTableBody): readonly SheetText[] =>
  items.flatMap((item) => [
    { name: pointName(standard, item.code), sheet: 'B1', kind: 'question', label: item.text, hint: null } as const,
    ...item.answers.map(({ code, text }) => answer(pointName(standard, item.code, code), 'B1', text)),
  ])
