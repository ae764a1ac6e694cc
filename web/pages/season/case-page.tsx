import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { caseDetail } from '../../../contract/review-case.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, Facts, Grid, PageHead } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useView } from '../../use-view.ts'
import { CaseFindings } from './case-findings.tsx'
import { CaseHistory, Objections } from './case-history.tsx'
import { CaseOwn } from './case-own.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { NextSteps } from './next-steps.tsx'
import { roundName } from './round-frame.tsx'
import './season.css'
import { CaseStateTag, Due, FoundClass, foundOf } from './state-tag.tsx'

export type CaseDetail = z.infer<typeof caseDetail.answer>

const route = getRouteApi('/in/cases/$id')

/** Hồ sơ rà soát of one household: what was found, where it stands, what comes next, and everything that happened. */
export function CasePage() {
  const { id } = route.useParams()
  const read = useView(caseDetail, { id })
  return <Answer read={read}>{(it) => <Filled it={it} />}</Answer>
}

function Filled({ it }: { it: CaseDetail }) {
  const texts = useTexts()
  const words = texts.reviewSeason
  const title = words.detail.title(it.head)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: words.title, href: path.rounds() },
          { label: roundName(it.round, words), href: path.round(it.round.id) },
          { label: words.cases.list, href: path.roundCases(it.round.id) },
          { label: it.village.name, href: path.roundCases(it.round.id, { place: it.village.id }) },
          { label: it.head },
        ]}
      />
      <PageHead
        title={title}
        tags={<CaseStateTag state={it.state} />}
        sub={
          it.address.includes(it.village.name) ? it.address : [it.address, it.village.name].filter(Boolean).join(', ')
        }
        actions={
          <ButtonLink icon="users" href={path.household(it.householdId)}>
            {words.detail.householdPage}
          </ButtonLink>
        }
      />
      {it.note === '' ? null : (
        <div className="above-cards">
          <Note tone={it.state === 'returned' ? 'risk' : 'plain'}>
            <b>{words.detail.note}:</b> {it.note}
          </Note>
        </div>
      )}
      <Grid top>
        <div className="stack c8">
          <CaseFindings it={it} />
          <CaseOwn it={it} />
          <Objections it={it} />
          <EvidenceCard id={it.id} />
          <CaseHistory it={it} />
        </div>
        <div className="stack c4 case-aside">
          <NextSteps it={it} />
          <CaseFacts it={it} />
        </div>
      </Grid>
    </>
  )
}

function CaseFacts({ it }: { it: CaseDetail }) {
  const words = useTexts().reviewSeason
  const { date } = useFormat()
  const found = foundOf(it, it.round)
  return (
    <Card title={words.detail.facts}>
      <Facts
        rows={[
          [words.detail.was, <FoundClass key="was" bare of={it.was} />],
          ...(found ? [[words.detail.result, <FoundClass key="found" bare of={found.class} />] as const] : []),
          [words.detail.source, words.source[it.source]],
          [words.detail.reviewer, it.reviewer?.name ?? words.cases.nobody],
          ...(it.due === null ? [] : [[words.detail.due, <Due key="due" day={it.due} />] as const]),
          ...(it.clock === null
            ? []
            : [
                [
                  words.detail.clock,
                  <span key="clock" className="num">
                    {date(it.clock)}
                  </span>,
                ] as const,
              ]),
        ]}
      />
    </Card>
  )
}
