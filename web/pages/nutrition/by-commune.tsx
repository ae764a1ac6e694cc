import type { z } from 'zod'
import { nutritionByCommune } from '../../../contract/nutrition.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, Lead } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useView } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'

type Row = z.infer<typeof nutritionByCommune.answer>['rows'][number]

/** No child judged, no rate. */
const rateOf = ({ stunted, judged }: Pick<Row, 'stunted' | 'judged'>) =>
  judged === 0 ? null : (stunted / judged) * 100

export function ByCommune({ year, place }: { year: number; place: number | undefined }) {
  const words = useTexts().nutrition
  const who = useMe()
  const read = useView(nutritionByCommune, { year, place })
  return (
    <Answer read={read}>
      {({ rows, hasReference }) =>
        rows.length === 0 ? (
          <Card>
            <NothingInYear
              icon="dep-3"
              year={year}
              better={programmeYear(who)}
              href={(other) => path.nutrition({ year: other, place })}
              title={words.empty.title}
              basis={words.empty.basis}
              action={<ButtonLink href={path.nutrition({ tab: 'enter' })}>{words.tabs.enter}</ButtonLink>}
            >
              {words.empty.body}
            </NothingInYear>
          </Card>
        ) : (
          <Filled rows={rows} year={year} hasReference={hasReference} />
        )
      }
    </Answer>
  )
}

function Filled({ rows, year, hasReference }: { rows: readonly Row[]; year: number; hasReference: boolean }) {
  const words = useTexts().nutrition
  const { count, percent } = useFormat()
  const sum = (of: 'measured' | 'judged' | 'stunted' | 'disagreeing') => rows.reduce((total, row) => total + row[of], 0)
  const all = { judged: sum('judged'), stunted: sum('stunted') }
  const missing = sum('measured') - all.judged
  return (
    <>
      <Lead>
        <strong>
          {all.judged === 0 ? words.leadNone : words.lead(count(all.stunted), count(all.judged), percent(rateOf(all)))}
        </strong>{' '}
        {missing > 0 ? words.leadMissing(count(missing)) : ''}{' '}
        {sum('disagreeing') > 0 ? words.leadDisagreeing(count(sum('disagreeing'))) : ''}
      </Lead>
      {hasReference ? null : (
        <div className="over-table">
          <Note actions={<Link href={path.nutrition({ tab: 'reference' })}>{words.tabs.reference}</Link>}>
            {words.noReference}
          </Note>
        </div>
      )}
      <Card flush title={words.byCommune} note={words.byCommuneNote} actions={<Export rows={rows} year={year} />}>
        <Table caption={words.byCommune} columns={useColumns(year)} rows={rows} keyOf={(row) => String(row.unit.id)} />
      </Card>
    </>
  )
}

function Export({ rows, year }: { rows: readonly Row[]; year: number }) {
  const { columns } = useTexts().nutrition
  return (
    <ExportButton
      name={`dinh-duong-${year}`}
      rows={rows}
      columns={[
        { head: columns.unit, value: (row) => row.unit.name },
        { head: columns.measured, value: (row) => row.measured },
        { head: columns.judged, value: (row) => row.judged },
        { head: columns.stunted, value: (row) => row.stunted },
        { head: columns.severe, value: (row) => row.severe },
        { head: columns.rate, value: (row) => rateOf(row) },
        { head: columns.disagreeing, value: (row) => row.disagreeing },
      ]}
    />
  )
}

function useColumns(year: number): readonly Column<Row>[] {
  const words = useTexts().nutrition
  const { columns } = words
  const { count, percent } = useFormat()
  const children = (row: Row, only?: string) => path.nutrition({ tab: 'children', year, place: row.unit.id, only })
  return [
    {
      key: 'unit',
      head: columns.unit,
      cell: (row) => (
        <span>
          <Link className="row-link" href={children(row)}>
            {row.unit.name}
          </Link>
          {row.difficult ? <small>{words.difficult}</small> : null}
        </span>
      ),
    },
    { key: 'measured', head: columns.measured, numeric: true, cell: (row) => count(row.measured) },
    { key: 'judged', head: columns.judged, numeric: true, cell: (row) => count(row.judged) },
    {
      key: 'stunted',
      head: columns.stunted,
      numeric: true,
      cell: (row) => <Link href={children(row, 'stunted')}>{count(row.stunted)}</Link>,
    },
    { key: 'severe', head: columns.severe, numeric: true, wideOnly: true, cell: (row) => count(row.severe) },
    { key: 'rate', head: columns.rate, numeric: true, cell: (row) => percent(rateOf(row)) },
    {
      key: 'disagreeing',
      head: columns.disagreeing,
      numeric: true,
      cell: (row) =>
        row.disagreeing === 0 ? (
          <span className="zero">0</span>
        ) : (
          <Link href={children(row, 'disagreeing')}>{count(row.disagreeing)}</Link>
        ),
    },
  ]
}
