import { useState } from 'react'
import type { Gap, Serving } from '../../contract/left-behind.ts'
import { may } from '../../domain/account/may.ts'
import { SupportKind } from '../../domain/support/kinds.ts'
import { useActor } from '../shell/me.tsx'
import { RecordDelivery } from '../support/record-delivery.tsx'
import { useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { GroupCell, SinceCell, WhatCell, WhoCell, WhomCell } from './gap-cells.tsx'
import './left-behind.css'

type Row = Gap & { readonly serving: readonly Serving[] }

type Props = {
  readonly rows: readonly Row[]
  readonly caption: string
  /** On the page of one household its group is said already. */
  readonly ofOne?: boolean
}

/** Rows of the left-behind list, each with the button that takes it off: what was given is recorded. */
export function GapTable({ rows, caption, ofOne = false }: Props) {
  const [giving, setGiving] = useState<Row | undefined>(undefined)
  const kind = giving ? SupportKind.safeParse(giving.kind) : undefined
  return (
    <>
      <Table
        caption={caption}
        columns={useColumns(setGiving).filter(({ key }) => !(ofOne && key === 'group'))}
        rows={rows}
        keyOf={(row) => `${row.member?.id ?? row.household.id} ${row.why} ${row.kind}`}
      />
      {giving ? (
        <RecordDelivery
          householdId={giving.household.id}
          start={{ memberId: giving.member?.id ?? '', ...(kind?.success ? { kind: kind.data } : {}) }}
          onClose={() => setGiving(undefined)}
        />
      ) : null}
    </>
  )
}

function useColumns(onGive: (row: Row) => void): readonly Column<Row>[] {
  const { support, leftBehind } = useTexts()
  const words = leftBehind.list
  const who = useActor()
  const why = !may.recordSupport(who, who) && support.mayNot
  return [
    { key: 'whom', head: words.columns.whom, width: '22%', cell: (row) => <WhomCell row={row} /> },
    { key: 'group', head: words.columns.group, width: '17%', cell: (row) => <GroupCell row={row} /> },
    { key: 'what', head: words.columns.what, width: '22%', cell: (row) => <WhatCell row={row} /> },
    { key: 'since', head: words.columns.since, numeric: true, width: '104px', cell: (row) => <SinceCell row={row} /> },
    { key: 'who', head: words.columns.who, cell: (row) => <WhoCell row={row} /> },
    {
      key: 'action',
      head: <span className="sr">{words.deliver}</span>,
      numeric: true,
      width: '122px',
      cell: (row) => (
        <Button small why={why} whyIn="tip" onClick={() => onGive(row)}>
          {words.deliver}
        </Button>
      ),
    },
  ]
}
