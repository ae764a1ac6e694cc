import { useState } from 'react'
import type { z } from 'zod'
import { ownFormList } from '../../../contract/own-questions.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Facts, PageHead } from '../../ui/card.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { AddDialog } from './add-dialog.tsx'
import { AnswersDialog, EndDialog } from './dialogs.tsx'
import { FormOf } from './form-view.tsx'
import { Taken } from './taken.tsx'
import './questions.css'

export type Version = z.infer<typeof ownFormList.answer>['rows'][number]

/** Câu hỏi riêng của tỉnh: every version, what it asks, who answered, and what of XLSForm is taken. */
export function QuestionsPage() {
  const texts = useTexts()
  const words = texts.ownQuestions
  const who = useActor()
  const [adding, setAdding] = useState(false)
  const read = useView(ownFormList)
  const why = may.setQuestions(who, who) ? undefined : words.onlyProvince
  const actions = (
    <>
      <ButtonLink icon="globe" href={path.sheetTranslations()}>
        {texts.sheetTranslations.title}
      </ButtonLink>
      <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setAdding(true)}>
        {words.add}
      </Button>
    </>
  )
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: texts.reviewSeason.title, href: path.rounds() }, { label: words.title }]}
      />
      <PageHead title={words.title} sub={words.lead} actions={actions} />
      <div className="question-note">
        <Note>{words.noScore}</Note>
      </div>
      <div className="stack">
        <Answer read={read}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Card>
                <EmptyState icon="review" title={words.none}>
                  {words.noneAbout}
                </EmptyState>
              </Card>
            ) : (
              rows.map((it) => <VersionCard key={it.id} it={it} why={why} />)
            )
          }
        </Answer>
        <Taken />
      </div>
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
    </>
  )
}

type State = 'now' | 'coming' | 'ended' | 'taken-back'
const tones = { now: 'reached', coming: 'track', ended: 'none', 'taken-back': 'none' } as const

function stateOf({ validFrom, validUntil }: Version, today: string): State {
  if (validUntil === validFrom) return 'taken-back'
  if (validUntil !== null && validUntil <= today) return 'ended'
  return validFrom > today ? 'coming' : 'now'
}

function VersionCard({ it, why }: { it: Version; why: string | undefined }) {
  const words = useTexts().ownQuestions
  const { count, date } = useFormat()
  const { today } = useMe()
  const [open, setOpen] = useState<'questions' | 'answers' | 'end' | undefined>(undefined)
  const state = stateOf(it, today)
  const live = state === 'now' || state === 'coming'
  const shown = open === 'questions'
  return (
    <Card
      title={it.title}
      note={words.version(count(it.version))}
      actions={
        <>
          <Button small onClick={() => setOpen(shown ? undefined : 'questions')}>
            {shown ? words.hide : words.see}
          </Button>
          {it.answered > 0 ? (
            <Button small icon="download" onClick={() => setOpen('answers')}>
              {words.answers}
            </Button>
          ) : null}
          {live ? (
            <Button small why={why} whyIn="tip" onClick={() => setOpen('end')}>
              {state === 'now' ? words.end : words.takeBack}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="question-state">
        <StatusTag tone={tones[state]}>{words.state[state]}</StatusTag>{' '}
        {state === 'taken-back' ? null : (
          <span>{words.period(date(it.validFrom), it.validUntil === null ? undefined : date(it.validUntil))}</span>
        )}
      </p>
      <Facts
        rows={[
          [words.languages, it.languages.map(({ name }) => name).join(', ')],
          [words.file, `${it.fileName} ${[it.formId, it.fileVersion].filter(Boolean).join(' · ')}`],
        ]}
      />
      <p className="small ink-3">
        {words.counts(count(it.questions), count(it.answered))}. {words.by(it.by, date(it.recordedAt.slice(0, 10)))}.
      </p>
      {shown ? <FormOf id={it.id} /> : null}
      {open === 'answers' ? <AnswersDialog it={it} onClose={() => setOpen(undefined)} /> : null}
      {open === 'end' ? <EndDialog it={it} begun={state === 'now'} onClose={() => setOpen(undefined)} /> : null}
    </Card>
  )
}
