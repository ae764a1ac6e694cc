import type { z } from 'zod'
import type { leftBehindCounts, leftBehindList } from '../../../contract/left-behind.ts'
import { GapTable } from '../../left-behind/gap-table.tsx'
import { type LeftBehindFilters, path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'

type Row = z.infer<typeof leftBehindList.answer>['rows'][number]
type Counts = z.infer<typeof leftBehindCounts.answer>

/** Commune by commune, in each the longest waiting first: a card a commune, so that each can be printed for itself. */
export function GapList(props: {
  readonly rows: readonly Row[]
  readonly filters: LeftBehindFilters
  readonly communes: Counts['communes']
}) {
  const { leftBehind: words } = useTexts()
  return (
    <>
      {[...Map.groupBy(props.rows, ({ commune }) => commune?.id)].map(([id, rows]) => (
        <Card
          key={id ?? 'unknown'}
          flush
          className="gap-card"
          title={rows[0]?.commune?.name ?? words.byCommune.unknownUnit}
          note={<CommuneNote of={props.communes.find(({ unit }) => unit?.id === id)} />}
          actions={
            id === undefined || props.filters.place === id ? null : (
              <Link href={path.leftBehind({ ...props.filters, place: id, after: undefined })}>
                {words.list.only(rows[0]?.commune?.name ?? '')}
              </Link>
            )
          }
        >
          <GapTable caption={rows[0]?.commune?.name ?? words.byCommune.unknownUnit} rows={rows} />
        </Card>
      ))}
    </>
  )
}

function CommuneNote({ of }: { of: Counts['communes'][number] | undefined }) {
  const words = useTexts().leftBehind
  const format = useFormat()
  return of ? words.cases(format.count(of.cases), format.count(of.households)) : null
}
