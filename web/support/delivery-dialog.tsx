import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { cancelDelivery, deliveryDetail } from '../../contract/support.ts'
import { may } from '../../domain/account/may.ts'
import { path } from '../path.ts'
import { Answer } from '../shell/answer.tsx'
import { useActor } from '../shell/me.tsx'
import { useFormat, useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { Link } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useCommand, useView } from '../use-view.ts'
import './support.css'
import { useSupportWords } from './use-support-words.ts'
import { Warnings } from './warnings.tsx'

type Delivery = z.infer<typeof deliveryDetail.answer>

/** One delivery: what, to whom, from which money, what looks odd; and taking it back. */
export function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { support } = useTexts()
  const read = useView(deliveryDetail, { id })
  const [cancelling, setCancelling] = useState(false)
  const who = useActor()
  const title = read.data ? support.kind[read.data.kind] : support.delivery.card
  if (cancelling) return <CancelDelivery id={id} title={title} onClose={onClose} />
  const mayCancel = may.recordSupport(who, who)
  return (
    <Dialog
      opened
      wide
      title={title}
      onClose={onClose}
      actions={
        read.data?.cancelledOn === null ? (
          <Button kind="danger" why={!mayCancel && support.mayNot} whyIn="tip" onClick={() => setCancelling(true)}>
            {support.delivery.cancel}
          </Button>
        ) : undefined
      }
    >
      <Answer read={read}>{(delivery) => <Filled of={delivery} />}</Answer>
    </Dialog>
  )
}

function Filled({ of }: { of: Delivery }) {
  const { support } = useTexts()
  const words = support.delivery
  const format = useFormat()
  const said = useSupportWords()
  const what = [said.topic(of.topic), of.goods, said.dong(of.amount)].filter(Boolean).join(' · ')
  const rows: [string, ReactNode][] = [
    [
      words.whom,
      <Link key="whom" href={path.household(of.household.id)}>
        {of.member ? `${of.member.name} (${of.household.head})` : of.household.head}
      </Link>,
    ],
    [words.columns.place, `${of.village.name}, ${of.commune.name}`],
    [words.on, format.date(of.on)],
    [words.columns.what, what || format.date(null)],
    [words.facts.group, support.group[of.statusThen]],
    [words.facts.source, words.source[of.source]],
  ]
  if (of.validUntil) rows.push([words.facts.validUntil, format.date(of.validUntil)])
  if (of.money) rows.push([words.facts.money, of.money.name || words.money[of.money.kind]])
  if (of.activity) rows.push([words.facts.activity, of.activity.name])
  if (of.documentNo) rows.push([words.facts.document, of.documentNo])
  return (
    <div className="stack">
      {of.cancelledOn ? (
        <Note tone="missed">{words.cancelledOn(format.date(of.cancelledOn), of.cancelReason ?? '')}</Note>
      ) : null}
      <Facts rows={rows} />
      <Warnings of={of.warnings} />
    </div>
  )
}

function CancelDelivery({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { shell, support } = useTexts()
  const words = support.delivery
  const [reason, setReason] = useState('')
  const give = useCommand(cancelDelivery, { done: words.cancelled, onDone: onClose })
  const why = reason.trim().length < 3 && words.reasonHint
  return (
    <Dialog
      opened
      title={`${words.cancel}: ${title}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button
            kind="danger"
            busy={give.isPending}
            why={why}
            whyIn="tip"
            onClick={() => give.mutate({ id, reason: reason.trim() })}
          >
            {words.cancel}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.cancelAbout}</p>
      <TextAreaField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={(it) => setReason(it.slice(0, 300))}
        rows={2}
      />
    </Dialog>
  )
}
