import { useState } from 'react'
import { correctDisbursement, disburse } from '../../../contract/money.ts'
import { newId } from '../../api.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { ActivitySelect } from './activity-select.tsx'
import type { AllocationDetail } from './allocation-page.tsx'
import { ActDialog, useAmount, useDay } from './decision-fields.tsx'

/** Ghi giải ngân: a payment, tied to what it paid for. */
export function DisburseDialog({ it, onClose }: { it: AllocationDetail; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.money
  const { dong, date } = useFormat()
  const [documentNo, setDocumentNo] = useState('')
  const [content, setContent] = useState('')
  const [activity, setActivity] = useState<string | null>(null)
  const amount = useAmount(words.field.amount, words.field.amountHint)
  const day = useDay(words.field.on)
  const give = useCommand(disburse, { done: words.done.disburse, onDone: onClose })
  const left = it.amount - it.spent
  const over = amount.dong !== undefined && amount.dong > left
  const filled = documentNo.trim() !== '' && content.trim() !== '' && day.value !== ''
  const ready = amount.dong !== undefined && amount.dong > 0 && filled
  return (
    <ActDialog
      title={`${words.actions.disburse} – ${it.holder.name}`}
      about={words.about.disburse(dong(left), date(it.decided), date(it.line.spendBy))}
      go={texts.shell.save}
      why={over ? words.why.over : ready ? undefined : texts.contribution.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong !== undefined &&
        give.mutate({
          id: newId(),
          allocationId: it.id,
          on: day.value,
          amount: amount.dong,
          activityId: activity,
          documentNo,
          content,
        })
      }
      onClose={onClose}
    >
      <div className="f-row">
        {amount.field}
        {day.field}
      </div>
      <TextField
        label={words.field.documentNo}
        value={documentNo}
        onChange={setDocumentNo}
        maxLength={80}
        autoComplete="off"
      />
      <TextField label={words.field.content} value={content} onChange={setContent} maxLength={500} autoComplete="off" />
      <ActivitySelect year={it.line.executionYear} value={activity} onChange={setActivity} />
    </ActDialog>
  )
}

type Paid = AllocationDetail['disbursements'][number]

/** The payment as it should have been. The wrong row stays where it is. */
export function CorrectDialog({ paid, onClose }: { paid: Paid; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.money
  const { dong } = useFormat()
  const [documentNo, setDocumentNo] = useState('')
  const [reason, setReason] = useState('')
  const amount = useAmount(words.field.rightAmount, words.field.rightAmountHint)
  const day = useDay(words.field.on)
  const give = useCommand(correctDisbursement, { done: words.done.correct, onDone: onClose })
  const filled = documentNo.trim() !== '' && reason.trim() !== '' && day.value !== ''
  const ready = amount.dong !== undefined && amount.dong >= 0 && filled
  return (
    <ActDialog
      title={`${words.actions.correct}: ${paid.content}`}
      about={words.about.correct(dong(paid.now))}
      go={texts.shell.save}
      why={ready ? undefined : texts.contribution.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong !== undefined &&
        give.mutate({ id: newId(), disbursementId: paid.id, on: day.value, amount: amount.dong, documentNo, reason })
      }
      onClose={onClose}
    >
      <div className="f-row">
        {amount.field}
        {day.field}
      </div>
      <TextField
        label={words.field.documentNo}
        value={documentNo}
        onChange={setDocumentNo}
        maxLength={80}
        autoComplete="off"
      />
      <TextField label={words.field.reason} value={reason} onChange={setReason} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
