import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { postingPaper } from '../../../contract/paper.ts'
import { postingList } from '../../../contract/review-commune.ts'
import { reach } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { PaperButton } from '../../paper/paper-button.tsx'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { CommunePapers } from './commune-papers.tsx'
import { FirstRows, mostRows } from './first-rows.tsx'
import { CommuneFilter, RoundFrame } from './round-frame.tsx'

type Posting = z.infer<typeof postingList.answer>['rows'][number]

const route = getRouteApi('/in/rounds/$id/postings')

/** Niêm yết: what hung where, from when to when. Cases are posted from the list of cases. */
export function PostingsPage() {
  const { reviewSeason: words } = useTexts()
  const { id } = route.useParams()
  const { place } = route.useSearch()
  const who = useActor()
  const go = useGo()
  const read = useView(postingList, { id, place }, { enabled: reach.households(who) !== undefined })
  if (reach.households(who) === undefined) return <NotForRole title={words.postings.list} />
  return (
    <RoundFrame
      id={id}
      part="postings"
      place={place}
      actions={() => (
        <ButtonLink icon="megaphone" href={path.roundCases(id, { place, state: 'agreed' })}>
          {words.state.agreed}
        </ButtonLink>
      )}
    >
      {() => (
        <Card
          flush
          title={words.postings.list}
          footer={read.data && read.data.rows.length > mostRows ? <FirstRows of={read.data.rows.length} /> : undefined}
          actions={
            <>
              <CommunePapers of={postingPaper.path} round={id} place={place} />
              <CommuneFilter place={place} onChange={(to) => go(path.roundPostings(id, { place: to }))} />
            </>
          }
        >
          <Answer read={read}>{({ rows }) => <PostingTable round={id} rows={rows} />}</Answer>
        </Card>
      )}
    </RoundFrame>
  )
}

function PostingTable({ round, rows }: { round: string; rows: readonly Posting[] }) {
  const { reviewSeason, paper } = useTexts()
  const words = reviewSeason.postings
  const { count, date } = useFormat()
  const { today } = useMe()
  const { columns } = words
  const all: readonly Column<Posting>[] = [
    {
      key: 'unit',
      head: columns.unit,
      cell: (row) => (
        <span>
          <b className="medium">{row.unit.name}</b>
          {row.recheck ? <small>{words.recheck}</small> : null}
        </span>
      ),
    },
    { key: 'places', head: columns.places, cell: (row) => row.places },
    { key: 'from', head: columns.from, cell: (row) => <span className="num">{date(row.on)}</span> },
    {
      key: 'until',
      head: columns.until,
      cell: (row) => (
        <span>
          <span className="num">{date(row.until)}</span>
          <small>
            <StatusTag bare tone={row.until >= today ? 'track' : 'reached'}>
              {row.until >= today ? words.hanging : words.over}
            </StatusTag>
          </small>
        </span>
      ),
    },
    { key: 'cases', head: columns.cases, numeric: true, cell: (row) => count(row.cases) },
    {
      key: 'paper',
      head: paper.kind.posting,
      cell: (row) => (
        <PaperButton small href={addressOf(postingPaper.path, { round, posting: row.id })}>
          {paper.word}
        </PaperButton>
      ),
    },
  ]
  return (
    <Table
      caption={words.list}
      columns={all}
      rows={rows.slice(0, mostRows)}
      keyOf={(row) => row.id}
      empty={
        <EmptyState icon="megaphone" title={words.empty.title} basis={words.empty.basis}>
          {words.empty.body}
        </EmptyState>
      }
    />
  )
}
