import { recordSurvey } from '../../contract/survey.ts'
import { may } from '../../domain/account/may.ts'
import { ok } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import { lockHousehold } from '../household/store.ts'
import { judgeInterviews, keepInterviews } from './record.ts'

export const surveyCommands = [
  on(recordSurvey, {
    about: (tx, input) => lockHousehold(tx, input.householdId),
    allow: may.recordSurvey,
    async do(tx, household, input, { today }) {
      const judged = await judgeInterviews(tx, [{ household, input }], today)
      if (!judged.ok) return judged
      await keepInterviews(tx, judged.value)
      return ok(null)
    },
  }),
]
