import { objectionPaper } from '../../../contract/paper.ts'
import { CaseState } from '../../../contract/review-round.ts'
import { type StepName, stepNames } from '../../../domain/review/season/steps.ts'
import { addressOf } from '../../api.ts'
import { PaperButton } from '../../paper/paper-button.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { CaseDetail } from './case-page.tsx'

/** What of a step's details a person reads: the words somebody gave, in the order they would be told. */
const told = ['comment', 'reason', 'decisionNo'] as const

const isStep = (name: string): name is StepName => stepNames.some((it) => it === name)

/** Every step of the case, the latest first: who, when, why. */
export function CaseHistory({ it }: { it: CaseDetail }) {
  const words = useTexts().reviewSeason
  const { date, moment } = useFormat()
  return (
    <Card title={words.detail.history} note={words.detail.historyNote}>
      <ol className="case-steps">
        {it.steps.toReversed().map((step) => {
          const to = CaseState.safeParse(step.to)
          return (
            <li key={`${step.recordedAt} ${step.step} ${step.to}`}>
              <span className="num">{date(step.on)}</span>
              <span>
                <b>{isStep(step.step) ? words.step[step.step] : words.change.title}</b>
                <small>
                  {step.by === null ? words.detail.system : words.detail.by(step.by)} ·{' '}
                  {words.detail.recordedAt(moment(step.recordedAt))}
                </small>
                {told.map((name) => {
                  const value = step.details[name]
                  return typeof value === 'string' && value !== '' ? (
                    <q key={name} className="case-why">
                      {value}
                    </q>
                  ) : null
                })}
              </span>
              <small className="case-to">{to.success ? words.state[to.data] : step.to}</small>
            </li>
          )
        })}
      </ol>
      {it.steps.length === 0 ? <p className="mid ink-3">{words.state.listed}</p> : null}
    </Card>
  )
}

export function Objections({ it }: { it: CaseDetail }) {
  const { reviewSeason, paper } = useTexts()
  const words = reviewSeason.detail
  const { date } = useFormat()
  if (it.objections.length === 0) return null
  return (
    <Card title={words.objections}>
      <ul className="case-objections">
        {it.objections.map((objection) => (
          <li key={objection.id}>
            <p>
              <b>{words.objectedBy(objection.byName, date(objection.receivedOn))}</b>{' '}
              {objection.answeredOn === null ? (
                <StatusTag bare tone="risk">
                  {words.answerBy(date(objection.dueOn))}
                </StatusTag>
              ) : (
                <StatusTag bare tone="reached">
                  {objection.changed ? words.resultChanged : words.resultKept},{' '}
                  {words.answered(date(objection.answeredOn))}
                </StatusTag>
              )}
            </p>
            <p className="mid">{objection.content}</p>
            {objection.reply === null ? null : (
              <>
                <q className="case-why">{objection.reply}</q>
                <PaperButton
                  small
                  href={addressOf(objectionPaper.path, { round: it.round.id, objection: objection.id })}
                >
                  {`${paper.kind['objection-reply']} (Word)`}
                </PaperButton>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
