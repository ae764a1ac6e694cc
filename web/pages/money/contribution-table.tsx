import type { ContributionRow } from '../../../contract/contribution.ts'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo } from '../../use-view.ts'
import { usePurposeWords } from './contribution-words.ts'
import { Dong } from './dong.tsx'

type Sums = Pick<ContributionRow, 'pledged' | 'received' | 'used'>

export function ContributionTable({ rows, sums }: { rows: readonly ContributionRow[]; sums: Sums }) {
  const texts = useTexts()
  const go = useGo()
  const columns = useColumns()
  const { figures } = texts.contribution
  return (
    <Table
      caption={texts.contribution.list}
      rows={rows}
      keyOf={(it) => it.id}
      onOpen={(it) => go(path.contribution(it.id))}
      columns={columns}
      sum={
        <tr className="sum">
          <td>{texts.money.matrix.sum}</td>
          <td />
          <td />
          <td className="wide-only" />
          {(
            [
              [figures.pledged, sums.pledged],
              [figures.received, sums.received],
              [figures.used, sums.used],
              [figures.left, sums.received - sums.used],
            ] as const
          ).map(([name, value]) => (
            <td key={name} className="n" data-label={name}>
              <Dong value={value} exact />
            </td>
          ))}
        </tr>
      }
    />
  )
}

function useColumns(): readonly Column<ContributionRow>[] {
  const { contribution: words } = useTexts()
  const { date } = useFormat()
  const { purposeName } = usePurposeWords()
  return [
    {
      key: 'donor',
      head: words.columns.donor,
      cell: (it) => (
        <span>
          <Link className="row-link" href={path.contribution(it.id)}>
            {it.donor.name}
          </Link>
          {it.what === '' ? null : <small>{it.what}</small>}
        </span>
      ),
    },
    {
      key: 'purpose',
      head: words.columns.purpose,
      cell: (it) => (
        <span>
          {purposeName(it.purpose)}
          <small>{words.form[it.form]}</small>
        </span>
      ),
    },
    { key: 'on', head: words.columns.pledgedOn, cell: (it) => <span className="num">{date(it.pledgedOn)}</span> },
    { key: 'unit', head: words.columns.unit, wideOnly: true, cell: (it) => it.unit?.name ?? '' },
    { key: 'pledged', head: words.figures.pledged, numeric: true, cell: (it) => <Dong value={it.pledged} exact /> },
    { key: 'received', head: words.figures.received, numeric: true, cell: (it) => <Dong value={it.received} exact /> },
    { key: 'used', head: words.figures.used, numeric: true, cell: (it) => <Dong value={it.used} exact /> },
    {
      key: 'left',
      head: words.figures.left,
      numeric: true,
      cell: (it) => <Dong value={it.received - it.used} exact />,
    },
  ]
}
