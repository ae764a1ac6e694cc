import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { householdDetail } from '../../../contract/household.ts'
import { caseDetail, interviewCase, recheckCase } from '../../../contract/review-case.ts'
import { sheetSpeech } from '../../../contract/sheet-translations.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { pointsRange } from '../../../domain/standard/point-table.ts'
import type { OwnAnswers } from '../../../domain/survey/own/answers.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { ownFaults, ownToSend } from '../../field/interview/own.ts'
import { chosenOf, keepChosen, languagesOf, speechIn } from '../../field/interview/speech.ts'
import { SpeechContext } from '../../field/interview/speech-context.tsx'
import { missingOf } from '../../form-dialog.tsx'
import { path } from '../../path.ts'
import { readFigure } from '../../read-figure.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useCommand, useGo, useView } from '../../use-view.ts'
import { draftOf } from './answer-draft.ts'
import type { CaseDetail } from './case-page.tsx'
import { HouseholdAnswersCard } from './household-answers.tsx'
import { MemberAnswersCard } from './member-answers.tsx'
import { OwnAnswersCard, useOwnOf } from './own-answers.tsx'
import { roundName } from './round-frame.tsx'
import './season.css'

const route = getRouteApi('/in/cases/$id/interview')

/** Phiếu rà soát typed in from paper: the interview, or the re-check after an objection. */
export function InterviewPage() {
  const { id } = route.useParams()
  const read = useView(caseDetail, { id })
  return <Answer read={read}>{(it) => <Ready it={it} />}</Answer>
}

function Ready({ it }: { it: CaseDetail }) {
  const words = useTexts().reviewSeason.interview
  const read = useView(householdDetail, { id: it.householdId })
  const kind = it.may.find((name) => name === 'interview' || name === 'recheck')
  if (kind === undefined)
    return (
      <EmptyState
        icon="lock"
        title={words.cannot}
        action={<ButtonLink href={path.reviewCase(it.id)}>{words.back}</ButtonLink>}
      />
    )
  return <Answer read={read}>{(household) => <Form it={it} household={household} again={kind === 'recheck'} />}</Answer>
}

type Household = z.infer<typeof householdDetail.answer>
const leastReply = 10

function Form({ it, household, again }: { it: CaseDetail; household: Household; again: boolean }) {
  const texts = useTexts()
  const season = texts.reviewSeason
  const words = season.interview
  const { date } = useFormat()
  const { language } = useLanguage()
  const { today } = useMe()
  const go = useGo()
  const [surveyId] = useState(newId)
  const [first] = useState(() => draftOf(household))
  const [answers, setAnswers] = useState(first.answers)
  const [on, setOn] = useState<string>(today)
  const own = useOwnOf(on)
  const sheets = useView(sheetSpeech).data?.rows
  const languages = languagesOf(sheets, own, language)
  const [spoken, setSpoken] = useState<string>()
  const asked = spoken ?? chosenOf(languages, language)
  const [ownAnswers, setOwnAnswers] = useState<OwnAnswers>(it.own?.answers ?? {})
  // An interview cannot be sent without its day, so what is asked on none does not matter.
  const under = {
    on: CivilDate.safeParse(on).data ?? CivilDate.parse(today),
    own: { form: own?.id ?? '', answers: ownAnswers },
  }
  const toSend = ownToSend(own, under)
  const [typed, setTyped] = useState('')
  const [reply, setReply] = useState('')
  const back = () => go(path.reviewCase(it.id))
  const interview = useCommand(interviewCase, { done: words.done, onDone: back })
  const recheck = useCommand(recheckCase, { done: words.done, onDone: back })
  const points = readFigure(typed, language)
  const bad =
    points === undefined ||
    (points !== null && (!Number.isInteger(points) || points < pointsRange.from || points > pointsRange.to))
  const missing = missingOf({
    [words.on]: on !== '',
    [words.points]: !bad,
    [texts.ownQuestions.onCase.title]: own === undefined || ownFaults(own, under).length === 0,
    [words.reply]: !again || reply.trim().length >= leastReply,
  })
  const save = () => {
    const common = {
      id: it.id,
      seenVersion: it.version,
      surveyId,
      on,
      answers,
      ...(toSend && { own: toSend }),
      income:
        points === null || points === undefined
          ? ({ kind: 'not-asked' } as const)
          : ({ kind: 'by-hand', points } as const),
    }
    if (again) recheck.mutate({ ...common, reply })
    else interview.mutate(common)
  }
  const title = again ? words.recheckTitle(it.head) : words.title(it.head)
  const nameOf = new Map(household.members.map((member) => [member.id, member.name]))
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: season.title, href: path.rounds() },
          { label: roundName(it.round, season), href: path.round(it.round.id) },
          { label: it.head, href: path.reviewCase(it.id) },
          { label: again ? season.step.recheck : season.step.interview },
        ]}
      />
      <PageHead title={title} sub={`${it.village.name} · ${words.about}`} />
      <SpeechContext value={speechIn(sheets, asked, language)}>
        <div className="stack interview">
          {languages.length < 2 ? null : (
            <div className="interview-speech">
              <SelectField
                label={texts.sheet.speech}
                value={asked}
                onChange={(code) => {
                  keepChosen(code)
                  setSpoken(code)
                }}
                choices={languages.map(({ code, name }) => ({ value: code, label: name }))}
              />
            </div>
          )}
          {first.from === undefined ? null : <Note>{words.prefilled(date(first.from))}</Note>}
          <HouseholdAnswersCard
            value={answers.household}
            onChange={(value) => setAnswers((now) => ({ ...now, household: value }))}
          />
          {answers.members.map((member) => (
            <MemberAnswersCard
              key={member.id}
              name={nameOf.get(member.id) ?? ''}
              value={member}
              onChange={(value) =>
                setAnswers((now) => ({
                  ...now,
                  members: now.members.map((one) => (one.id === value.id ? value : one)),
                }))
              }
            />
          ))}
          {own ? <OwnAnswersCard own={own} language={asked} under={under} onChange={setOwnAnswers} /> : null}
          <Card title={words.income}>
            <div className="f-row">
              <TextField
                label={words.points}
                hint={words.incomeHint}
                value={typed}
                error={bad ? words.badNumber : undefined}
                onChange={setTyped}
                inputMode="numeric"
                maxLength={6}
                autoComplete="off"
              />
              <DayField label={words.on} value={on} onChange={setOn} />
            </div>
            {again ? (
              <TextAreaField label={words.reply} hint={words.replyHint} value={reply} onChange={setReply} />
            ) : null}
          </Card>
          <div className="interview-foot">
            <ButtonLink href={path.reviewCase(it.id)}>{words.back}</ButtonLink>
            <Button
              kind="primary"
              icon="saved"
              busy={interview.isPending || recheck.isPending}
              why={missing.length > 0 ? season.missing(missing.join(', ')) : undefined}
              onClick={save}
            >
              {again ? words.goRecheck : words.go}
            </Button>
          </div>
        </div>
      </SpeechContext>
    </>
  )
}
