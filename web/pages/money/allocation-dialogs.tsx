import { adjustAllocation, returnAllocation } from '../../../contract/money.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { useCommand } from '../../use-view.ts'
import type { AllocationDetail } from './allocation-page.tsx'
import { ActDialog, useAmount, useDecision } from './decision-fields.tsx'

type Props = { readonly it: AllocationDetail; readonly onClose: () => void }

/** More or less of an allocation, by decision. */
export function AdjustAllocationDialog({ it, onClose }: Props) {
  const texts = useTexts()
  const words = texts.money
  const { dong } = useFormat()
  const amount = useAmount(words.field.change, words.field.changeHint)
  const decision = useDecision()
  const give = useCommand(adjustAllocation, { done: words.done.adjust, onDone: onClose })
  return (
    <ActDialog
      title={`${words.actions.adjust} – ${it.holder.name}`}
      about={words.about.lineLeft(dong(it.lineLeft))}
      go={texts.shell.save}
      why={amount.dong && decision.value ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong && decision.value && give.mutate({ allocationId: it.id, amount: amount.dong, ...decision.value })
      }
      onClose={onClose}
    >
      {amount.field}
      {decision.fields}
    </ActDialog>
  )
}

/** Thu hồi: what is not spent goes back to the line. */
export function TakeBackDialog({ it, onClose }: Props) {
  const texts = useTexts()
  const words = texts.money
  const { dong, millions } = useFormat()
  const unspent = it.amount - it.spent
  const amount = useAmount(words.field.amount, dong(unspent), millions(unspent, 6))
  const decision = useDecision()
  const give = useCommand(returnAllocation, { done: words.done.takeBack, onDone: onClose })
  const over = amount.dong !== undefined && amount.dong > unspent
  const ready = amount.dong !== undefined && amount.dong > 0 && decision.value
  return (
    <ActDialog
      title={`${words.actions.takeBack} – ${it.holder.name}`}
      go={texts.shell.save}
      why={over ? words.why.over : ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong !== undefined &&
        decision.value &&
        give.mutate({ allocationId: it.id, amount: amount.dong, ...decision.value })
      }
      onClose={onClose}
    >
      {amount.field}
      {decision.fields}
    </ActDialog>
  )
}
