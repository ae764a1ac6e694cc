import { useState } from 'react'
import type { z } from 'zod'
import type { needList } from '../../../contract/support.ts'
import { may } from '../../../domain/account/may.ts'
import { useActor } from '../../shell/me.tsx'
import { CloseNeed } from '../../support/need-dialogs.tsx'
import { RecordDelivery } from '../../support/record-delivery.tsx'
import { Waited } from '../../support/waited.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Where, Whom } from './whom.tsx'

type Row = z.infer<typeof needList.answer>['rows'][number]

/** Who asks for what since when; each can be answered or closed from here. */
export function NeedRows({ rows, filtered }: { rows: readonly Row[] | undefined; filtered: boolean }) {
  const { support } = useTexts()
  const words = support.need
  const [closing, setClosing] = useState<Row | undefined>(undefined)
  const [answering, setAnswering] = useState<Row | undefined>(undefined)
  const start = answering && { kind: answering.kind, memberId: answering.member?.id ?? '' }
  return (
    <>
      <Table
        caption={words.title}
        columns={useColumns(setClosing, setAnswering)}
        rows={rows}
        keyOf={(row) => row.id}
        skeletonRows={12}
        empty={
          filtered ? (
            <EmptyState icon="search" title={words.nothingFound} />
          ) : (
            <EmptyState icon="hands" title={words.empty.title} basis={words.empty.basis}>
              {words.empty.body}
            </EmptyState>
          )
        }
      />
      {closing ? (
        <CloseNeed id={closing.id} title={support.kind[closing.kind]} onClose={() => setClosing(undefined)} />
      ) : null}
      {answering && start ? (
        <RecordDelivery householdId={answering.household.id} start={start} onClose={() => setAnswering(undefined)} />
      ) : null}
    </>
  )
}

function useColumns(onClose: (row: Row) => void, onAnswer: (row: Row) => void): readonly Column<Row>[] {
  const { support } = useTexts()
  const words = support.need
  const format = useFormat()
  const who = useActor()
  const why = !may.recordSupport(who, who) && support.mayNot
  return [
    { key: 'whom', head: words.columns.whom, cell: (row) => <Whom of={row} /> },
    { key: 'place', head: words.columns.place, cell: (row) => <Where of={row} /> },
    {
      key: 'kind',
      head: words.columns.kind,
      cell: (row) => (
        <span>
          {support.kind[row.kind]}
          <small>{row.note}</small>
        </span>
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
