import { useState } from 'react'
import type { z } from 'zod'
import { householdDetail } from '../../contract/household.ts'
import { deliver, supportCheck } from '../../contract/support.ts'
import { newId } from '../api.ts'
import { Answer } from '../shell/answer.tsx'
import { useMe } from '../shell/me.tsx'
import { useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useCommand, useView } from '../use-view.ts'
import { type DeliveryDraft, emptyDelivery, missingIn, toDelivery } from './delivery-draft.ts'
import { DeliveryFields } from './delivery-fields.tsx'
import { HouseholdPicker } from './household-picker.tsx'
import './support.css'
import { Warnings } from './warnings.tsx'

export type Household = Pick<z.infer<typeof householdDetail.answer>, 'id' | 'head' | 'village' | 'commune' | 'members'>

/** Search household, person, kind, amount, money. Without `householdId` it starts with the search. */
export function RecordDelivery(props: {
  readonly householdId?: string
  readonly start?: Partial<DeliveryDraft>
  readonly onClose: () => void
}) {
  const words = useTexts().support.delivery
  const [picked, setPicked] = useState(props.householdId)
  if (picked === undefined)
    return (
      <Dialog opened wide title={words.record} onClose={props.onClose}>
        <p className="mid ink-2 dialog-lead">{words.recordAbout}</p>
        <HouseholdPicker onPick={setPicked} />
      </Dialog>
    )
  const change = props.householdId === undefined ? () => setPicked(undefined) : undefined
  return <OfHousehold id={picked} start={props.start ?? {}} onChange={change} onClose={props.onClose} />
}

type Inside = {
  readonly id: string
  readonly start: Partial<DeliveryDraft>
  readonly onChange: (() => void) | undefined
  readonly onClose: () => void
}

function OfHousehold({ id: householdId, start, onChange, onClose }: Inside) {
  const { shell, support } = useTexts()
  const words = support.delivery
  const { today } = useMe()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => emptyDelivery(today, start))
  const read = useView(householdDetail, { id: householdId })
  const give = useCommand(deliver, { done: words.recorded, onDone: onClose })
  const missing = missingIn(draft)
  const why = missing.length > 0 && words.missing(missing.map((it) => words[it].toLowerCase()).join(', '))
  const send = () => {
    const input = toDelivery(draft, id, householdId)
    if (input) give.mutate(input)
  }
  return (
    <Dialog
      opened
      wide
      title={words.record}
      onClose={onClose}
      actions={
        <>
          <span className="why dialog-why" role="status">
            {why}
          </span>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button kind="primary" busy={give.isPending} why={why} whyIn="tip" onClick={send}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.recordAbout}</p>
      <Answer read={read}>
        {(household) => (
          <>
            <Whose household={household} onChange={onChange} />
            <DeliveryFields household={household} draft={draft} onChange={setDraft} />
            <Check draft={draft} householdId={householdId} />
          </>
        )}
      </Answer>
    </Dialog>
  )
}

function Whose({ household, onChange }: { household: Household; onChange: (() => void) | undefined }) {
  const words = useTexts().support.delivery
  return (
    <p className="picked">
      <span>
        <b>{household.head}</b>{' '}
        <span className="ink-3">
          {household.village.name}, {household.commune.name}
        </span>
      </span>
      {onChange ? (
        <button type="button" className="btn quiet small" onClick={onChange}>
          {words.change}
        </button>
      ) : null}
    </p>
  )
}

/** What the server would say of it, before it is sent. */
function Check({ draft, householdId }: { draft: DeliveryDraft; householdId: string }) {
  const { support } = useTexts()
  const ready = missingIn(draft).length === 0
  const asked = {
    household: householdId,
    member: draft.memberId,
    kind: draft.kind,
    on: draft.on,
    amount: draft.amount ?? undefined,
  }
  const read = useView(supportCheck, asked, { enabled: ready })
  if (!ready || !read.data || read.isPlaceholderData) return null
  const { status, warnings } = read.data
  return (
    <>
      <p className="small ink-2 check-line">
        {status === null ? support.delivery.notInRegister : support.delivery.groupThen(support.group[status])}
      </p>
      <Warnings of={warnings} before />
    </>
  )
}
