import { useState } from 'react'
import { may, reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { Contribution } from './contribution-page.tsx'
import { Dong } from './dong.tsx'
import { CorrectUseDialog } from './receive-dialog.tsx'

type Use = Contribution['uses'][number]

/** What it was used for, corrections below what they correct. */
export function UsesCard({ it }: { it: Contribution }) {
  const texts = useTexts()
  const words = texts.contribution
  const [wrong, setWrong] = useState<Use | undefined>(undefined)
  const columns = useColumns(setWrong)
  return (
    <Card flush span={6} title={words.detail.uses} note={texts.money.unit}>
      <Table
        caption={words.detail.uses}
        rows={it.uses}
        keyOf={(row) => row.id}
        columns={columns}
        empty={<EmptyState icon="hands" title={words.detail.noUses} />}
      />
      {wrong ? <CorrectUseDialog use={wrong} onClose={() => setWrong(undefined)} /> : null}
    </Card>
  )
}

function useColumns(onCorrect: (row: Use) => void): readonly Column<Use>[] {
  const texts = useTexts()
  const words = texts.contribution
  const { date, dong } = useFormat()
  const who = useActor()
  const why = !may.spendMoney(who, who) && words.why.notYours
  return [
    { key: 'on', head: words.field.on, cell: (row) => <span className="num">{date(row.on)}</span> },
    {
      key: 'content',
      head: words.field.content,
      cell: (row) => (
        <span>
          {row.corrects ? `${words.detail.corrects}: ${row.content}` : row.content}
          {row.activity ? <small>{row.activity.name}</small> : null}
          {row.householdId && reach.households(who) !== undefined ? (
            <small>
              <Link href={path.household(row.householdId)}>{words.detail.household}</Link>
            </small>
          ) : null}
          {row.now !== null && row.now !== row.amount ? <small>{words.detail.corrected(dong(row.now))}</small> : null}
        </span>
      ),
    },
    { key: 'amount', head: texts.money.entry.amount, numeric: true, cell: (row) => <Dong value={row.amount} exact /> },
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
            label={`${words.actions.correct}: ${row.content}`}
            onClick={() => onCorrect(row)}
          >
            {words.actions.correct}
          </Button>
        ) : null,
    },
  ]
}
