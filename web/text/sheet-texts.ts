import type { Structure } from '../../domain/survey/answer-values.ts'
import type { SheetQuestion } from '../../domain/survey/sheet/vietnamese.ts'

/** What the sheets ask and can be answered, in the words of the app: the phone and the office ask by the same. */
export type SheetTexts = {
  readonly ask: Readonly<Record<Exclude<SheetQuestion, Structure>, string>>
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly severalMay: string
  readonly sexes: Readonly<Record<'male' | 'female', string>>
  readonly material: Readonly<Record<Structure, Readonly<Record<'yes' | 'no', string>>>>
  /** In which language the household is asked. */
  readonly speech: string
}
