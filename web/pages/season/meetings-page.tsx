import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { minutesPaper } from '../../../contract/paper.ts'
import { meetingList } from '../../../contract/review-commune.ts'
import type { Round } from '../../../contract/review-round.ts'
import { reach } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { PaperButton } from '../../paper/paper-button.tsx'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { CommunePapers } from './commune-papers.tsx'
import { FirstRows, mostRows } from './first-rows.tsx'
import { InvitationDialog } from './invitation-dialog.tsx'
import { MeetingDialog } from './meeting-dialog.tsx'
import { CommuneFilter, RoundFrame } from './round-frame.tsx'
import { useNotMine } from './why-not.ts'

type Meeting = z.infer<typeof meetingList.answer>['rows'][number]

const route = getRouteApi('/in/rounds/$id/meetings')

/** Họp dân: every meeting of the villages, and recording one. `?village=` opens the form for that village. */
export function MeetingsPage() {
  const { reviewSeason: words, paper } = useTexts()
  const { id } = route.useParams()
  const { place, village } = route.useSearch()
  const who = useActor()
  const go = useGo()
  const notMine = useNotMine()
  const [open, setOpen] = useState(village !== undefined)
  const [inviting, setInviting] = useState(false)
  const [saved, setSaved] = useState<string | undefined>(undefined)
  if (reach.households(who) === undefined) return <NotForRole title={words.meetings.list} />
  return (
    <RoundFrame
      id={id}
      part="meetings"
      place={place}
      actions={(round) => (
        <>
          <Button icon="print" onClick={() => setInviting(true)}>
            {paper.invite}
          </Button>
          <Button
            kind="primary"
            icon="plus"
            why={round.state === 'closed' ? words.closeRound.closed : notMine('agree')}
            whyIn="tip"
            onClick={() => setOpen(true)}
          >
            {words.meetings.hold}
          </Button>
        </>
      )}
    >
      {(round) => (
        <>
          <Meetings
            round={round}
            place={place}
            saved={saved}
            onPlace={(to) => go(path.roundMeetings(id, { place: to }))}
          />
          {inviting ? <InvitationDialog round={round} onClose={() => setInviting(false)} /> : null}
          {open && round.state === 'open' && notMine('agree') === undefined ? (
            <MeetingDialog round={round} village={village} onSaved={setSaved} onClose={() => setOpen(false)} />
          ) : null}
        </>
      )}
    </RoundFrame>
  )
}

function Meetings(props: {
  readonly round: Round
  readonly place: number | undefined
  readonly saved: string | undefined
  readonly onPlace: (place?: number) => void
}) {
  const words = useTexts().reviewSeason.meetings
  const { count } = useFormat()
  const read = useView(meetingList, { id: props.round.id, place: props.place })
  const last = read.data?.rows.find((it) => it.id === props.saved)
  return (
    <div className="stack">
      {last === undefined ? null : (
        <Note live tone={last.failed > 0 ? 'risk' : 'reached'}>
          <b>
            {last.village.name}. {words.result(count(last.passed), count(last.failed))}
          </b>{' '}
          {last.failed > 0 ? words.resultFailed : ''}
        </Note>
      )}
      <Card
        flush
        title={words.list}
        footer={read.data && read.data.rows.length > mostRows ? <FirstRows of={read.data.rows.length} /> : undefined}
        actions={
          <>
            <CommunePapers of={minutesPaper.path} round={props.round.id} place={props.place} />
            <CommuneFilter place={props.place} onChange={props.onPlace} />
          </>
        }
      >
        <Answer read={read}>{({ rows }) => <MeetingTable round={props.round.id} rows={rows} />}</Answer>
      </Card>
    </div>
  )
}

function MeetingTable({ round, rows }: { round: string; rows: readonly Meeting[] }) {
  const { reviewSeason, paper } = useTexts()
  const words = reviewSeason.meetings
  const { count, date } = useFormat()
  const { columns } = words
  const all: readonly Column<Meeting>[] = [
    {
      key: 'village',
      head: columns.village,
      cell: (row) => (
        <span>
          <b className="medium meeting-village">{row.village.name}</b>
          <small>{words.no(count(row.no))}</small>
        </span>
      ),
    },
    {
      key: 'on',
      head: columns.on,
      cell: (row) => (
        <span>
          <span className="num">{date(row.on)}</span>
          <small>{row.place}</small>
        </span>
      ),
    },
    {
      key: 'chair',
      head: columns.chair,
      cell: (row) => (
        <span>
          {row.chair}
          <small>{row.secretary}</small>
        </span>
      ),
    },
    {
      key: 'present',
      head: columns.present,
      numeric: true,
      cell: (row) => (
        <span className="meeting-present">
          {count(row.present)}
          <small>{row.frontPresent ? words.front : words.noFront}</small>
        </span>
      ),
    },
    { key: 'passed', head: columns.passed, numeric: true, cell: (row) => count(row.passed) },
    {
      key: 'failed',
      head: columns.failed,
      numeric: true,
      cell: (row) =>
        row.failed === 0 ? (
          <span className="ink-3">0</span>
        ) : (
          <StatusTag bare tone="risk">
            {count(row.failed)}
          </StatusTag>
        ),
    },
    {
      key: 'paper',
      head: paper.kind.minutes,
      cell: (row) => (
        <PaperButton small href={addressOf(minutesPaper.path, { round, meeting: row.id })}>
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
        <EmptyState icon="meeting" title={words.empty.title} basis={words.empty.basis}>
          {words.empty.body}
        </EmptyState>
      }
    />
  )
}
