import { useState } from 'react'
import { correctUse, receive, useContribution } from '../../../contract/contribution.ts'
import { newId } from '../../api.ts'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { ActivitySelect } from './activity-select.tsx'
import type { Contribution } from './contribution-page.tsx'
import { ActDialog, useAmount, useDay } from './decision-fields.tsx'

type Props = { readonly it: Contribution; readonly onClose: () => void }

/** Tiếp nhận: makes the next receipt of the unit and year. */
export function ReceiveDialog({ it, onClose }: Props) {
  const texts = useTexts()
  const words = texts.contribution
  const { millions } = useFormat()
  const { name } = useMe()
  const open = Math.max(0, it.pledged - it.received)
  const [receivedBy, setReceivedBy] = useState(name)
  const amount = useAmount(words.field.amount, texts.money.field.amountHint, open === 0 ? '' : millions(open, 6))
  const day = useDay(words.field.on)
  const give = useCommand(receive, { done: words.done.receive, onDone: onClose })
  const ready = amount.dong !== undefined && amount.dong > 0 && day.value !== '' && receivedBy.trim() !== ''
  return (
    <ActDialog
      title={`${words.actions.receive} – ${it.donor.name}`}
      about={words.about.receive}
      go={words.actions.receive}
      why={ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong !== undefined &&
        give.mutate({ id: newId(), contributionId: it.id, on: day.value, amount: amount.dong, receivedBy })
      }
      onClose={onClose}
    >
      <div className="f-row">
        {amount.field}
        {day.field}
      </div>
      <TextField
        label={words.field.receivedBy}
        value={receivedBy}
        onChange={setReceivedBy}
        maxLength={100}
        autoComplete="off"
      />
    </ActDialog>
  )
}

export function UseDialog({ it, onClose }: Props) {
  const texts = useTexts()
  const words = texts.contribution
  const { dong } = useFormat()
  const [content, setContent] = useState('')
  const [activity, setActivity] = useState<string | null>(null)
  const amount = useAmount(words.field.amount, texts.money.field.amountHint)
  const day = useDay(words.field.on)
  const give = useCommand(useContribution, { done: words.done.use, onDone: onClose })
  const left = it.received - it.used
  const over = amount.dong !== undefined && amount.dong > left
  const ready = amount.dong !== undefined && amount.dong > 0 && day.value !== '' && content.trim() !== ''
  return (
    <ActDialog
      title={`${words.actions.use} – ${it.donor.name}`}
      about={words.about.use(dong(left))}
      go={texts.shell.save}
      why={over ? texts.money.why.over : ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong !== undefined &&
        give.mutate({
          id: newId(),
          contributionId: it.id,
          on: day.value,
          amount: amount.dong,
          activityId: activity,
          content,
        })
      }
      onClose={onClose}
    >
      <div className="f-row">
        {amount.field}
        {day.field}
      </div>
      <TextField label={words.field.content} value={content} onChange={setContent} maxLength={500} autoComplete="off" />
      <ActivitySelect year={it.year} value={activity} onChange={setActivity} />
    </ActDialog>
  )
}

/** The use as it should have been. */
export function CorrectUseDialog({ use, onClose }: { use: Contribution['uses'][number]; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.contribution
  const { dong } = useFormat()
  const [reason, setReason] = useState('')
  const amount = useAmount(words.field.rightAmount, words.field.rightAmountHint)
  const day = useDay(words.field.on)
  const give = useCommand(correctUse, { done: words.done.correct, onDone: onClose })
  const ready = amount.dong !== undefined && amount.dong >= 0 && reason.trim() !== '' && day.value !== ''
  return (
    <ActDialog
      title={`${words.actions.correct}: ${use.content}`}
      about={words.about.correct(dong(use.now))}
      go={texts.shell.save}
      why={ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong !== undefined &&
        give.mutate({ id: newId(), useId: use.id, on: day.value, amount: amount.dong, reason })
      }
      onClose={onClose}
    >
      <div className="f-row">
        {amount.field}
        {day.field}
      </div>
      <TextField label={words.field.reason} value={reason} onChange={setReason} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
