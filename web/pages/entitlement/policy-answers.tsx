import { useState } from 'react'
import { upperFirst } from '../../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useRuleWords } from '../../use-policies.ts'
import { RuleCertainty } from './certainty.tsx'
import type { Entitlements } from './household-page.tsx'
import { ReceivedTag } from './received-tag.tsx'

type Policy = Entitlements['policies'][number]
type One = Policy['answers'][number]

const keyOf = (is: boolean | null) => (is === null ? 'unknown' : is ? 'yes' : 'no')
const tones = { yes: 'reached', no: 'plain', unknown: 'none' } as const

/** One policy: for the household or each person the answer, what it gives, whether it came, and on request why. */
export function PolicyAnswers({ policy }: { policy: Policy }) {
  const texts = useTexts()
  const oneOf = useOneOf()
  const { rule } = policy
  const note = oneOf(policy.note.vi, policy.note.en)
  return (
    <Card
      title={oneOf(policy.nameVi, policy.nameEn)}
      note={rule.act}
      tag={<RuleCertainty of={rule.certainty} />}
      className="answers"
    >
      {policy.answers.map((it) => (
        <OneAnswer key={it.member?.id ?? 'household'} answer={it} />
      ))}
      {note === '' ? null : (
        <p className="small ink-2">
          <span className="sr">{texts.entitlement.act}: </span>
          {note}
        </p>
      )}
    </Card>
  )
}

function OneAnswer({ answer }: { answer: One }) {
  const words = useTexts().entitlement
  const [open, setOpen] = useState(answer.is === null)
  const { worth, received, member } = answer
  const key = keyOf(answer.is)
  return (
    <div className="answer">
      <div className="answer-line">
        <b className="answer-who">{member?.name ?? words.beneficiary.household}</b>
        <StatusTag tone={tones[key]} bare>
          {words.household.answer[key]}
        </StatusTag>
        <span className="answer-worth">{worth ? upperFirst(words.benefit(worth.benefit, worth.amount)) : ''}</span>
        <span className="answer-got">
          <ReceivedTag received={received} due={answer.is === true} />
        </span>
        <Button small kind="quiet" onClick={() => setOpen(!open)}>
          {open ? words.policies.hide : words.household.reasons}
        </Button>
      </div>
      {open ? <Cases answer={answer} /> : null}
    </div>
  )
}

const icons = { yes: 'check', no: 'x', unknown: 'help' } as const

/** Case by case what it asks, and of each whether it is met. */
function Cases({ answer }: { answer: One }) {
  const texts = useTexts()
  const words = texts.entitlement
  const format = useFormat()
  const rule = useRuleWords()
  return (
    <ol className="answer-cases">
      {answer.cases.map((it, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cases of a version never change their order
        <li key={at} className={`is-${keyOf(it.is)}`}>
          <p className="small ink-2">{upperFirst(words.benefit(it.benefit, null).split(':')[0] ?? '')}</p>
          <ul>
            <Reason is={it.inGroup}>{words.household.group(rule.groups(it.groups))}</Reason>
            {it.escapedMonths !== null && it.inMonths !== null ? (
              <Reason is={it.inMonths}>{words.within(format.count(it.escapedMonths))}</Reason>
            ) : null}
            {it.because.map(({ condition, is }) => (
              <Reason key={JSON.stringify(condition)} is={is}>
                {condition.kind === 'any-of' ? `${words.household.oneOf} ` : ''}
                {rule.condition(condition)}
              </Reason>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Reason({ is, children }: { is: boolean | null; children: React.ReactNode }) {
  const words = useTexts().entitlement.household
  const key = keyOf(is)
  return (
    <li className={`reason is-${key}`}>
      <Icon name={icons[key]} size="s" />
      <span>
        {children} <i>({words.why[key]})</i>
      </span>
    </li>
  )
}
