import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { AllocationDetail } from './allocation-page.tsx'
import { CorrectDialog } from './disburse-dialog.tsx'
import { Dong } from './dong.tsx'

type Paid = AllocationDetail['disbursements'][number]

/** Every payment, and every correction below what it corrects. */
export function DisbursementsCard({ it }: { it: AllocationDetail }) {
  const { money: words } = useTexts()
  const [wrong, setWrong] = useState<Paid | undefined>(undefined)
  const columns = useColumns(setWrong)
  return (
    <Card
      flush
      span={12}
      title={words.allocation.disbursements}
      note={words.unit}
      actions={
        <ExportButton
          name={`${words.allocation.disbursements} ${it.holder.name}`}
          rows={it.disbursements}
          columns={[
            { head: words.field.on, value: (row) => row.on },
            { head: words.field.amount, value: (row) => row.amount / 1_000_000 },
            { head: words.allocation.document, value: (row) => row.documentNo },
            { head: words.field.content, value: (row) => row.content },
            { head: words.field.activity, value: (row) => row.activity?.name ?? null },
          ]}
        />
      }
    >
      <Table
        caption={words.allocation.disbursements}
        rows={it.disbursements}
        keyOf={(row) => row.id}
        columns={columns}
        empty={<EmptyState icon="money" title={words.allocation.noDisbursements} />}
        sum={
          <tr className="sum">
            <td colSpan={3}>{words.matrix.sum}</td>
            <td className="n">
              <Dong value={it.spent} exact />
            </td>
            <td />
          </tr>
        }
      />
      {wrong ? <CorrectDialog paid={wrong} onClose={() => setWrong(undefined)} /> : null}
    </Card>
  )
}

function useColumns(onCorrect: (row: Paid) => void): readonly Column<Paid>[] {
  const { money: words } = useTexts()
  const { date, dong } = useFormat()
  const who = useActor()
  const why = !may.spendMoney(who, who) && words.why.notSpend
  return [
    { key: 'on', head: words.field.on, cell: (row) => <span className="num">{date(row.on)}</span> },
    { key: 'document', head: words.allocation.document, cell: (row) => row.documentNo },
    {
      key: 'content',
      head: words.field.content,
      cell: (row) => (
        <span>
          {row.corrects ? `${words.allocation.corrects}: ${row.content}` : row.content}
          {row.activity ? <small>{row.activity.name}</small> : null}
          {row.now !== null && row.now !== row.amount ? (
            <small>{words.allocation.corrected(dong(row.now))}</small>
          ) : null}
        </span>
      ),
    },
    { key: 'amount', head: words.entry.amount, numeric: true, cell: (row) => <Dong value={row.amount} exact /> },
    {
      key: 'action',
      head: <span className="sr">{words.actions.correct}</span>,
      cell: (row) =>
        row.corrects === null ? (
          <Button
            small
            kind="quiet"
            why={why}
            whyIn="tip"
            label={`${words.actions.correct}: ${row.documentNo}`}
            onClick={() => onCorrect(row)}
          >
            {words.actions.correct}
          </Button>
        ) : null,
    },
  ]
}
