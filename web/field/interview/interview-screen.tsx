import { lazy, Suspense, useState } from 'react'
import type { PhoneCase } from '../../../contract/phone.ts'
import { groupName } from '../../../domain/survey/sheet/names.ts'
import type { Draft } from '../../offline/draft.ts'
import { everybodyOf, peopleNow } from '../../offline/people.ts'
import { BigButton, Said } from '../bits.tsx'
import { EvidenceGroup } from '../evidence/evidence-group.tsx'
import { Frame } from '../frame.tsx'
import { go } from '../route.ts'
import { roundOf, standardsOf, tableOf, villageOf } from '../score.ts'
import type { Device } from '../use-device.ts'
import { useWords } from '../words.tsx'
import { Changed } from './changed.tsx'
import { IncomeGroup } from './income-group.tsx'
import { NewPeople } from './new-people.tsx'
import { ownOf } from './own.ts'
import { PartCard } from './part-card.tsx'
import { type Footing, type Group, groupsOf, isConfirmed, isFromLast, openCount, openIn, partsOf } from './parts.ts'
import { InterviewDay, PersonCard } from './people-group.tsx'
import { chosenOf, languagesOf, speechIn } from './speech.ts'
import { SpeechContext, Spoken } from './speech-context.tsx'
import { SpeechField } from './speech-field.tsx'

/** Fetched when it is asked; the service worker keeps it on the phone with everything else. */
const OwnGroup = lazy(async () => ({ default: (await import('./own-group.tsx')).OwnGroup }))

export type UnderWay = { readonly it: PhoneCase; readonly draft: Draft; readonly device: Device }

export const footingOf = ({ it, draft, device }: UnderWay): Footing => {
  const standards = standardsOf(device.ground, it)
  const table = tableOf(device.ground, standards[0]?.id, draft.on)
  return { it, standards, table, own: ownOf(device.ground, draft.on) }
}

