import { movementCauses } from '../../../domain/movement/events.ts'
import { accounts } from '../../../domain/movement/ledger.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { Household } from './household-page.tsx'

type Movement = Household['movements'][number]

/** The household's rows in the ledger behind forms 7.2 and 7.3. */
export function MovementsCard({ household }: { household: Household }) {
  const words = useTexts().household.movements
  const rows = household.movements.map((it, no) => ({ ...it, no }))
  return (
    <Card flush title={words.title} note={words.note}>
      <Table
        caption={words.title}
        columns={useColumns()}
        rows={rows}
        keyOf={(row) => String(row.no)}
        empty={<EmptyState icon="flow" title={words.none} />}
      />
    </Card>
  )
}

function useColumns(): readonly Column<Movement & { readonly no: number }>[] {
  const format = useFormat()
  const words = useTexts().household.movements
  const account = (it: string) => {
    const known = accounts.find((name) => name === it)
    return known === undefined ? it : words.account[known]
  }
  const cause = (it: string) => {
    const known = movementCauses.find((name) => name === it)
    return known === undefined ? it : words.cause[known]
  }
  return [
    {
      key: 'on',
      head: words.columns.on,
      width: '110px',
      cell: (row) => <span className="num">{format.date(row.on)}</span>,
    },
    {
      key: 'what',
      head: words.columns.what,
      cell: (row) => (
        <span>
          {account(row.from)} <Icon name="arrow-right" size="s" /> {account(row.to)}
          <small>{[cause(row.cause), row.reason].filter(Boolean).join(' · ')}</small>
        </span>
      ),
    },
    { key: 'people', head: words.columns.people, numeric: true, cell: (row) => format.count(row.people) },
    {
      key: 'decision',
      head: words.columns.decision,
      cell: (row) => <span className="num">{row.decisionNo ?? format.date(null)}</span>,
    },
  ]
}
