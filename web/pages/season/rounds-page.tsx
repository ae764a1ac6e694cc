import { useState } from 'react'
import { type Round, roundList } from '../../../contract/review-round.ts'
import { reach } from '../../../domain/account/may.ts'
import { MonthlyDue } from '../../monthly-due.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useGo, useView } from '../../use-view.ts'
import { OpenRoundDialog } from './open-round-dialog.tsx'
import { roundName } from './round-frame.tsx'
import { RoundStateTag } from './state-tag.tsx'
import { useMayRun } from './why-not.ts'

/** The rounds of the review, the newest first; the province opens them. */
export function RoundsPage() {
  const { reviewSeason } = useTexts()
  const who = useActor()
  if (reach.figures(who) !== undefined) return <Rounds />
  return <NotForRole title={reviewSeason.title} />
}

function Rounds() {
  const texts = useTexts()
  const words = texts.reviewSeason
  const format = useFormat()
  const mayRun = useMayRun()
  const read = useView(roundList)
  const [opening, setOpening] = useState(false)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <ButtonLink icon="calendar" href={path.holidays()}>
              {words.rounds.calendar}
            </ButtonLink>
            <ButtonLink icon="clock" href={path.monthlyReports()}>
              {texts.monthlyReport.title}
            </ButtonLink>
            <ButtonLink icon="edit" href={path.requests()}>
              {texts.request.title}
            </ButtonLink>
            <ButtonLink icon="review" href={path.ownQuestions()}>
              {texts.ownQuestions.title}
            </ButtonLink>
            <ButtonLink icon="report" href={path.paperTemplates()}>
              {texts.paper.templates.title}
            </ButtonLink>
            <Button
              kind="primary"
              icon="plus"
              why={!mayRun && words.rounds.onlyProvince}
              whyIn="tip"
              onClick={() => setOpening(true)}
            >
              {words.rounds.open}
            </Button>
          </>
        }
      />
      <MonthlyDue />
      {read.data && read.data.rows.length > 0 ? (
        <Lead>{leadOf(read.data.rows, words.rounds, format.count)}</Lead>
      ) : null}
      <Card flush title={words.rounds.list}>
        <Answer read={read} loading={<RoundTable rows={undefined} />}>
          {({ rows }) => <RoundTable rows={rows} />}
        </Answer>
      </Card>
      {opening ? <OpenRoundDialog onClose={() => setOpening(false)} /> : null}
    </>
  )
}

function leadOf(
  rows: readonly Round[],
  words: { readonly lead: (open: string) => string; readonly leadNone: string },
  count: (value: number) => string,
) {
  const open = rows.filter((it) => it.state === 'open').length
  return <strong>{open === 0 ? words.leadNone : words.lead(count(open))}</strong>
}

function RoundTable({ rows }: { rows: readonly Round[] | undefined }) {
  const words = useTexts().reviewSeason
  const go = useGo()
  const { empty, list } = words.rounds
  return (
    <Table
      caption={list}
      columns={useColumns()}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => go(path.round(row.id))}
      empty={
        <EmptyState icon="review" title={empty.title} basis={empty.basis}>
          {empty.body}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly Column<Round>[] {
  const words = useTexts().reviewSeason
  const { count, date } = useFormat()
  const { columns } = words.rounds
  return [
    {
      key: 'name',
      head: columns.name,
      cell: (row) => (
        <Link className="row-link" href={path.round(row.id)}>
          {roundName(row, words)}
        </Link>
      ),
    },
    {
      key: 'window',
      head: columns.window,
      cell: (row) => <span className="num">{words.window(date(row.opensOn), date(row.closesOn))}</span>,
    },
    { key: 'state', head: columns.state, cell: (row) => <RoundStateTag bare state={row.state} /> },
    { key: 'cases', head: columns.cases, numeric: true, cell: (row) => count(row.cases) },
    { key: 'over', head: columns.over, numeric: true, cell: (row) => count(row.over) },
    {
      key: 'late',
      head: columns.late,
      numeric: true,
      cell: (row) => <span className={row.late > 0 ? 'bad medium' : 'ink-3'}>{count(row.late)}</span>,
    },
  ]
}
