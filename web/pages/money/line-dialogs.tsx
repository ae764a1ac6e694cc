import { adjustLine, carryOver, setSpendBy } from '../../../contract/money.ts'
import { newId } from '../../api.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { useCommand } from '../../use-view.ts'
import { ActDialog, useAmount, useDay, useDecision } from './decision-fields.tsx'
import type { LineDetail } from './line-page.tsx'

type Props = { readonly line: LineDetail; readonly onClose: () => void }

/** More or less of the estimate, by decision. */
export function AdjustLineDialog({ line, onClose }: Props) {
  const texts = useTexts()
  const words = texts.money
  const { dong } = useFormat()
  const amount = useAmount(words.field.change, words.field.changeHint)
  const decision = useDecision()
  const give = useCommand(adjustLine, { done: words.done.adjustLine, onDone: onClose })
  return (
    <ActDialog
      title={words.actions.adjustLine}
      about={words.about.left(dong(line.amount - line.allocated))}
      go={texts.shell.save}
      why={amount.dong && decision.value ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong && decision.value && give.mutate({ lineId: line.id, amount: amount.dong, ...decision.value })
      }
      onClose={onClose}
    >
      {amount.field}
      {decision.fields}
    </ActDialog>
  )
}

/** Unallocated money goes on into the next year of execution. */
export function CarryOverDialog({ line, onClose }: Props) {
  const texts = useTexts()
  const words = texts.money
  const { dong, millions } = useFormat()
  const left = line.amount - line.allocated
  const amount = useAmount(words.field.amount, words.about.left(dong(left)), millions(left, 6))
  const spendBy = useDay(words.field.spendBy, '', words.field.spendByHint)
  const decision = useDecision()
  const give = useCommand(carryOver, { done: words.done.carryOver, onDone: onClose })
  const over = amount.dong !== undefined && amount.dong > left
  const ready = amount.dong !== undefined && amount.dong > 0 && decision.value
  return (
    <ActDialog
      title={words.actions.carryOver}
      about={words.about.carry(line.executionYear + 1)}
      go={texts.shell.save}
      why={over ? words.why.over : ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() =>
        amount.dong !== undefined &&
        decision.value &&
        give.mutate({
          lineId: line.id,
          newLineId: newId(),
          amount: amount.dong,
          spendBy: spendBy.value === '' ? null : spendBy.value,
          ...decision.value,
        })
      }
      onClose={onClose}
    >
      <div className="f-row">
        {amount.field}
        {spendBy.field}
      </div>
      {decision.fields}
    </ActDialog>
  )
}

export function SpendByDialog({ line, onClose }: Props) {
  const texts = useTexts()
  const words = texts.money
  const spendBy = useDay(words.field.spendBy, line.spendBy)
  const decision = useDecision()
  const give = useCommand(setSpendBy, { done: words.done.setSpendBy, onDone: onClose })
  const ready = spendBy.value !== '' && decision.value !== undefined
  return (
    <ActDialog
      title={words.actions.setSpendBy}
      go={texts.shell.save}
      why={ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={() => decision.value && give.mutate({ lineId: line.id, spendBy: spendBy.value, ...decision.value })}
      onClose={onClose}
    >
      {spendBy.field}
      {decision.fields}
    </ActDialog>
  )
}
