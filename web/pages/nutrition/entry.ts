import type { GrowthFinding } from '../../../domain/support/growth.ts'
import { readFigure } from '../../read-figure.ts'
import type { Language } from '../../text/format.ts'

/** What was typed for one child; '' is not known. `child`, `sex`, `birthDate` only where the register does not say. */
export type Entry = {
  readonly height: string
  readonly weight: string
  readonly finding: GrowthFinding | ''
  readonly child: string
  readonly sex: 'male' | 'female' | ''
  readonly birthDate: string
}
export const emptyEntry: Entry = { height: '', weight: '', finding: '', child: '', sex: '', birthDate: '' }

export const isFilled = (it: Entry) => it.height.trim() !== '' || it.weight.trim() !== '' || it.finding !== ''

const bounds = { height: [300, 2_200], weight: [500, 150_000] } as const

/** Centimetres in mm, kilograms in g: null where nothing is typed, undefined where no child is so tall or heavy. */
export function measureOf(what: keyof typeof bounds, typed: string, language: Language): number | null | undefined {
  const read = readFigure(typed, language)
  if (read === null || read === undefined) return read
  const value = Math.round(read * (what === 'height' ? 10 : 1_000))
  const [least, most] = bounds[what]
  return value >= least && value <= most ? value : undefined
}

/** The row of the command, or undefined where a cell is wrong. */
export function rowOf(id: string, memberId: string | null, it: Entry, language: Language) {
  const [heightMm, weightG] = [measureOf('height', it.height, language), measureOf('weight', it.weight, language)]
  if (heightMm === undefined || weightG === undefined) return undefined
  return {
    id,
    memberId,
    heightMm,
    weightG,
    finding: it.finding === '' ? null : it.finding,
    child: it.child.trim(),
    sex: it.sex === '' ? null : it.sex,
    birthDate: it.birthDate === '' ? null : it.birthDate,
  }
}
