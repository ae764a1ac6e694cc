import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { staffFile, staffList } from '../../../contract/people.ts'
import { may } from '../../../domain/account/may.ts'
import { topicWords } from '../../../domain/support/activity-words.ts'
import { addressOf } from '../../api.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'
import { AddStaffDialog, EndStaffDialog } from './staff-dialogs.tsx'
import { narrowing, StaffFilterBar, type StaffFilters } from './staff-filters.tsx'

export type Staff = z.infer<typeof staffList.answer>['rows'][number]

const route = getRouteApi('/in/staff')

/** Poverty-reduction and allied staff, and the training they finished in the year (T08, M10). */
export function StaffPage() {
  const texts = useTexts()
  const words = texts.people
  const format = useFormat()
  const { language } = useLanguage()
  const go = useGo()
  const actor = useActor()
  const who = useMe()
  const asked: StaffFilters = route.useSearch()
  const filters = { ...asked, year: asked.year ?? programmeYear(who) }
  const read = useView(staffList, filters)
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Staff | undefined>(undefined)
  const change = useCallback(
    (next: Partial<StaffFilters>, typing = false) => go(path.staff({ ...asked, ...next, after: undefined }), typing),
    [asked, go],
  )
  const filtered = narrowing.some((name) => asked[name] !== undefined)
  const why = !may.runActivity(actor, actor) && words.notYours
  const count = read.data?.count
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub(format.count(count), String(filters.year))}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <ButtonLink
              download
              icon="download"
              href={addressOf(staffFile.path, { ...filters, after: undefined, lang: language })}
            >
              {texts.shell.ui.exportTable}
            </ButtonLink>
            <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          </>
        }
      />
      <StaffFilterBar
        filters={filters}
        onChange={change}
        onClear={filtered ? () => go(path.staff({ year: filters.year })) : undefined}
      />
      {read.data && read.data.count > 0 ? (
        <Lead>
          <strong>{words.lead(format.count(read.data.trained), format.count(read.data.count))}</strong>{' '}
          {read.data.trained < read.data.count ? words.leadRest(format.count(read.data.count - read.data.trained)) : ''}
        </Lead>
      ) : null}
      <Card
        flush
        footer={
          <Pager
            rows={count}
            shown={format.count(read.data?.rows.length)}
            of={words.count(format.count(count))}
            firstHref={filters.after === undefined ? undefined : path.staff({ ...asked, after: undefined })}
            nextHref={read.data?.next ? path.staff({ ...asked, after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read} loading={<Rows rows={undefined} filtered={filtered} why={why} onEnd={setEnding} />}>
          {({ rows }) => <Rows rows={rows} filtered={filtered} why={why} onEnd={setEnding} />}
        </Answer>
      </Card>
      {adding ? <AddStaffDialog onClose={() => setAdding(false)} /> : null}
      {ending ? <EndStaffDialog staff={ending} onClose={() => setEnding(undefined)} /> : null}
    </>
  )
}

type RowsProps = {
  readonly rows: readonly Staff[] | undefined
  readonly filtered: boolean
  readonly why: string | false
  readonly onEnd: (staff: Staff) => void
}

function Rows({ rows, filtered, why, onEnd }: RowsProps) {
  const words = useTexts().people
  const { title, body, basis } = filtered ? words.nothingFound : words.empty
  return (
    <Table
      caption={words.title}
      columns={useColumns(why, onEnd)}
      rows={rows}
      keyOf={(row) => row.id}
      empty={
        <EmptyState icon={filtered ? 'search' : 'users'} title={title} {...(basis ? { basis } : {})}>
          {body}
        </EmptyState>
      }
    />
  )
}

function useColumns(why: string | false, onEnd: (staff: Staff) => void): readonly Column<Staff>[] {
  const words = useTexts().people
  const { date } = useFormat()
  const { language } = useLanguage()
  return [
    {
      key: 'name',
      head: words.columns.name,
      cell: (row) => (
        <span>
          <b className="medium">{row.name}</b>
          <small>{row.post}</small>
        </span>
      ),
    },
    {
      key: 'unit',
      head: words.columns.unit,
      cell: (row) => (
        <span>
          {row.unit.name}
          <small>{words.level[row.level]}</small>
        </span>
      ),
    },
    { key: 'field', head: words.columns.field, cell: (row) => topicWords(row.field)[language] },
    {
      key: 'since',
      head: words.columns.since,
      numeric: true,
      wideOnly: true,
      cell: (row) => (
        <span>
          {date(row.since)}
          {row.until === null ? null : <small>{words.until(date(row.until))}</small>}
        </span>
      ),
    },
    {
      key: 'courses',
      head: words.columns.courses,
      cell: (row) =>
        row.courses.length === 0 ? (
          <span className="ink-3">{words.none}</span>
        ) : (
          row.courses.map((it) => (
            <Link key={it.activityId} className="row-link block" href={path.activity(it.activityId)}>
              {it.name}
            </Link>
          ))
        ),
    },
    {
      key: 'action',
      head: <span className="sr">{words.columns.action}</span>,
      cell: (row) =>
        row.until === null ? (
          <Button
            small
            kind="quiet"
            why={why}
            whyIn="tip"
            label={`${words.end}: ${row.name}`}
            onClick={() => onEnd(row)}
          >
            {words.end}
          </Button>
        ) : null,
    },
  ]
}
