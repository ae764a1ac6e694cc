import { z } from 'zod'
import { CivilDate } from '../kernel/date.ts'
import { Dong } from '../money/kinds.ts'

/** What may be said of an activity beyond what every kind has. The words stand in `web/text`. */
export const fieldNames = [
  ...([
    'what',
    'length',
    'capacity',
    'area',
    'contractor',
    'provider',
    'days',
    'leader',
    'stateShare',
    'group',
  ] as const),
  ...(['vacancies', 'country', 'surveyOn', 'sponsor', 'labourDays', 'service', 'months', 'copies', 'minutes'] as const),
  ...(['outlet', 'articles', 'registered', 'results', 'honoured', 'proposedOn', 'resultOn', 'decidedOn'] as const),
  ...([
    'destination',
    'abroad',
    'issuedBy',
    'conclusion',
    'helper',
    'task',
    'findings',
    'proposal',
    'initiator',
  ] as const),
  ...(['inspected', 'recommendations', 'remedyBy', 'remediedOn', 'after6', 'after12', 'copiedTo'] as const),
  ...([
    'employer',
    'job',
    'beganOn',
    'confirmedBy',
    'certificateNo',
    'grade',
    'advice',
    'departedOn',
    'handedOverOn',
  ] as const),
] as const
export type FieldName = (typeof fieldNames)[number]

export type FieldType = 'text' | 'long' | 'whole' | 'number' | 'percent' | 'dong' | 'day' | 'flag'

/**
 * One thing to know. `plan`: asked when it is planned, `finish`: known when it is over, `after`: months later. What is `needed`
 * must be there by then; everything else may stay unknown.
 */
export type Field = {
  readonly name: FieldName
  readonly type: FieldType
  readonly asked: 'plan' | 'finish' | 'after'
  readonly needed: boolean
}

/** Values of fields; what is not there is not known. */
export type Values = Readonly<Record<string, string | number | boolean>>

const shapes = {
  text: z.string().trim().min(1).max(200),
  long: z.string().trim().min(1).max(4_000),
  whole: z.int().min(0).max(100_000_000),
  number: z.number().min(0).max(100_000_000),
  percent: z.number().min(0).max(100),
  dong: Dong,
  day: CivilDate,
  flag: z.boolean(),
} as const satisfies Record<FieldType, z.ZodType>

export type FieldFault = { readonly field: string; readonly fault: 'unknown' | 'shape' | 'missing' }

/** What is wrong with values under these fields; undefined where nothing is. A value nobody asks for is a fault too. */
export function faultOf(fields: readonly Field[], values: Readonly<Record<string, unknown>>): FieldFault | undefined {
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((it) => it.name === name)
    if (!field) return { field: name, fault: 'unknown' }
    if (!shapes[field.type].safeParse(value).success) return { field: name, fault: 'shape' }
  }
  return undefined
}

/** The first needed field of a time that has no value yet. */
export const missingOf = (fields: readonly Field[], asked: Field['asked'], values: Readonly<Record<string, unknown>>) =>
  fields.find((it) => it.needed && it.asked === asked && values[it.name] === undefined)?.name
