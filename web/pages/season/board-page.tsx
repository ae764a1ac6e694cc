import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { decisionPaper, minutesPaper, objectionPaper, postingPaper } from '../../../contract/paper.ts'
import { type Round, roundBoard } from '../../../contract/review-round.ts'
import { reach } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { PaperButton } from '../../paper/paper-button.tsx'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Lead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { useGo, useView } from '../../use-view.ts'
import { BoardTable } from './board-table.tsx'
import { BuildListDialog } from './build-list-dialog.tsx'
import { CloseRoundDialog } from './close-round-dialog.tsx'
import { Recognise } from './recognise-dialog.tsx'
import { CommuneFilter, RoundFrame } from './round-frame.tsx'
import { StepStrip } from './step-strip.tsx'
import { useCommune } from './use-commune.ts'
import { useMayRun, useWhyNotPrepare } from './why-not.ts'

export type Board = z.infer<typeof roundBoard.answer>

const route = getRouteApi('/in/rounds/$id')

/** Bảng theo dõi: which commune is at which step, how many households, what is late. No target anywhere (look, rule 10). */
export function BoardPage() {
  const { reviewSeason } = useTexts()
  const { id } = route.useParams()
  const search = route.useSearch()
  const who = useActor()
  const commune = useCommune(search.place)
  const read = useView(roundBoard, { id, place: search.place })
  if (reach.figures(who) === undefined) return <NotForRole title={reviewSeason.title} />
  return (
    <RoundFrame
      id={id}
      part="board"
      place={search.place}
      actions={(round) => (
        <>
          <BuildList round={round} commune={commune} />
          <CloseRound round={round} />
          <Recognise round={round} commune={commune} counts={read.isPlaceholderData ? undefined : read.data?.counts} />
        </>
      )}
    >
      {(round) => (
        <Answer read={read}>
          {(board) => <Filled board={board} round={round} commune={commune} search={search} />}
        </Answer>
      )}
    </RoundFrame>
  )
}

type Search = ReturnType<typeof route.useSearch>

function Filled(props: { board: Board; round: Round; commune: number | undefined; search: Search }) {
  const { board, search } = props
  const words = useTexts().reviewSeason
  const { count } = useFormat()
  const go = useGo()
  const href = (next: Partial<Search>) => path.round(board.id, { ...search, ...next })
  const late = board.counts.reduce((sum, it) => sum + it.late, 0)
  const cases = board.counts.reduce((sum, it) => sum + it.cases, 0)
  const over = board.counts.reduce(
    (sum, it) => sum + (it.state === 'recognised' || it.state === 'closed' ? it.cases : 0),
    0,
  )
  return (
    <>
      <Lead>
        {cases === 0 ? (
          words.board.leadNone
        ) : (
          <>
            <strong>{words.board.lead(count(cases), count(over))}</strong>{' '}
            {late > 0 ? <span className="bad">{words.board.leadLate(count(late))}</span> : null}
          </>
        )}
      </Lead>
      <div className="stack">
        <StepStrip board={board} place={search.place} />
        <Card
          flush
          title={props.commune === undefined ? words.board.byCommune : words.board.byVillage}
          actions={<CommuneFilter place={search.place} onChange={(place) => go(href({ place }))} />}
        >
          <BoardTable
            board={board}
            byCommune={props.commune === undefined}
            show={search.show}
            sort={search.sort}
            onChange={(next) => go(href(next), true)}
          />
        </Card>
        {props.commune === undefined ? <Missing board={board} /> : <Papers board={board} commune={props.commune} />}
      </div>
      <p className="small ink-3 season-basis">{words.board.basis}</p>
    </>
  )
}

/**
 * What a commune prints of its round, each kind in one file. Both decisions once no case is on its way: to be signed, and with
 * their numbers afterwards.
 */
function Papers({ board, commune }: { board: Board; commune: number }) {
  const { paper, certificate } = useTexts()
  const who = useActor()
  const settled = ['posted', 'referred', 'answered', 'recognised', 'closed']
  const ready = board.counts.length > 0 && board.counts.every((it) => it.cases === 0 || settled.includes(it.state))
  if (board.counts.length === 0 || reach.lists(who) === undefined) return null
  const query = { round: board.id, place: commune }
  const decisions = ready ? (['recognised', 'escaped'] as const) : []
  return (
    <Card title={paper.ofCommune}>
      <p className="board-papers">
        {(
          [
            ['minutes', minutesPaper],
            ['posting', postingPaper],
            ['objection-reply', objectionPaper],
          ] as const
        ).map(([kind, view]) => (
          <PaperButton key={kind} href={addressOf(view.path, query)}>
            {paper.allOf(paper.kind[kind])}
          </PaperButton>
        ))}
        {decisions.map((of) => (
          <PaperButton key={of} href={addressOf(decisionPaper.path, { ...query, of })}>
            {paper.kind[of]}
          </PaperButton>
        ))}
        <ButtonLink icon="qr" href={path.roundCertificates(board.id, { place: commune })}>
          {certificate.title}
        </ButtonLink>
      </p>
    </Card>
  )
}

/** Communes without a single case are named: nobody made their list. */
function Missing({ board }: { board: Board }) {
  const words = useTexts().reviewSeason.board
  const { count } = useFormat()
  if (board.missing.length === 0) return null
  return (
    <Card title={words.missingTitle(count(board.missing.length))} note={words.missingBody}>
      <ul className="missing-units">
        {board.missing.map((unit) => (
          <li key={unit.id}>
            <span className="dash-ring" aria-hidden="true" />
            <Link className="quiet" href={path.round(board.id, { place: unit.id })}>
              {unit.name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function BuildList({ round, commune }: { round: Round; commune: number | undefined }) {
  const words = useTexts().reviewSeason
  const notPrepare = useWhyNotPrepare()
  const [open, setOpen] = useState(false)
  const why =
    round.state === 'closed'
      ? words.closeRound.closed
      : (notPrepare ?? (commune === undefined ? words.recognise.chooseCommune : undefined))
  return (
    <>
      <Button icon="list" why={why} whyIn="tip" onClick={() => setOpen(true)}>
        {words.buildList.go}
      </Button>
      {open && commune !== undefined ? (
        <BuildListDialog round={round} communeId={commune} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function CloseRound({ round }: { round: Round }) {
  const words = useTexts().reviewSeason
  const { count } = useFormat()
  const mayRun = useMayRun()
  const [open, setOpen] = useState(false)
  const left = round.cases - round.over
  const why = !mayRun
    ? words.rounds.onlyProvince
    : round.state === 'closed'
      ? words.closeRound.closed
      : left > 0
        ? words.closeRound.open(count(left))
        : undefined
  return (
    <>
      <Button icon="lock" why={why} whyIn="tip" onClick={() => setOpen(true)}>
        {words.closeRound.go}
      </Button>
      {open ? <CloseRoundDialog round={round} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
