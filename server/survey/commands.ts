import { recordSurvey } from '../../contract/survey.ts'
import { may } from '../../domain/account/may.ts'
import { ok } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import { lockHousehold } from '../household/store.ts'
import { judgeInterview, keepInterview } from './record.ts'

export const surveyCommands = [
  on(recordSurvey, {
    about: (tx, input) => lockHousehold(tx, input.householdId),
    allow: may.recordSurvey,
    async do(tx, household, input, { today }) {
      const judged = await judgeInterview(tx, household, input, today)
      if (!judged.ok) return judged
      await keepInterview(tx, household, judged.value)
      return ok(null)
    },
  }),
]
