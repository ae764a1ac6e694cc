import type { ReviewCase } from '../../../contract/review-case.ts'
import type { Round } from '../../../contract/review-round.ts'
import { path } from '../../path.ts'
import { isOfProvince, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { CaseStateTag, Due, FoundClass, foundOf } from './state-tag.tsx'

type Props = {
  readonly rows: readonly ReviewCase[] | undefined
  readonly round: Round
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly filtered: boolean
}

export function CaseTable(props: Props) {
  const words = useTexts().reviewSeason.cases
  const columns = useColumns(props)
  const { filtered } = props
  return (
    <Table
      caption={words.list}
      columns={columns}
      rows={props.rows}
      keyOf={(row) => row.id}
      isSet={(row) => props.chosen.has(row.id)}
      empty={
        filtered ? (
          <EmptyState icon="search" title={words.nothingFound.title}>
            {words.nothingFound.body}
          </EmptyState>
        ) : (
          <EmptyState icon="review" title={words.empty.title} basis={words.empty.basis}>
            {words.empty.body}
          </EmptyState>
        )
      }
    />
  )
}

/** A tick whose words only readers hear. */
function Tick(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="check-field tick">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      <span className="check" data-on={props.checked || undefined}>
        {props.checked ? <Icon name="check" /> : null}
      </span>
      <span className="sr">{props.label}</span>
    </label>
  )
}

function useColumns({ rows = [], round, chosen, onChoose }: Props): readonly Column<ReviewCase>[] {
  const texts = useTexts()
  const words = texts.reviewSeason
  const format = useFormat()
  const { columns } = words.cases
  const me = useMe()
  // Villages of several communes bear the same names.
  const ofProvince = isOfProvince(me)
  const all = rows.length > 0 && rows.every((row) => chosen.has(row.id))
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    onChoose(next)
  }
  return [
    {
      key: 'household',
      head: (
        <span className="case-head">
          <Tick
            label={words.cases.selectAll}
            checked={all}
            onChange={(on) => onChoose(new Set(on ? rows.map((row) => row.id) : []))}
          />
          {columns.household}
        </span>
      ),
      cell: (row) => (
        <span className="case-name">
          <Tick
            label={words.cases.select(row.head)}
            checked={chosen.has(row.id)}
            onChange={(on) => toggle(row.id, on)}
          />
          <span>
            <Link className="row-link" href={path.reviewCase(row.id)}>
              {row.head}
            </Link>
            {row.source === 'listed' ? null : <small>{words.source[row.source]}</small>}
          </span>
        </span>
      ),
    },
    {
      key: 'village',
      head: columns.village,
      cell: (row) => (
        <span>
          {row.village.name}
          {ofProvince ? <small>{row.commune.name}</small> : null}
        </span>
      ),
    },
    { key: 'was', head: columns.was, wideOnly: true, cell: (row) => <FoundClass bare of={row.was} /> },
    {
      key: 'found',
      head: columns.found,
      cell: (row) => {
        const found = foundOf(row, round)
        if (found === undefined) return <span className="ink-3">{words.cases.notScored}</span>
        return (
          <span>
            <FoundClass bare of={found.class} />
            <small className="num">
              B1 {format.count(found.incomePoints)} · B2 {format.count(found.deprivationPoints)}
              {found.changedBecause === null ? '' : ` · ${words.cases.changed}`}
            </small>
          </span>
        )
      },
    },
    {
      key: 'state',
      head: columns.state,
      cell: (row) => (
        <span>
          <CaseStateTag bare state={row.state} />
          {row.rechecked ? <small>{words.cases.rechecked}</small> : null}
        </span>
      ),
    },
    {
      key: 'reviewer',
      head: columns.reviewer,
      wideOnly: true,
      cell: (row) => row.reviewer?.name ?? <span className="ink-3">{words.cases.nobody}</span>,
    },
    { key: 'due', head: columns.due, cell: (row) => <Due day={row.due} /> },
  ]
}
