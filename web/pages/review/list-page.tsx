import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { listDetail } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Lead, PageHead } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useStandardName } from '../../use-standards.ts'
import { useView, useWords } from '../../use-view.ts'
import { ListEntries } from './list-entries.tsx'
import { ListFileDialog } from './list-file-dialog.tsx'
import { ListStateTag } from './list-table.tsx'
import { Recognise } from './recognise.tsx'
import { ReviewDateDialog } from './review-date-dialog.tsx'
import './lists.css'
import { Unaccounted } from './unaccounted.tsx'

export type ListDetail = z.infer<typeof listDetail.answer>

const route = getRouteApi('/in/lists/$id')

/** The list of a commune and year: what is on it, what still stands in the way, and its recognition. No target anywhere. */
export function ListPage() {
  const { id } = route.useParams()
  const read = useView(listDetail, { id })
  return <Answer read={read}>{(data) => <Filled data={data} />}</Answer>
}

function Filled({ data }: { data: ListDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.review.list
  const [exporting, setExporting] = useState(false)
  const title = words.detail.title(data.unit.name, data.year)
  const { count } = format
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: words.title, href: path.lists() },
          { label: words.titleOf(data.year), href: path.lists({ year: data.year }) },
          { label: data.unit.name },
        ]}
      />
      <PageHead
        title={title}
        tags={<ListStateTag state={data.state} />}
        sub={<ListFacts data={data} />}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <Button icon="download" onClick={() => setExporting(true)}>
              {words.file.button}
            </Button>
            {data.state === 'recognised' ? (
              <Link className="btn" href={path.certificates(data.id)}>
                {texts.certificate.title}
              </Link>
            ) : null}
            <Recognise data={data} />
          </>
        }
      />
      <Lead>{words.detail.lead(count(data.poor), count(data.nearPoor), count(data.escaped), count(data.people))}</Lead>
      <div className="stack">
        <InTheWay data={data} />
        <Unaccounted data={data} />
        <ListEntries data={data} />
      </div>
      <ListFileDialog id={data.id} opened={exporting} onClose={() => setExporting(false)} />
    </>
  )
}

function ListFacts({ data }: { data: ListDetail }) {
  const words = useTexts().review.list.detail
  const { date } = useFormat()
  const standardName = useStandardName()
  return (
    <span className="facts">
      <span>
        <Icon name="calendar" />
        {words.reviewed(date(data.reviewDate))}
        {data.state === 'draft' ? <ChangeReviewDate data={data} /> : null}
      </span>
      <span>
        <Icon name="target" />
        {standardName(data.standard)}
      </span>
      {data.decisionNo === null ? null : (
        <span>
          <Icon name="report" />
          {words.decision(data.decisionNo, date(data.decisionDate))}
        </span>
      )}
      {data.escapedDecisionNo === null ? null : (
        <span>
          <Icon name="report" />
          {words.escapedDecision(data.escapedDecisionNo, date(data.escapedDecisionDate))}
        </span>
      )}
      {data.signer === null ? null : (
        <span>
          <Icon name="user" />
          {words.signer(data.signer)}
        </span>
      )}
    </span>
  )
}

function ChangeReviewDate({ data }: { data: ListDetail }) {
  const { reviewDay, mayNotPrepare } = useTexts().review.list
  const actor = useActor()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        small
        kind="quiet"
        why={!may.prepareList(actor, actor) && mayNotPrepare}
        whyIn="tip"
        onClick={() => setOpen(true)}
      >
        {reviewDay.change}
      </Button>
      {open ? <ReviewDateDialog data={data} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** Recognised: frozen. Draft: what recognition would refuse now, or that nothing does. */
function InTheWay({ data }: { data: ListDetail }) {
  const words = useTexts().review.list
  const say = useWords()
  const { count, date } = useFormat()
  if (data.state === 'recognised') return <Note>{words.detail.frozen(date(data.decisionDate))}</Note>
  if (data.blockers.length === 0)
    return (
      <Note tone="reached">
        {words.blockers.ready} {data.escaped > 0 ? words.blockers.escapedDecision(count(data.escaped)) : ''}
      </Note>
    )
  return (
    <Note tone="risk">
      <b>{words.blockers.title}.</b>
      <ul className="notes-list">
        {data.blockers.map((blocker) => (
          <li key={blocker.code}>{say(blocker)}</li>
        ))}
      </ul>
    </Note>
  )
}
