import { getRouteApi } from '@tanstack/react-router'
import { type DeliveryImport, deliveryImportList } from '../../../contract/delivery-import.ts'
import { reach } from '../../../domain/account/may.ts'
import { ImportStateTag } from '../../import/import-state.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { NewDeliveryImport } from './new-import.tsx'
import { SupportTabs } from './support-tabs.tsx'

const route = getRouteApi('/in/support/imports')

/** Lists are brought by fewer roles than read support. */
export function DeliveryImportsPage() {
  const { support } = useTexts()
  const who = useActor()
  return reach.imports(who) === undefined ? <NotForRole title={support.tabs.imports} /> : <Imports />
}

function Imports() {
  const { support } = useTexts()
  const words = support.importing
  const format = useFormat()
  const go = useGo()
  const { after } = route.useSearch()
  const read = useView(deliveryImportList, { after, limit: 20 })
  const columns = useColumns()
  return (
    <>
      <PageTitle>{support.tabs.imports}</PageTitle>
      <PageHead title={support.tabs.imports} sub={words.sub} />
      <SupportTabs current="imports" />
      <div className="stack">
        <NewDeliveryImport />
        <Card
          flush
          title={words.before}
          footer={
            <Pager
              rows={read.data?.rows.length}
              shown={format.count(read.data?.rows.length)}
              of={format.count(read.data?.count)}
              firstHref={after === undefined ? undefined : path.deliveryImports()}
              nextHref={read.data?.next ? path.deliveryImports({ after: read.data.next }) : undefined}
            />
          }
        >
          <Answer read={read}>
            {({ rows }) => (
              <Table
                caption={words.before}
                columns={columns}
                rows={rows}
                keyOf={(row) => row.id}
                onOpen={(row) => go(path.deliveryImport(row.id))}
                empty={<EmptyState icon="cloud" title={words.none} />}
              />
            )}
          </Answer>
        </Card>
      </div>
    </>
  )
}

function useColumns(): readonly Column<DeliveryImport>[] {
  const { support } = useTexts()
  const words = support.importing
  const format = useFormat()
  return [
    {
      key: 'file',
      head: words.list.file,
      cell: (row) => (
        <>
          <Link className="row-link" href={path.deliveryImport(row.id)}>
            {row.fileName}
          </Link>
          <small>
            {[
              row.kind === null ? '' : support.kind[row.kind],
              row.on === null ? '' : format.date(row.on),
              row.documentNo,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      ),
    },
    { key: 'unit', head: words.list.unit, cell: (row) => row.unit.name },
    { key: 'state', head: words.list.state, cell: (row) => <ImportStateTag state={row.state} bare /> },
    {
      key: 'rows',
      head: words.list.rows,
      numeric: true,
      cell: (row) => (
        <span>
          {format.count(row.rowsTotal)}
          <small>{words.counts(format.count(row.good), format.count(row.wrong), format.count(row.saved))}</small>
        </span>
      ),
    },
    { key: 'asked', head: words.list.asked, numeric: true, cell: (row) => format.moment(row.askedAt) },
  ]
}
