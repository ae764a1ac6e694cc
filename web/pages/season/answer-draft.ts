import type { z } from 'zod'
import type { householdDetail } from '../../../contract/household.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { Answers, type HouseholdAnswers, type MemberAnswers } from '../../../domain/survey/answers.ts'

type Household = Pick<z.infer<typeof householdDetail.answer>, 'members' | 'survey'>

/** The same with one answer set; taken away again where it becomes "not asked": absent is not known, never no. */
export function withAnswer<Of extends object, Key extends keyof Of>(of: Of, key: Key, value: Of[Key] | undefined): Of {
  const { [key]: _was, ...rest } = of
  // true: only the key is put back into what it was taken from
  return (value === undefined ? rest : { ...rest, [key]: value }) as Of
}

/**
 * What a form begins with: the answers of last time for everybody who is still there, and for each member what the register
 * knows. Who came since is there without answers.
 */
export function draftOf({ members, survey }: Household): {
  readonly answers: Answers
  readonly from: string | undefined
} {
  const last = survey === null ? undefined : Answers.safeParse(survey.answers)
  const before = new Map(last?.success ? last.data.members.map((it) => [it.id, it]) : [])
  const present = members.filter((it) => it.leftOn === null)
  return {
    answers: {
      household: last?.success ? last.data.household : {},
      members: present.map((it): MemberAnswers => {
        const born = it.birthDate === null ? it.birthYear : CivilDate.parse(it.birthDate)
        return {
          ...before.get(it.id),
          id: it.id,
          ...(born === null ? {} : { born }),
          ...(it.sex === null ? {} : { sex: it.sex }),
        }
      }),
    },
    from: last?.success ? survey?.on : undefined,
  }
}

/** One of a list of ticks, on or off. */
export const toggled = <Value>(all: readonly Value[], value: Value, on: boolean): Value[] =>
  on ? [...all, value] : all.filter((it) => it !== value)

export type { HouseholdAnswers, MemberAnswers }
