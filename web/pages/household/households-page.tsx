import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { householdList } from '../../../contract/household.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { ethnicityWords } from '../../ethnicity.ts'
import { filterNames, type HouseholdFilters, path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { ownUnitOf, useActor, useMe } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { depStates, summaryOf } from '../../twelve.ts'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { MiniDeprivations } from '../../ui/deprivation-grid.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { RegisterDialog } from './events/register-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import './household.css'
import { HouseholdClass } from './household-class.tsx'
import { HouseholdFilterBar } from './household-filters.tsx'

type Row = z.infer<typeof householdList.answer>['rows'][number]

const route = getRouteApi('/in/households')

export function HouseholdsPage() {
  const { household } = useTexts()
  const who = useActor()
  if (reach.households(who) !== undefined) return <Households />
  return <NotForRole title={household.title} />
}

function Households() {
  const texts = useTexts()
  const format = useFormat()
  const go = useGo()
  const words = texts.household
  const filters = ownFilters(route.useSearch())
  const read = useView(householdList, { ...filters, state: filters.state ?? 'present' })
  const unit = ownUnitOf(useMe())
  const [exporting, setExporting] = useState(false)
  const [registering, setRegistering] = useState(false)
  const who = useActor()
  const maySet = may.writeHousehold(who, who)
  const filtered = Object.entries(filters).some(([name, value]) => name !== 'after' && value !== undefined)
  // Typing is no step to go back to; every other filter is.
  const change = useCallback(
    (next: Partial<HouseholdFilters>, typing = false) =>
      go(path.households({ ...filters, ...next, after: undefined }), typing),
    [filters, go],
  )
  const count = read.data?.count

  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub(format.count(count), unit?.name ?? texts.shell.wholeArea)}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <Button
              icon="plus"
              why={!maySet && texts.householdEvent.notYours}
              whyIn="tip"
              onClick={() => setRegistering(true)}
            >
              {texts.householdEvent.register}
            </Button>
            <Button
              icon="download"
              onClick={() => setExporting(true)}
              why={count === 0 && words.nothingFound.title}
              whyIn="tip"
            >
              {count === undefined ? texts.shell.export : words.exportRows(format.count(count))}
            </Button>
          </>
        }
      />
      <HouseholdFilterBar
        filters={filters}
        onChange={change}
        onClear={filtered ? () => go(path.households()) : undefined}
      />
      <Card
        flush
        footer={
          <Pager
            rows={read.data?.rows.length}
            shown={format.count(read.data?.rows.length)}
            of={texts.shell.households(format.count(count))}
            firstHref={filters.after === undefined ? undefined : path.households({ ...filters, after: undefined })}
            nextHref={read.data?.next ? path.households({ ...filters, after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read} loading={<Rows rows={undefined} filtered={filtered} />}>
          {(data) => <Rows rows={data.rows} filtered={filtered} />}
        </Answer>
      </Card>
      {registering ? <RegisterDialog onClose={() => setRegistering(false)} /> : null}
      <ExportDialog opened={exporting} onClose={() => setExporting(false)} filters={filters} count={count ?? 0} />
    </>
  )
}

/** An address may carry more (`?lang=en`); that is no filter. */
const ownFilters = (search: HouseholdFilters): HouseholdFilters =>
  Object.fromEntries(filterNames.filter((name) => search[name] !== undefined).map((name) => [name, search[name]]))

function Rows({ rows, filtered }: { rows: readonly Row[] | undefined; filtered: boolean }) {
  const texts = useTexts()
  const go = useGo()
  return (
    <Table
      caption={texts.household.title}
      columns={useColumns()}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(path.household(row.id))}
      skeletonRows={12}
      empty={<NothingHere filtered={filtered} />}
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.household
  return [
    {
      key: 'head',
      head: words.columns.head,
      cell: (row) => (
        <>
          <Link className="row-link" href={path.household(row.id)}>
            {row.head}
          </Link>
          <small>
            {ethnicityWords(row.ethnicity, words)}
            {row.endedOn === null ? '' : ` · ${words.endedOn(format.date(row.endedOn))}`}
          </small>
        </>
      ),
    },
    {
      key: 'place',
      head: words.columns.place,
      cell: (row) => (
        <span>
          {row.village.name}
          <small>
            {row.commune.name}
            {row.setting === null ? '' : ` · ${texts.shell.setting[row.setting].toLowerCase()}`}
          </small>
        </span>
      ),
    },
    {
      key: 'class',
      head: words.columns.class,
      cell: (row) => <HouseholdClass of={row.class} newlyEscaped={row.newlyEscaped} bare />,
    },
    {
      key: 'deprivations',
      head: words.columns.deprivations,
      cell: (row) => {
        const states = depStates(row.deprived, row.known)
        return <MiniDeprivations states={states} label={summaryOf(states, texts.deprivation)} />
      },
    },
    { key: 'b1', head: words.columns.b1, numeric: true, cell: (row) => format.count(row.incomePoints) },
    { key: 'b2', head: words.columns.b2, numeric: true, cell: (row) => format.count(row.deprivationPoints) },
    { key: 'headcount', head: words.columns.headcount, numeric: true, cell: (row) => format.count(row.headcount) },
  ]
}

function NothingHere({ filtered }: { filtered: boolean }) {
  const words = useTexts().household
  if (filtered)
    return (
      <EmptyState icon="search" title={words.nothingFound.title}>
        {words.nothingFound.body}
      </EmptyState>
    )
  return (
    <EmptyState icon="users" title={words.empty.title} basis={words.empty.basis}>
      {words.empty.body}
    </EmptyState>
  )
}
