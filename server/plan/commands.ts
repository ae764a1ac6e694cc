import { adoptPeriod, adoptPlan, answerQuestion, cascade, reportValue, setGoal } from '../../contract/plan.ts'
import { may } from '../../domain/account/may.ts'
import { AreaPath } from '../../domain/kernel/ids.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { checkPlan } from '../../domain/plan/adopt.ts'
import { checkCascade } from '../../domain/plan/cascade.ts'
import { findQuestion } from '../../domain/plan/questions.ts'
import { checkReport, provided } from '../../domain/plan/report.ts'
import { type Given, on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import {
  addPeriod,
  addPlan,
  addReportedValue,
  findReporter,
  listPartUnits,
  lockPlanTarget,
  planExists,
  setAnswer,
  setParts,
  setTargetGoal,
} from './store.ts'

/** A plan is a province's: who reaches less than a whole province has none to set. */
async function ownProvince(tx: Tx, { actor }: Given): Promise<{ readonly area: AreaPath } | undefined> {
  const id = Number(actor.area.split('/').filter(Boolean).at(-1) ?? 0)
  if (id === 0) return { area: actor.area }
  const unit = await tx.selectFrom('unit').select('level').where('id', '=', id).executeTakeFirst()
  return unit?.level === 'province' ? { area: actor.area } : undefined
}

export const planCommands = [
  on(adoptPlan, {
    about: (tx, _input, given) => ownProvince(tx, given),
    allow: may.setPlan,
    do: async (tx, _province, input) => {
      const sound = checkPlan(input.rows)
      if (!sound.ok) return sound
      await addPlan(tx, input)
      return ok(null)
    },
  }),
  on(adoptPeriod, {
    about: (tx, _input, given) => ownProvince(tx, given),
    allow: may.setPlan,
    do: async (tx, _province, input) => {
      if (input.untilYear <= input.fromYear) return refuse({ code: 'input.invalid', path: 'untilYear' })
      const sound = checkPlan(input.rows)
      if (!sound.ok) return sound
      await addPeriod(tx, input)
      return ok(null)
    },
  }),
  on(setGoal, {
    about: (tx, _input, given) => ownProvince(tx, given),
    allow: may.setPlan,
    do: async (tx, _province, input, { commandId }) => {
      const target = await lockPlanTarget(tx, input.year, input.code)
      if (!target) return refuse({ code: 'plan.target-unknown' })
      if ((input.goal === null) !== (target.direction === 'none'))
        return refuse({ code: 'plan.goal-does-not-fit', target: input.code })
      await setTargetGoal(tx, input, { was: target.goal, goal: input.goal }, commandId)
      return ok(null)
    },
  }),
  on(cascade, {
    about: (tx, _input, given) => ownProvince(tx, given),
    allow: may.setPlan,
    do: async (tx, _province, input, { commandId }) => {
      const { year, code, of, parts } = input
      const target = await lockPlanTarget(tx, year, code)
      if (!target) return refuse({ code: 'plan.target-unknown' })
      const whole =
        of === null ? target.goal : (await listPartUnits(tx, year, code, null)).find((it) => it.unitId === of)?.goal
      const sound = checkCascade({ ...target, goal: whole ?? null }, parts, input.mayDiffer)
      if (!sound.ok) return sound
      const units = await listPartUnits(tx, year, code, of)
      const outside = parts.find((part) => !units.some((unit) => unit.unitId === part.unitId))
      if (outside) return refuse({ code: 'plan.part-outside', unit: outside.unitId })
      await setParts(tx, input, { units, parts }, commandId)
      return ok(null)
    },
  }),
  on(reportValue, {
    about: async (tx, { unitId, year }) => {
      const unit = await findReporter(tx, unitId, year)
      return unit && { ...unit, area: AreaPath.parse(unit.area) }
    },
    allow: may.runActivity,
    do: async (tx, { area, level, households, people }, input, { commandId, today }) => {
      const checked = input.indicator === 'coastal-services'
      const counted = checked ? provided(input.checklist ?? {}) : input
      if (!counted) return refuse({ code: 'plan.checklist-not-whole' })
      const value = { ...input, numerator: counted.numerator, denominator: counted.denominator }
      const sound = checkReport(value, { residents: { households, people }, level, today })
      if (!sound.ok) return sound
      await addReportedValue(tx, { ...value, area, details: checked ? { dimensions: input.checklist } : {} }, commandId)
      return ok(null)
    },
  }),
  on(answerQuestion, {
    about: (tx, _input, given) => ownProvince(tx, given),
    allow: may.setPlan,
    do: async (tx, _province, { year, question: id, value }) => {
      if (!(await planExists(tx, year))) return refuse({ code: 'plan.unknown' })
      const question = findQuestion(id)
      if (!question) return refuse({ code: 'plan.question-unknown' })
      const answer = question.answer.safeParse(value)
      if (!answer.success) return refuse({ code: 'plan.answer-does-not-fit' })
      await setAnswer(tx, year, id, answer.data)
      return ok(null)
    },
  }),
]
