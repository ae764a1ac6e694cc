import { useState } from 'react'
import type { z } from 'zod'
import { householdSupport } from '../../../contract/support.ts'
import { may } from '../../../domain/account/may.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { DeliveryDialog } from '../../support/delivery-dialog.tsx'
import type { DeliveryDraft } from '../../support/delivery-draft.ts'
import { CloseNeed, RecordNeed } from '../../support/need-dialogs.tsx'
import { RecordDelivery } from '../../support/record-delivery.tsx'
import { useSupportWords } from '../../support/use-support-words.ts'
import { Waited } from '../../support/waited.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import type { Household } from './household-page.tsx'

type Support = z.infer<typeof householdSupport.answer>
type Need = Support['needs'][number]
type Delivery = Support['deliveries'][number]

/** What the household and its people ask for, and what they got: side by side, because received is not entitled. */
export function SupportCards({ household }: { household: Household }) {
  const read = useView(householdSupport, { id: household.id })
  return (
    <Answer read={read}>
      {({ needs, deliveries }) => (
        <>
          <NeedsCard household={household} needs={needs} />
          <DeliveriesCard household={household} deliveries={deliveries} />
        </>
      )}
    </Answer>
  )
}

/** Asked of the very rule the server asks. */
function useWhyNot({ area, endedOn }: Household): string | false {
  const { support, householdEvent } = useTexts()
  const who = useActor()
  if (endedOn !== null) return householdEvent.hasEnded
  return !may.recordSupport(who, { area }) && support.mayNot
}

function NeedsCard({ household, needs }: { household: Household; needs: readonly Need[] }) {
  const { support } = useTexts()
  const words = support.need
  const why = useWhyNot(household)
  const [recording, setRecording] = useState(false)
  const [closing, setClosing] = useState<Need | undefined>(undefined)
  const [answering, setAnswering] = useState<Partial<DeliveryDraft> | undefined>(undefined)
  const answer = (it: Need) => setAnswering({ kind: it.kind, memberId: it.member?.id ?? '' })
  return (
    <Card
      flush
      title={words.title}
      actions={
        <Button small icon="plus" why={why} whyIn="tip" onClick={() => setRecording(true)}>
          {words.record}
        </Button>
      }
    >
      <Table
        caption={words.title}
        columns={useNeedColumns(why, setClosing, answer)}
        rows={needs}
        keyOf={(row) => row.id}
        empty={<p className="mid ink-3 card-none">{words.none}</p>}
      />
      {recording ? <RecordNeed household={household} onClose={() => setRecording(false)} /> : null}
      {closing ? (
        <CloseNeed id={closing.id} title={support.kind[closing.kind]} onClose={() => setClosing(undefined)} />
      ) : null}
      {answering ? (
        <RecordDelivery householdId={household.id} start={answering} onClose={() => setAnswering(undefined)} />
      ) : null}
    </Card>
  )
}

function useNeedColumns(
  why: string | false,
  onClose: (need: Need) => void,
  onAnswer: (need: Need) => void,
): readonly Column<Need>[] {
  const { support } = useTexts()
  const words = support.need
  const format = useFormat()
  return [
    {
      key: 'kind',
      head: words.columns.kind,
      cell: (row) => (
        <>
          <b className="medium">{support.kind[row.kind]}</b>
          <small>{[row.member?.name ?? words.wholeHousehold, row.note].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    {
      key: 'since',
      head: words.columns.since,
      numeric: true,
      cell: (row) => (
        <span>
          {format.date(row.since)}
          <small>{words.source[row.source]}</small>
        </span>
      ),
    },
    {
      key: 'end',
      head: words.columns.end,
      cell: (row) => <Waited need={row} />,
    },
    {
      key: 'action',
      head: words.columns.action,
      numeric: true,
      cell: (row) =>
        row.closedBy !== null ? null : (
          <span className="support-acts">
            <Button small why={why} whyIn="tip" onClick={() => onAnswer(row)}>
              {words.answer}
            </Button>
            <Button small kind="quiet" why={why} whyIn="tip" onClick={() => onClose(row)}>
              {words.close}
            </Button>
          </span>
        ),
    },
  ]
}

function DeliveriesCard({ household, deliveries }: { household: Household; deliveries: readonly Delivery[] }) {
  const { support } = useTexts()
  const words = support.delivery
  const why = useWhyNot(household)
  const [recording, setRecording] = useState(false)
  const [shown, setShown] = useState<string | undefined>(undefined)
  return (
    <Card
      flush
      title={words.card}
      actions={
        <Button small icon="gift" why={why} whyIn="tip" onClick={() => setRecording(true)}>
          {words.record}
        </Button>
      }
    >
      <Table
        caption={words.card}
        columns={useDeliveryColumns(setShown)}
        rows={deliveries}
        keyOf={(row) => row.id}
        onOpen={(row) => setShown(row.id)}
        empty={<p className="mid ink-3 card-none">{words.none}</p>}
      />
      {recording ? <RecordDelivery householdId={household.id} onClose={() => setRecording(false)} /> : null}
      {shown ? <DeliveryDialog id={shown} onClose={() => setShown(undefined)} /> : null}
    </Card>
  )
}

function useDeliveryColumns(onShow: (id: string) => void): readonly Column<Delivery>[] {
  const { support } = useTexts()
  const words = support.delivery
  const format = useFormat()
  const said = useSupportWords()
  return [
    {
      key: 'on',
      head: words.columns.on,
      width: '104px',
      cell: (row) => (
        <button type="button" className="text-link num" onClick={() => onShow(row.id)}>
          {format.date(row.on)}
        </button>
      ),
    },
    {
      key: 'what',
      head: words.columns.what,
      cell: (row) => (
        <>
          <b className={row.cancelledOn === null ? 'medium' : 'medium struck'}>{support.kind[row.kind]}</b>
          <small>
            {[
              row.member?.name,
              said.topic(row.topic),
              row.goods,
              row.validUntil && words.until(format.date(row.validUntil)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {row.cancelledOn === null ? null : (
            <small>{words.cancelledOn(format.date(row.cancelledOn), row.cancelReason ?? '')}</small>
          )}
          {row.warnings.map((it) => (
            <StatusTag key={it.code} tone="risk" bare>
              {said.warning(it)}
            </StatusTag>
          ))}
        </>
      ),
    },
    { key: 'amount', head: words.columns.amount, numeric: true, cell: (row) => format.count(row.amount) },
    {
      key: 'source',
      head: words.facts.source,
      wideOnly: true,
      cell: (row) => (
        <span>
          {words.source[row.source]}
          <small>{row.activity?.name ?? row.money?.name ?? row.documentNo}</small>
        </span>
      ),
    },
  ]
}
