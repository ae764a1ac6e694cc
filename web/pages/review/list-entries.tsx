import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { listEntries } from '../../../contract/review.ts'
import { PovertyClass } from '../../../contract/view.ts'
import { may } from '../../../domain/account/may.ts'
import { classTone } from '../../class-tone.ts'
import { ethnicityWords } from '../../ethnicity.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { depStates, summaryOf } from '../../twelve.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { MiniDeprivations } from '../../ui/deprivation-grid.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Tabs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import type { ListDetail } from './list-page.tsx'
import { RemoveEntryDialog } from './remove-entry-dialog.tsx'

export type Entry = z.infer<typeof listEntries.answer>['rows'][number]

const tabs = ['all', 'poor', 'near-poor', 'neither', 'disagreeing'] as const
export type ListTab = (typeof tabs)[number]

const route = getRouteApi('/in/lists/$id')

/** The households of the list by class, and those whose scores say something else. */
export function ListEntries({ data }: { data: ListDetail }) {
  const texts = useTexts()
  const words = texts.review.list.entries
  const { count } = useFormat()
  const go = useGo()
  const { tab = 'all', after } = route.useSearch()
  const [removing, setRemoving] = useState<Entry | undefined>(undefined)
  const read = useView(listEntries, {
    id: data.id,
    class: tab === 'all' || tab === 'disagreeing' ? undefined : tab,
    disagreeing: tab === 'disagreeing' ? 'true' : undefined,
    after,
  })
  const actor = useActor()
  // A frozen list says so above; whoever may not change a draft reads it once, not in every row.
  const mayNot = data.state === 'draft' && !may.prepareList(actor, actor) && texts.review.list.mayNotPrepare
  const columns = useColumns(data.state === 'recognised' || mayNot ? undefined : setRemoving)
  const counts: Readonly<Record<ListTab, number>> = {
    all: data.poor + data.nearPoor + data.escaped,
    poor: data.poor,
    'near-poor': data.nearPoor,
    neither: data.escaped,
    disagreeing: data.disagreeing,
  }
  const address = (next: { tab?: ListTab; after?: string | undefined }) =>
    path.list(data.id, { tab: next.tab === 'all' ? undefined : next.tab, after: next.after })
  return (
    <div>
      <Tabs
        label={words.label}
        tabs={tabs.map((it) => ({
          href: address({ tab: it }),
          label: `${words.tabs[it]} (${count(counts[it])})`,
          current: it === tab,
          ...(it === 'disagreeing' && data.disagreeing > 0 ? { icon: 'st-risk' as const } : {}),
        }))}
      />
      {tab === 'disagreeing' && data.disagreeing > 0 ? (
        <div className="over-card">
          <Note>{words.disagreeingNote}</Note>
        </div>
      ) : null}
      <Card
        flush
        footer={
          <>
            {mayNot ? (
              <span>
                <Icon name="lock" size="s" /> {texts.review.list.remove.button}: {mayNot}
              </span>
            ) : null}
            <Pager
              rows={read.data?.rows.length}
              shown={count(read.data?.rows.length)}
              of={texts.shell.households(count(read.data?.count))}
              firstHref={after === undefined ? undefined : address({ tab })}
              nextHref={read.data?.next ? address({ tab, after: read.data.next }) : undefined}
            />
          </>
        }
      >
        <Answer read={read} loading={<Table caption={words.label} columns={columns} rows={undefined} keyOf={String} />}>
          {({ rows }) => (
            <Table
              caption={words.label}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.householdId}
              onOpen={(row) => go(path.household(row.householdId))}
              empty={<EmptyState icon="users" title={words.empty[tab]} />}
            />
          )}
        </Answer>
      </Card>
      {removing ? <RemoveEntryDialog list={data.id} entry={removing} onClose={() => setRemoving(undefined)} /> : null}
    </div>
  )
}

function useColumns(onRemove: ((entry: Entry) => void) | undefined): readonly Column<Entry>[] {
  const texts = useTexts()
  const words = texts.review.list
  const { count } = useFormat()
  const heads = words.entries.columns
  return [
    {
      key: 'head',
      head: heads.head,
      cell: (row) => (
        <>
          <Link className="row-link" href={path.household(row.householdId)}>
            {row.head}
          </Link>
          <small>
            {[row.listNo === '' ? '' : `${heads.no} ${row.listNo}`, ethnicityWords(row.ethnicity, texts.household)]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      ),
    },
    { key: 'village', head: heads.village, cell: (row) => row.village.name },
    { key: 'class', head: heads.class, cell: (row) => <EntryClass row={row} /> },
    { key: 'b1', head: heads.b1, numeric: true, cell: (row) => count(row.incomePoints) },
    { key: 'b2', head: heads.b2, numeric: true, cell: (row) => count(row.deprivationPoints) },
    {
      key: 'deprivations',
      head: heads.deprivations,
      wideOnly: true,
      cell: (row) => {
        const states = depStates(row.deprived, row.known)
        return <MiniDeprivations states={states} label={summaryOf(states, texts.deprivation)} />
      },
    },
    { key: 'headcount', head: heads.headcount, numeric: true, cell: (row) => count(row.headcount) },
    ...(onRemove === undefined
      ? []
      : [
          {
            key: 'action',
            head: <span className="sr">{heads.action}</span>,
            cell: (row: Entry) => (
              <Button small kind="quiet" onClick={() => onRemove(row)}>
                {words.remove.button}
              </Button>
            ),
          },
        ]),
  ]
}

/** Its class, what it was, and what the scores say where they say something else. */
function EntryClass({ row }: { row: Entry }) {
  const texts = useTexts()
  const words = texts.review.list.entries
  const scored = PovertyClass.safeParse(row.scoredClass)
  const escaped = row.class === 'neither' && row.was !== 'neither'
  return (
    <span>
      <ClassTag tone={escaped ? 'escaped' : classTone(row.class)} bare>
        {escaped ? words.escaped : texts.shell.class[row.class]}
      </ClassTag>
      {row.was === row.class ? null : (
        <small>{row.was === 'neither' ? words.newly : words.was(texts.shell.class[row.was])}</small>
      )}
      {scored.success && scored.data !== row.class ? (
        <small className="warn">{words.scoresSay(texts.shell.class[scored.data])}</small>
      ) : null}
    </span>
  )
}
