import type { MemberId } from '../../../domain/kernel/ids.ts'
import type { Structure } from '../../../domain/survey/answer-values.ts'
import type { Answers, HouseholdAnswers, MemberAnswers } from '../../../domain/survey/answers.ts'
import { answerName } from '../../../domain/survey/sheet/names.ts'
import type { SheetList, SheetQuestion } from '../../../domain/survey/sheet/vietnamese.ts'
import type { SheetTexts } from '../../text/sheet-texts.ts'
import type { StandardTexts } from '../../text/standard-texts.ts'

/** The words questions and answers are made of. */
export type AskWords = { readonly sheet: SheetTexts; readonly standard: StandardTexts }

export type Option = {
  readonly code: string
  readonly label: string
  /** Where the label is not in the language of the app. */
  readonly lang?: string | undefined
  readonly hint?: string | undefined
  /** By which a translation of the sheets knows it (`domain/survey/sheet`). */
  readonly name?: string
}

/**
 * One question of the interview. Every answer is read and written as codes, so that one screen can ask it, one line
 * say it, and two interviews be laid side by side. No codes at all: not asked.
 */
export type Ask<Of> = {
  readonly id: string
  /** By which a translation of the sheets knows it. */
  readonly name: SheetQuestion
  readonly form: 'one' | 'some' | 'area' | 'year'
  readonly label: (words: AskWords) => string
  readonly options: (words: AskWords) => readonly Option[]
  readonly read: (of: Of) => readonly string[] | undefined
  readonly write: (of: Of, codes: readonly string[] | undefined) => Of
}

type Value<Code extends string> = Code | undefined

type AskName = Exclude<SheetQuestion, Structure>
/** Most questions are named as they are kept. */
const named = (name: AskName) => ({ id: name, name, label: ({ sheet }: AskWords) => sheet.ask[name] })

const yesNoCodes = ['yes', 'no'] as const

/** Answers of a list; "not at school" and "nothing finished" are each question's own beside the levels they share. */
const optionsOf = <Code extends string>(
  name: AskName,
  list: SheetList,
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): readonly Option[] =>
  codes.map((code) => ({
    ...{ code, label: labels[code] },
    name: answerName(list === 'level' && code === 'none' ? name : list, code),
  }))

export const yesNo = <Of>(
  name: AskName,
  get: (of: Of) => boolean | undefined,
  set: (of: Of, value: boolean | undefined) => Of,
): Ask<Of> => ({
  ...{ ...named(name), form: 'one' },
  options: ({ sheet }) => yesNoCodes.map((code) => ({ code, label: sheet[code], name: answerName('yesNo', code) })),
  ...readAndWrite(get, set),
})

/** Durable or not, of one part of the house, with what that looks like. */
export const isDurable = <Of>(
  part: Structure,
  get: (of: Of) => boolean | undefined,
  set: (of: Of, value: boolean | undefined) => Of,
): Ask<Of> => ({
  ...{ id: part, name: part, form: 'one', label: ({ standard }) => standard.structure[part] },
  options: ({ standard, sheet }) =>
    yesNoCodes.map((code) => ({
      ...{ code, label: code === 'yes' ? standard.durable : standard.notDurable },
      ...{ hint: sheet.material[part][code], name: answerName(part, code) },
    })),
  ...readAndWrite(get, set),
})

const readAndWrite = <Of>(
  get: (of: Of) => boolean | undefined,
  set: (of: Of, value: boolean | undefined) => Of,
): Pick<Ask<Of>, 'read' | 'write'> => ({
  read: (of) => {
    const value = get(of)
    return value === undefined ? undefined : [value ? 'yes' : 'no']
  },
  write: (of, codes) => set(of, codes && codes[0] === 'yes'),
})

export const oneOf = <Of, Code extends string>(
  name: AskName,
  list: SheetList,
  codes: readonly Code[],
  words: (words: AskWords) => Readonly<Record<Code, string>>,
  get: (of: Of) => Value<Code>,
  set: (of: Of, value: Value<Code>) => Of,
): Ask<Of> => ({
  ...{ ...named(name), form: 'one' },
  options: (of) => optionsOf(name, list, codes, words(of)),
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
  name: AskName,
  list: SheetList,
  codes: readonly Code[],
  words: (words: AskWords) => Readonly<Record<Code, string>>,
  get: (of: Of) => readonly Code[] | undefined,
  set: (of: Of, value: Code[] | undefined) => Of,
): Ask<Of> => ({
  ...{ ...named(name), form: 'some' },
  options: (of) => optionsOf(name, list, codes, words(of)),
  read: get,
  write: (of, to) => set(of, to && codes.filter((it) => to.includes(it))),
})

/** A number typed or stepped to. */
export const figure = <Of>(
  name: AskName,
  form: 'area' | 'year',
  get: (of: Of) => number | undefined,
  set: (of: Of, value: number | undefined) => Of,
): Ask<Of> => ({
  ...{ ...named(name), form, options: () => [] },
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