/** One question group. Every answer is on the phone before the next is asked. */
export function InterviewScreen({ group, ...under }: UnderWay & { readonly group: Group }) {
  const { it, draft, device } = under
  const { field, evidence, format, language } = useWords()
  const [marked, setMarked] = useState(false)
  const footing = footingOf(under)
  const languages = languagesOf(device.ground?.sheetWords, footing.own, language)
  const [asked, setAsked] = useState(() => chosenOf(languages, language))
  const groups = groupsOf(footing)
  const parts = partsOf(group, footing, draft)
  const at = groups.indexOf(group)
  const asksAgain = parts.some((part) => isFromLast(part, footing) && !isConfirmed(part, footing, draft))
  const open = openCount(group, footing, draft)
  const earlier = groups.slice(0, at).find((one) => openCount(one, footing, draft) > 0)
  const next = groups[at + 1]
  const round = roundOf(device.ground, it)
  const onDraft = (to: Draft) => device.save({ ...to, savedAt: Date.now() })
  const forward = () => go(next ? { at: 'group', id: it.id, group: next } : { at: 'result', id: it.id })
  const onward = () => {
    if (open === 0 || marked) return forward()
    setMarked(true)
    // After what is open has been marked: there the eye has to go.
    setTimeout(() => document.querySelector('.marked')?.scrollIntoView({ block: 'center' }))
  }
  const everybody = everybodyOf(it, draft)
  const nameOf = (id: string | undefined) => everybody.find((member) => member.id === id)?.name
  return (
    <Frame
      white
      title={field.householdOf(it.head)}
      sub={villageOf(device.ground, it)?.name}
      back={{ to: { at: 'case', id: it.id }, label: field.toCase }}
      device={device}
      savedAt={draft.savedAt}
      progress={<Progress under={under} now={group} />}
      foot={
        <div className="two">
          <BigButton onClick={() => history.back()}>{field.back}</BigButton>
          <BigButton kind="primary" onward onClick={onward}>
            {open > 0 && marked ? field.skip : field.next}
          </BigButton>
        </div>
      }
    >
      <SpeechContext value={speechIn(device.ground?.sheetWords, asked, language)}>
        <div className="group-head">
          <h2>
            <Spoken name={groupName(group)} label={field.group[group]} />
          </h2>
          <p className="tab">
            {field.groupOf(format.count(at + 1), format.count(groups.length))}{' '}
            {open > 0 && marked ? (
              <span className="bad">
                {group === 'evidence' ? evidence.unsigned : field.missing(format.count(open))}
              </span>
            ) : null}{' '}
            {earlier ? (
              <a href={`#/case/${it.id}/${earlier}`}>
                {field.groupMisses(field.group[earlier], format.count(openCount(earlier, footing, draft)))}
              </a>
            ) : null}
          </p>
          {group === 'evidence' ? <p>{evidence.lead}</p> : null}
          {asksAgain && it.last ? (
            <p>
              {field.askedBefore(format.date(it.last.on))} <Spoken name="again" label={field.again} />
            </p>
          ) : null}
        </div>
        <SpeechField languages={languages} value={asked} onChange={setAsked} />
        {it.state === 'returned' && it.note ? (
          <Said tone="risk">
            <b>{field.returned}</b>
            <p>{it.note}</p>
          </Said>
        ) : null}
        {group === 'people' ? (
          <>
            {round ? <InterviewDay draft={draft} round={round} onDraft={onDraft} /> : null}
            {parts.map((part) => (
              <PersonCard key={part.key} {...{ part, footing, draft, marked, onDraft }} title={nameOf(part.member)} />
            ))}
            <NewPeople it={it} draft={draft} onDraft={onDraft} />
            <Changed it={it} draft={draft} />
          </>
        ) : group === 'income' ? (
          parts.map((part) => (
            <IncomeGroup key={part.key} {...{ part, footing, draft, marked, onDraft }} title={undefined} />
          ))
        ) : group === 'own' ? (
          footing.own ? (
            <Suspense>
              <OwnGroup own={footing.own} language={asked} {...{ draft, marked, onDraft }} />
            </Suspense>
          ) : null
        ) : group === 'evidence' ? (
          <EvidenceGroup {...{ it, draft, device, marked, onDraft }} />
        ) : (
          parts.map((part) => (
            <PartCard key={part.key} {...{ part, footing, draft, marked, onDraft }} title={nameOf(part.member)} />
          ))
        )}
      </SpeechContext>
      {parts.length === 0 ? <Said>{field.nobodyAsked}</Said> : null}
      {group === 'house' ? <AreaEach it={it} draft={draft} /> : null}
    </Frame>
  )
}

function AreaEach({ it, draft }: { it: PhoneCase; draft: Draft }) {
  const { field, format } = useWords()
  const area = draft.answers.household.floorArea
  const people = peopleNow(it, draft).length
  if (area === undefined || people === 0) return null
  return (
    <p className="calc tab">
      {field.each(format.count(people), format.number(Math.floor((area * 100) / people + 1e-9) / 100))}
    </p>
  )
}

/** The groups as a row of bars: complete, now, gone past with something open, to come. */
export function Progress({ under, now }: { under: UnderWay; now: Group | undefined }) {
  const { field, format } = useWords()
  const footing = footingOf(under)
  const groups = groupsOf(footing)
  const at = now ? groups.indexOf(now) : groups.length
  const open = groups.map((group) => openIn(group, footing, under.draft).length > 0)
  const bar = (one: number) => (one === at ? 'now' : open[one] ? (one < at ? 'skip' : '') : 'ok')
  const done = open.filter((it) => !it).length
  return (
    <div
      className="progress"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={groups.length}
      aria-valuenow={done}
      aria-label={field.groupsDone(format.count(done), format.count(groups.length))}
    >
      {groups.map((group, one) => (
        <i key={group} className={bar(one)} />
      ))}
    </div>
  )
}
