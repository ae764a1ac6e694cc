import { levels, memberNeeds, workStatuses } from '../../../domain/survey/answer-values.ts'
import type { MemberAnswers } from '../../../domain/survey/answers.ts'
import { withAnswer } from '../../pages/season/answer-draft.ts'
import { type Ask, figure, oneOf, someOf, yesNo } from './ask.ts'

type Flag = 'ableToWork' | 'stableWork' | 'monthlyAllowance' | 'disabled' | 'employerTraining' | 'malnourished'
const flag = (key: Flag): Ask<MemberAnswers> =>
  yesNo(
    key,
    (it) => it[key],
    (it, value) => withAnswer(it, key, value),
  )

const schooling = [...levels, 'none'] as const

/** Every question of one member (sheet B), by the name the rules know it by. */
export const memberAsks = {
  born: figure<MemberAnswers>(
    'born',
    'year',
    ({ born }) => (typeof born === 'string' ? Number(born.slice(0, 4)) : born),
    (it, value) => withAnswer(it, 'born', value),
  ),
  sex: oneOf<MemberAnswers, 'male' | 'female'>(
    'sex',
    'sex',
    ['male', 'female'],
    ({ sheet }) => sheet.sexes,
    (it) => it.sex,
    (it, value) => withAnswer(it, 'sex', value),
  ),
  ableToWork: flag('ableToWork'),
  work: oneOf<MemberAnswers, (typeof workStatuses)[number]>(
    'work',
    'workStatus',
    workStatuses,
    ({ standard }) => standard.workStatus,
    (it) => it.work,
    (it, value) => withAnswer(it, 'work', value),
  ),
  stableWork: flag('stableWork'),
  monthlyAllowance: flag('monthlyAllowance'),
  disabled: flag('disabled'),
  insurance: yesNo<MemberAnswers>(
    'insurance',
    (it) => it.insurance?.has,
    // The letters and the payer are those of a card: without one there is nothing of it.
    (it, has) => withAnswer(it, 'insurance', has === undefined ? undefined : has ? { ...it.insurance, has } : { has }),
  ),
  supported: yesNo<MemberAnswers>(
    'supported',
    (it) => it.insurance?.supported,
    (it, value) => withAnswer(it, 'insurance', it.insurance && withAnswer(it.insurance, 'supported', value)),
  ),
  studying: oneOf<MemberAnswers, (typeof schooling)[number]>(
    'studying',
    'level',
    schooling,
    ({ standard }) => ({ ...standard.level, none: standard.notStudying }),
    (it) => it.studying,
    (it, value) => withAnswer(it, 'studying', value),
  ),
  finished: oneOf<MemberAnswers, (typeof schooling)[number]>(
    'finished',
    'level',
    schooling,
    ({ standard }) => ({ ...standard.level, none: standard.nothingFinished }),
    (it) => it.finished,
    (it, value) => withAnswer(it, 'finished', value),
  ),
  employerTraining: flag('employerTraining'),
  malnourished: flag('malnourished'),
  needs: someOf<MemberAnswers, (typeof memberNeeds)[number]>(
    'memberNeeds',
    'memberNeed',
    memberNeeds,
    ({ standard }) => standard.memberNeed,
    (it) => it.needs,
    (it, value) => withAnswer(it, 'needs', value),
  ),
} as const satisfies Record<string, Ask<MemberAnswers>>
export type MemberAsk = keyof typeof memberAsks
