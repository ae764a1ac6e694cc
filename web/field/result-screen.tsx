import { useState } from 'react'
import { interviewCase } from '../../contract/review-case.ts'
import { inLanguage } from '../../domain/survey/own/form.ts'
import { newId, toSend } from '../api.ts'
import { type Draft, toInput } from '../offline/draft.ts'
import { toItem } from '../offline/outbox.ts'
import { cannotBe, everybodyOf } from '../offline/people.ts'
import { Icon } from '../ui/icon.tsx'
import { BigButton, Said } from './bits.tsx'
import { Findings } from './findings.tsx'
import { Frame } from './frame.tsx'
import { Changed } from './interview/changed.tsx'
import { footingOf, Progress, type UnderWay } from './interview/interview-screen.tsx'
import { ownFaults, ownOpen, ownToSend } from './interview/own.ts'
import { type Footing, groupsOf, openIn, openIncome } from './interview/parts.ts'
import { go } from './route.ts'
import { scoreOf, villageOf } from './score.ts'
import { isToAsk } from './standing.ts'
import { useWords } from './words.tsx'

/** What the interview says, what is still open by name, and the one button that puts it into the outbox. */
export function ResultScreen(under: UnderWay) {
  const { it, draft, device } = under
  const { field } = useWords()
  const [busy, setBusy] = useState(false)
  const footing = footingOf(under)
  const open = groupsOf(footing).flatMap((group) => (openIn(group, footing, draft).length > 0 ? [group] : []))
  const village = villageOf(device.ground, it)
  const finish = async () => {
    setBusy(true)
    const sent = toSend(interviewCase, toInput(it, draft, newId(), ownToSend(footing.own, draft)))
    try {
      await device.send(toItem(sent, it.id, await device.nextOrder(), it.head))
      go({ at: 'list' })
      void device.sync(false)
    } catch {
      setBusy(false)
    }
  }
  const first = open[0]
  const sendable = cannotBe(it, draft) === undefined
  return (
    <Frame
      title={field.householdOf(it.head)}
      sub={village?.name}
      back={{ to: { at: 'case', id: it.id }, label: field.toCase }}
      device={device}
      savedAt={draft.savedAt}
      progress={<Progress under={under} now={undefined} />}
      foot={
        <div className="two">
          <BigButton onClick={() => go({ at: 'case', id: it.id })}>{field.result.edit}</BigButton>
          {!isToAsk(it) ? null : first ? (
            <BigButton kind="primary" onClick={() => go({ at: 'group', id: it.id, group: first })}>
              {field.result.toOpen}
            </BigButton>
          ) : (
            <BigButton kind="primary" icon="check" disabled={busy || !sendable} onClick={() => void finish()}>
              {field.result.finish}
            </BigButton>
          )}
        </div>
      }
    >
      <div className="group-head">
        <h2>{field.group.result}</h2>
        <p>{field.result.lead}</p>
      </div>
      {isToAsk(it) ? null : <Said tone="risk">{field.sentAnswers}</Said>}
      {first ? <StillOpen under={under} footing={footing} /> : null}
      <Changed it={it} draft={draft} />
      <Findings it={it} scored={scoreOf(draft, it, device.ground)} setting={village?.setting ?? null} />
      {first && sendable && isToAsk(it) && mayFinishOpen(footing, draft) ? (
        <BigButton kind="quiet" disabled={busy} onClick={() => void finish()}>
          {field.result.finishOpen}
        </BigButton>
      ) : null}
    </Frame>
  )
}

/** Half a sheet B1, or an answer the province's form does not allow, would come back refused. */
const mayFinishOpen = (footing: Footing, draft: Draft) =>
  (draft.income.kind !== 'chosen' || openIncome(draft, footing) === 0) &&
  (footing.own === undefined || ownFaults(footing.own, draft).length === 0)

/** Each open answer by its name, one tap away. */
function StillOpen({ under, footing }: { under: UnderWay; footing: Footing }) {
  const words = useWords()
  const { evidence, field } = words
  const everybody = everybodyOf(under.it, under.draft)
  const nameOf = (id: string | undefined) => everybody.find((member) => member.id === id)?.name
  return (
    <section className="card open-list">
      <h2>{field.result.stillOpen}</h2>
      <ul>
        {groupsOf(footing).map((group) => {
          const open = openIn(group, footing, under.draft)
          if (open.length === 0) return null
          const unasked = open.flatMap((one) => (one.unasked ? (nameOf(one.part.member) ?? []) : []))
          const said = [
            ...(group === 'evidence' ? [[evidence.unsigned]] : []),
            ...(group === 'own'
              ? [ownOpen(footing.own, under.draft).map(({ label }) => inLanguage(label, words.language))]
              : []),
            ...(open.some((one) => one.unasked) ? [[unasked.join(', '), field.notAskedYet]] : []),
            ...open.flatMap(({ part, asks, unasked: whole }) =>
              whole ? [] : [[nameOf(part.member), asks.map((ask) => ask.label(words)).join('; ')]],
            ),
          ].map((it) => it.filter(Boolean).join(': '))
          return (
            <li key={group}>
              <a href={`#/case/${under.it.id}/${group}`}>
                <span>
                  <b>{field.group[group]}</b>
                  <small>{said.filter(Boolean).join('. ')}</small>
                </span>
                <Icon name="right" />
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
