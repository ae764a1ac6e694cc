import { adoptPlan, answerQuestion, setGoal } from '../../contract/plan.ts'
import { may } from '../../domain/account/may.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { checkPlan } from '../../domain/plan/adopt.ts'
import { findQuestion } from '../../domain/plan/questions.ts'
import { type Given, on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { addPlan, findPlanTarget, planExists, setAnswer, setTargetGoal } from './store.ts'

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
  on(setGoal, {
    about: (tx, _input, given) => ownProvince(tx, given),
    allow: may.setPlan,
    do: async (tx, _province, { year, code, goal }) => {
      const target = await findPlanTarget(tx, year, code)
      if (!target) return refuse({ code: 'plan.target-unknown' })
      if ((goal === null) !== (target.direction === 'none'))
        return refuse({ code: 'plan.goal-does-not-fit', target: code })
      await setTargetGoal(tx, year, code, goal)
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
