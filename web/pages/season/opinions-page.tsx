import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { opinionList } from '../../../contract/review-commune.ts'
import type { Round } from '../../../contract/review-round.ts'
import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { AnswerOpinionDialog, ReferDialog } from './opinion-dialogs.tsx'
import { CommuneFilter, RoundFrame } from './round-frame.tsx'
import { Due } from './state-tag.tsx'
import { useCommune } from './use-commune.ts'
import { useNotMine } from './why-not.ts'

type Opinion = z.infer<typeof opinionList.answer>['rows'][number]

const route = getRouteApi('/in/rounds/$id/opinions')

/** Ý kiến cấp trên, in rounds that ask for it: what each commune sent and what came back. */
export function OpinionsPage() {
  const { reviewSeason: words } = useTexts()
  const { id } = route.useParams()
  const { place } = route.useSearch()
  const who = useActor()
  const go = useGo()
  const read = useView(opinionList, { id, place }, { enabled: reach.lists(who) !== undefined })
  if (reach.lists(who) === undefined) return <NotForRole title={words.opinions.list} />
  return (
    <RoundFrame id={id} part="opinions" place={place} actions={(round) => <Refer round={round} place={place} />}>
      {(round) =>
        round.opinion === 'none' ? (
          <Card>
            <EmptyState icon="info" title={words.opinions.notAsked} />
          </Card>
        ) : (
          <Card
            flush
            title={words.opinions.list}
            note={words.opinionFrom[round.opinion]}
            actions={<CommuneFilter place={place} onChange={(to) => go(path.roundOpinions(id, { place: to }))} />}
          >
            <Answer read={read}>{({ rows }) => <OpinionTable rows={rows} />}</Answer>
          </Card>
        )
      }
    </RoundFrame>
  )
}

function Refer({ round, place }: { round: Round; place: number | undefined }) {
  const words = useTexts().reviewSeason
  const notMine = useNotMine()
  const [open, setOpen] = useState(false)
  const commune = useCommune(place)
  const why =
    round.opinion === 'none'
      ? words.opinions.notAsked
      : round.state === 'closed'
        ? words.closeRound.closed
        : (notMine('refer') ?? (commune === undefined ? words.recognise.chooseCommune : undefined))
  return (
    <>
      <Button kind="primary" icon="send" why={why} whyIn="tip" onClick={() => setOpen(true)}>
        {words.opinions.refer.go}
      </Button>
      {open && commune !== undefined ? (
        <ReferDialog round={round} communeId={commune} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function OpinionTable({ rows }: { rows: readonly Opinion[] }) {
  const season = useTexts().reviewSeason
  const words = season.opinions
  const { date } = useFormat()
  const notMine = useNotMine()
  const [answering, setAnswering] = useState<Opinion | undefined>(undefined)
  const { columns } = words
  const all: readonly Column<Opinion>[] = [
    { key: 'commune', head: columns.commune, cell: (row) => <b className="medium">{row.commune.name}</b> },
    { key: 'sent', head: columns.sentOn, cell: (row) => <span className="num">{date(row.sentOn)}</span> },
    {
      key: 'due',
      head: columns.dueOn,
      cell: (row) =>
        row.answeredOn === null ? <Due day={row.dueOn} /> : <span className="num">{date(row.dueOn)}</span>,
    },
    {
      key: 'answer',
      head: columns.answer,
      cell: (row) =>
        row.answeredOn === null ? (
          <span className="opinion-answer">
            <StatusTag bare tone="track">
              {words.waiting}
            </StatusTag>
            <Button
              small
              why={notMine('approve')}
              whyIn="tip"
              label={`${words.answer.go}: ${row.commune.name}`}
              onClick={() => setAnswering(row)}
            >
              {words.answer.go}
            </Button>
          </span>
        ) : (
          <span>
            <StatusTag bare tone={row.agrees ? 'reached' : 'risk'}>
              {row.agrees ? words.agrees : words.disagrees} ({date(row.answeredOn)})
            </StatusTag>
            {row.comment ? <small>{row.comment}</small> : null}
          </span>
        ),
    },
  ]
  return (
    <>
      <Table
        caption={words.list}
        columns={all}
        rows={rows}
        keyOf={(row) => row.id}
        empty={
          <EmptyState icon="send" title={words.empty.title} basis={words.empty.basis}>
            {words.empty.body}
          </EmptyState>
        }
      />
      {answering ? (
        <AnswerOpinionDialog
          id={answering.id}
          commune={answering.commune.name}
          onClose={() => setAnswering(undefined)}
        />
      ) : null}
    </>
  )
}
