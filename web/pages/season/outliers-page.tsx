import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { roundOutliers } from '../../../contract/review-round.ts'
import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useStandardName } from '../../use-standards.ts'
import { useView } from '../../use-view.ts'
import { RoundFrame } from './round-frame.tsx'

type Outliers = z.infer<typeof roundOutliers.answer>

const route = getRouteApi('/in/rounds/$id/outliers')

/** Signs that a result deserves a second look; nothing here is a verdict, and no target stands beside them. */
export function OutliersPage() {
  const { reviewSeason: words } = useTexts()
  const { id } = route.useParams()
  const { place } = route.useSearch()
  const who = useActor()
  const read = useView(roundOutliers, { id, place }, { enabled: reach.figures(who) !== undefined })
  if (reach.figures(who) === undefined) return <NotForRole title={words.tabs.outliers} />
  return (
    <RoundFrame id={id} part="outliers" place={place}>
      {() => (
        <div className="stack">
          <Note>{words.outliers.note}</Note>
          <Answer read={read}>
            {(data) => (
              <>
                <AllLeave rows={data.allLeave} round={id} />
                <Beside rows={data.beside} round={id} />
                <Changed rows={data.changed} round={id} />
              </>
            )}
          </Answer>
        </div>
      )}
    </RoundFrame>
  )
}

function AllLeave({ rows, round }: { rows: Outliers['allLeave']; round: string }) {
  const words = useTexts().reviewSeason.outliers
  const { count } = useFormat()
  const { columns, allLeave } = words
  return (
    <Card flush title={allLeave.title} note={allLeave.note}>
      <Table
        caption={allLeave.title}
        rows={rows}
        keyOf={(row) => String(row.village.id)}
        empty={<EmptyState icon="check" title={allLeave.none} />}
        columns={[
          {
            key: 'village',
            head: columns.village,
            cell: (row) => (
              <Link className="row-link" href={path.roundCases(round, { place: row.village.id })}>
                {row.village.name}
              </Link>
            ),
          },
          { key: 'commune', head: columns.commune, cell: (row) => row.commune?.name ?? '' },
          { key: 'listed', head: columns.listed, numeric: true, cell: (row) => count(row.listed) },
          { key: 'leaving', head: columns.leaving, numeric: true, cell: (row) => count(row.leaving) },
        ]}
      />
    </Card>
  )
}

function Beside({ rows, round }: { rows: Outliers['beside']; round: string }) {
  const words = useTexts().reviewSeason.outliers
  const { count } = useFormat()
  const standardName = useStandardName()
  const { columns, beside } = words
  return (
    <Card flush title={beside.title} note={beside.note}>
      <Table
        caption={beside.title}
        rows={rows}
        keyOf={(row) => `${row.commune.id} ${row.standard} ${row.line}`}
        empty={<EmptyState icon="check" title={beside.none} />}
        columns={[
          {
            key: 'commune',
            head: columns.commune,
            cell: (row) => (
              <Link className="row-link" href={path.roundCases(round, { place: row.commune.id })}>
                {row.commune.name}
              </Link>
            ),
          },
          { key: 'standard', head: columns.standard, wideOnly: true, cell: (row) => standardName(row.standard) },
          { key: 'line', head: columns.line, numeric: true, cell: (row) => count(row.line) },
          { key: 'under', head: columns.under, numeric: true, cell: (row) => count(row.under) },
          { key: 'over', head: columns.over, numeric: true, cell: (row) => count(row.over) },
          { key: 'interviewed', head: columns.interviewed, numeric: true, cell: (row) => count(row.interviewed) },
        ]}
      />
    </Card>
  )
}

function Changed({ rows, round }: { rows: Outliers['changed']; round: string }) {
  const words = useTexts().reviewSeason.outliers
  const { count } = useFormat()
  const { columns, changed } = words
  return (
    <Card flush title={changed.title} note={changed.note}>
      <Table
        caption={changed.title}
        rows={rows}
        keyOf={(row) => String(row.commune.id)}
        empty={<EmptyState icon="check" title={changed.none} />}
        columns={[
          {
            key: 'commune',
            head: columns.commune,
            cell: (row) => (
              <Link className="row-link" href={path.roundCases(round, { place: row.commune.id })}>
                {row.commune.name}
              </Link>
            ),
          },
          { key: 'changed', head: columns.changed, numeric: true, cell: (row) => count(row.changed) },
          { key: 'scored', head: columns.scored, numeric: true, cell: (row) => count(row.scored) },
        ]}
      />
    </Card>
  )
}
