import { useState } from 'react'
import { moneySums } from '../../../contract/money-views.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Seg } from '../../ui/seg.tsx'
import { Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { useBudgetQuery } from './budget-query.ts'
import { Dong, MoneyBar } from './dong.tsx'
import { inUnit } from './in-unit.ts'
import { useRate } from './money-words.ts'

const few = 12

/** Who has the money and who spends it: by holder, or by commune. Each row opens its allocations. */
export function ByCard({ year }: { year: number }) {
  const { money: words, overview } = useTexts()
  const go = useGo()
  const rate = useRate()
  const query = useBudgetQuery(year)
  const { show: _show, by = 'holder', ...asked } = query
  const read = useView(moneySums, { ...asked, by })
  const rows = read.data?.rows ?? []
  const [all, setAll] = useState(false)
  const nameOf = (row: (typeof rows)[number]) => (row.nameVi === '' ? words.provinceOwn : row.nameVi)
  const hrefOf = (row: (typeof rows)[number]) =>
    path.allocations({
      ...asked,
      ...(by === 'holder' ? { holder: row.key } : row.key === '' ? {} : { place: Number(row.key) }),
    })
  return (
    <Card
      flush
      span={7}
      title={words.by.title}
      note={words.unit}
      actions={
        <>
          <Seg
            label={words.by.title}
            value={by}
            onChange={(it) => go(path.money({ ...query, by: it }))}
            choices={(['holder', 'commune'] as const).map((it) => ({ value: it, label: words.by[it] }))}
          />
          <ExportButton
            name={`${words.by[by]} ${query.year}`}
            rows={rows}
            columns={[
              { head: words.by[by], value: nameOf },
              { head: inUnit(words.figures.allocation, words.unit), value: (it) => it.allocated / 1_000_000 },
              { head: inUnit(words.figures.disbursed, words.unit), value: (it) => it.disbursed / 1_000_000 },
            ]}
          />
        </>
      }
      footer={
        rows.length > few ? (
          <button type="button" className="btn quiet small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? overview.ranking.less : overview.ranking.all}
          </button>
        ) : undefined
      }
    >
      <Answer read={read}>
        {() => (
          <Table
            caption={words.by[by]}
            rows={all ? rows : rows.slice(0, few)}
            keyOf={(it) => it.key}
            empty={<EmptyState icon="money" title={words.by.none} />}
            columns={[
              {
                key: 'name',
                head: words.by[by],
                cell: (it) => (
                  <Link className="row-link" href={hrefOf(it)}>
                    {nameOf(it)}
                  </Link>
                ),
              },
              {
                key: 'bar',
                head: <span className="sr">{words.figures.rate}</span>,
                width: '110px',
                wideOnly: true,
                cell: (it) => (
                  <MoneyBar
                    planned={it.allocated}
                    allocated={it.allocated}
                    disbursed={it.disbursed}
                    widest={rows[0]?.allocated ?? 0}
                  />
                ),
              },
              {
                key: 'held',
                head: words.figures.allocation,
                numeric: true,
                cell: (it) => <Dong value={it.allocated} />,
              },
              {
                key: 'disbursed',
                head: words.figures.disbursed,
                numeric: true,
                cell: (it) => <Dong value={it.disbursed} />,
              },
              {
                key: 'rate',
                head: words.figures.rate,
                numeric: true,
                cell: (it) => <b>{rate(it.disbursed, it.allocated)}</b>,
              },
            ]}
          />
        )}
      </Answer>
    </Card>
  )
}
