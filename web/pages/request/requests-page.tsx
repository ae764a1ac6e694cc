import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { requestList } from '../../../contract/review-request.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { type RequestState, requestStates, showRequestCode } from '../../../domain/review/request.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { AcceptDialog, AnswerDialog } from './decide-dialogs.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import './request.css'

export type Request = z.infer<typeof requestList.answer>['rows'][number]
const route = getRouteApi('/in/rounds/requests')

/** Giấy đề nghị of the commune: the open ones first, each taken up or answered. */
export function RequestsPage() {
  const { request } = useTexts()
  const who = useActor()
  return reach.lists(who) === undefined ? <NotForRole title={request.title} /> : <Desk />
}

function Desk() {
  const texts = useTexts()
  const { desk, ...words } = texts.request
  const { state, q = '', after } = route.useSearch()
  const go = useGo()
  const who = useActor()
  const { count } = useFormat()
  const [entering, setEntering] = useState(false)
  const read = useView(requestList, { state, q, after })
  const why = may.prepareList(who, who) ? undefined : desk.onlyOffice
  const to = (over: { state?: RequestState | undefined; q?: string; after?: string | undefined }) =>
    path.requests({ state, q, ...over })
  const search = useCallback((text: string) => go(path.requests({ state, q: text }), true), [state, go])
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: texts.reviewSeason.title, href: path.rounds() }, { label: words.title }]}
      />
      <PageHead
        title={words.title}
        sub={desk.lead}
        actions={
          <>
            <ButtonLink icon="link" href={path.publicRequest()}>
              {desk.publicPage}
            </ButtonLink>
            <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setEntering(true)}>
              {desk.enter}
            </Button>
          </>
        }
      />
      <FilterBar>
        <FilterSearch label={desk.search} placeholder={desk.search} value={q} onChange={search} />
        <FilterSelect
          label={desk.states}
          value={state ?? ''}
          onChange={(it) => go(to({ state: requestStates.find((one) => one === it) }))}
          choices={[
            { value: '', label: desk.all },
            ...requestStates.map((it) => ({ value: it, label: words.state[it] })),
          ]}
        />
      </FilterBar>
      <Answer read={read}>
        {({ rows, count: all, next }) =>
          rows.length === 0 ? (
            <Card>
              <EmptyState icon="report" title={desk.none} basis={desk.basis}>
                {desk.noneAbout}
              </EmptyState>
            </Card>
          ) : (
            <div className="stack">
              {rows.map((it) => (
                <RequestCard key={it.id} it={it} why={why} />
              ))}
              <Pager
                rows={rows.length}
                shown={count(rows.length)}
                of={count(all)}
                firstHref={after === undefined ? undefined : to({ after: undefined })}
                nextHref={next === null ? undefined : to({ after: next })}
              />
              <p className="small ink-3">{desk.basis}</p>
            </div>
          )
        }
      </Answer>
      {entering ? <EnterDialog onClose={() => setEntering(false)} /> : null}
    </>
  )
}

const tones = { open: 'risk', accepted: 'reached', answered: 'none' } as const

function RequestCard({ it, why }: { it: Request; why: string | undefined }) {
  const { desk, ...words } = useTexts().request
  const { date } = useFormat()
  const [open, setOpen] = useState<'accept' | 'answer' | undefined>(undefined)
  return (
    <Card
      title={it.name}
      note={showRequestCode(it.code)}
      actions={
        it.state === 'open' ? (
          <>
            <Button small why={why} whyIn="tip" onClick={() => setOpen('answer')}>
              {desk.answer}
            </Button>
            <Button small kind="primary" why={why} whyIn="tip" onClick={() => setOpen('accept')}>
              {desk.accept}
            </Button>
          </>
        ) : it.caseId ? (
          <ButtonLink small href={path.reviewCase(it.caseId)}>
            {desk.toCase}
          </ButtonLink>
        ) : null
      }
    >
      <p>
        <StatusTag tone={tones[it.state]}>{words.state[it.state]}</StatusTag> <b>{words.wants[it.wants]}</b>
      </p>
      <p className="request-reasons">{it.reasons}</p>
      <p className="small ink-2">
        {[it.address, it.village.name, it.commune.name].filter(Boolean).join(', ')} · {it.contact}
      </p>
      <p className="small ink-3">
        {desk.asked(date(it.askedOn), words.cameBy[it.cameBy])}
        {it.decidedOn === null ? null : `. ${desk.decidedBy(date(it.decidedOn), it.decidedBy ?? '')}`}
      </p>
      {it.answer === null ? null : (
        <p className="request-reasons">
          <b>{desk.answerText}:</b> {it.answer}
        </p>
      )}
      {open === 'accept' ? <AcceptDialog it={it} onClose={() => setOpen(undefined)} /> : null}
      {open === 'answer' ? <AnswerDialog it={it} onClose={() => setOpen(undefined)} /> : null}
    </Card>
  )
}
