import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { donorList } from '../../../contract/contribution.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSearch } from '../../ui/filter-bar.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { Dong } from './dong.tsx'
import { DonorDialog } from './donor-dialog.tsx'
import './money.css'
import { MoneyTabs } from './money-tabs.tsx'

const route = getRouteApi('/in/money/donors')

/** Everybody who ever gave something here, each with a statement. */
export function DonorsPage() {
  const { contribution: words } = useTexts()
  const who = useActor()
  const go = useGo()
  const { q } = route.useSearch()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageTitle>{words.donors.title}</PageTitle>
      <PageHead
        title={words.donors.title}
        sub={words.donors.sub}
        actions={
          <Button
            icon="plus"
            kind="primary"
            why={!may.spendMoney(who, who) && words.why.notYours}
            whyIn="tip"
            onClick={() => setAdding(true)}
          >
            {words.actions.addDonor}
          </Button>
        }
      />
      <MoneyTabs current="donors" />
      <FilterBar
        search={
          <FilterSearch
            label={words.filter.searchLabel}
            placeholder={words.filter.search}
            value={q ?? ''}
            onChange={(it) => go(path.donors({ q: it }), true)}
          />
        }
      >
        {null}
      </FilterBar>
      <List />
      {adding ? <DonorDialog onClose={() => setAdding(false)} /> : null}
    </>
  )
}

function List() {
  const texts = useTexts()
  const words = texts.contribution
  const { count } = useFormat()
  const go = useGo()
  const { q, after } = route.useSearch()
  const read = useView(donorList, { q, after })
  return (
    <Card
      flush
      title={words.donors.card}
      note={texts.money.unit}
      footer={
        <Pager
          rows={read.data?.rows.length}
          shown={count(read.data?.rows.length)}
          of={count(read.data?.count)}
          firstHref={after === undefined ? undefined : path.donors({ q })}
          nextHref={read.data?.next ? path.donors({ q, after: read.data.next }) : undefined}
        />
      }
    >
      <Answer read={read}>
        {({ rows }) => (
          <Table
            caption={words.donors.title}
            rows={rows}
            keyOf={(it) => it.id}
            onOpen={(it) => go(path.donor(it.id))}
            empty={<EmptyState icon="gift" title={words.donors.none} />}
            columns={[
              {
                key: 'name',
                head: words.columns.donor,
                cell: (it) => (
                  <span>
                    <Link className="row-link" href={path.donor(it.id)}>
                      {it.name}
                    </Link>
                    {it.address === '' ? null : <small>{it.address}</small>}
                  </span>
                ),
              },
              { key: 'kind', head: words.columns.kind, cell: (it) => words.donorKind[it.kind] },
              { key: 'unit', head: words.columns.unit, wideOnly: true, cell: (it) => it.unit?.name ?? '' },
              {
                key: 'pledged',
                head: words.figures.pledged,
                numeric: true,
                cell: (it) => <Dong value={it.pledged} exact />,
              },
              {
                key: 'received',
                head: words.figures.received,
                numeric: true,
                cell: (it) => <Dong value={it.received} exact />,
              },
              { key: 'used', head: words.figures.used, numeric: true, cell: (it) => <Dong value={it.used} exact /> },
            ]}
          />
        )}
      </Answer>
    </Card>
  )
}
