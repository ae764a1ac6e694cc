import { useState } from 'react'
import { setGoal } from '../../../contract/plan.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { readFigure } from '../../read-figure.ts'
import { targetUnit } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { DecisionFields, noDecision } from './decision-fields.tsx'
import type { Target } from './target-page.tsx'

/** Another promised value, by a decision; the log keeps the old one. An empty field promises no number. */
export function SetGoalDialog({ target, year, onClose }: { target: Target; year: number; onClose: () => void }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.plan.setGoal
  const [typed, setTyped] = useState(target.goal === null ? '' : format.number(target.goal, 4))
  const [decision, setDecision] = useState(noDecision)
  const give = useCommand(setGoal, { done: words.done, onDone: onClose })
  const goal = readFigure(typed, format.language)
  const why = goal === undefined ? words.badNumber : decision.no.trim() === '' ? words.needsDecision : undefined
  return (
    <Dialog
      opened
      title={`${words.title} ${target.code}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={give.isPending}
            why={why}
            whyIn="tip"
            onClick={() =>
              goal !== undefined &&
              give.mutate({
                ...{ year, code: target.code, goal, decisionNo: decision.no, reason: decision.reason },
                decisionDate: decision.date === '' ? null : CivilDate.parse(decision.date),
              })
            }
          >
            {texts.shell.save}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.about}</p>
      <TextField
        label={`${texts.plan.columns.goal} (${targetUnit(target.unit, texts.plan)})`}
        error={goal === undefined ? words.badNumber : undefined}
        value={typed}
        onChange={setTyped}
        inputMode="decimal"
        maxLength={24}
        autoComplete="off"
      />
      <DecisionFields decision={decision} onChange={setDecision} />
    </Dialog>
  )
}
