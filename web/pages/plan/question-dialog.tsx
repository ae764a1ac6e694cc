import { useState } from 'react'
import { answerQuestion } from '../../../contract/plan.ts'
import { useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import type { Target } from './target-page.tsx'

type Question = NonNullable<Target['question']>

/** The province answers what the text of the plan leaves open; until then the default holds and is shown as such. */
export function QuestionDialog(props: { question: Question; year: number; onClose: () => void }) {
  const texts = useTexts()
  const oneOf = useOneOf()
  const words = texts.plan.target
  const { question } = props
  const now = question.choices.findIndex((it) => JSON.stringify(it.value) === JSON.stringify(question.value))
  const [chosen, setChosen] = useState(String(Math.max(0, now)))
  const give = useCommand(answerQuestion, { onDone: props.onClose })
  const answer = question.choices[Number(chosen)]
  return (
    <Dialog
      opened
      title={`${words.question} ${question.id}`}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={give.isPending}
            onClick={() => answer && give.mutate({ year: props.year, question: question.id, value: answer.value })}
          >
            {texts.shell.save}
          </Button>
        </>
      }
    >
      <SelectField
        label={oneOf(question.vi, question.en)}
        value={chosen}
        onChange={setChosen}
        choices={question.choices.map((it, at) => ({ value: String(at), label: oneOf(it.vi, it.en) }))}
      />
    </Dialog>
  )
}
