import type { MemberId } from '../../../domain/kernel/ids.ts'
import type { Answers, HouseholdAnswers, MemberAnswers } from '../../../domain/survey/answers.ts'
import type { Words } from '../words.tsx'

export type Option = { readonly code: string; readonly label: string; readonly hint?: string | undefined }

/**
 * One question of the phone's interview. Every answer is read and written as codes, so that one screen can ask it, one line
 * say it, and two interviews be laid side by side. No codes at all: not asked.
 */
export type Ask<Of> = {
  readonly id: string
  readonly form: 'one' | 'some' | 'area' | 'year'
  readonly label: (words: Words) => string
  readonly options: (words: Words) => readonly Option[]
  readonly read: (of: Of) => readonly string[] | undefined
  readonly write: (of: Of, codes: readonly string[] | undefined) => Of
}

type Label = (words: Words) => string
type Value<Code extends string> = Code | undefined

export const yesNo = <Of>(
  id: string,
  label: Label,
  get: (of: Of) => boolean | undefined,
  set: (of: Of, value: boolean | undefined) => Of,
): Ask<Of> => ({
  ...{ id, form: 'one', label },
  options: ({ field }) => [
    { code: 'yes', label: field.yes },
    { code: 'no', label: field.no },
  ],
  read: (of) => toCodes(get(of)),
  write: (of, codes) => set(of, codes && codes[0] === 'yes'),
})
const toCodes = (value: boolean | undefined) => (value === undefined ? undefined : [value ? 'yes' : 'no'])

/** Yes and no under words of their own: durable, not durable. */
export const eitherOr = <Of>(ask: Ask<Of>, options: Ask<Of>['options']): Ask<Of> => ({ ...ask, options })

export const oneOf = <Of, Code extends string>(
  id: string,
  label: Label,
  codes: readonly Code[],
  words: (words: Words) => Readonly<Record<Code, string>>,
  get: (of: Of) => Value<Code>,
  set: (of: Of, value: Value<Code>) => Of,
): Ask<Of> => ({
  ...{ id, form: 'one', label },
  options: (of) => codes.map((code) => ({ code, label: words(of)[code] })),
  read: (of) => {
    const value = get(of)
    return value === undefined ? undefined : [value]
  },
  write: (of, to) =>
    set(
      of,
      codes.find((it) => it === to?.[0]),
    ),
})

export const someOf = <Of, Code extends string>(
  id: string,
  label: Label,
  codes: readonly Code[],
  words: (words: Words) => Readonly<Record<Code, string>>,
  get: (of: Of) => readonly Code[] | undefined,
  set: (of: Of, value: Code[] | undefined) => Of,
): Ask<Of> => ({
  ...{ id, form: 'some', label },
  options: (of) => codes.map((code) => ({ code, label: words(of)[code] })),
  read: get,
  write: (of, to) => set(of, to && codes.filter((it) => to.includes(it))),
})

/** A number typed or stepped to. */
export const figure = <Of>(
  id: string,
  form: 'area' | 'year',
  label: Label,
  get: (of: Of) => number | undefined,
  set: (of: Of, value: number | undefined) => Of,
): Ask<Of> => ({
  ...{ id, form, label, options: () => [] },
  read: (of) => {
    const value = get(of)
    return value === undefined ? undefined : [String(value)]
  },
  write: (of, to) => set(of, to?.[0] === undefined ? undefined : Number(to[0])),
})

/** A question of the household, asked of the whole interview. */
export const ofHousehold = (ask: Ask<HouseholdAnswers>): Ask<Answers> => ({
  ...ask,
  read: (of) => ask.read(of.household),
  write: (of, codes) => ({ ...of, household: ask.write(of.household, codes) }),
})

/** A question of one member, asked of the whole interview. */
export const ofMember = (id: MemberId, ask: Ask<MemberAnswers>): Ask<Answers> => ({
  ...ask,
  id: `${ask.id}/${id}`,
  read: (of) => {
    const member = of.members.find((it) => it.id === id)
    return member && ask.read(member)
  },
  write: (of, codes) => ({
    ...of,
    members: of.members.map((it) => (it.id === id ? ask.write(it, codes) : it)),
  }),
})
