import type { PhoneCase } from '../../contract/phone.ts'
import { classTone } from '../class-tone.ts'
import { dayIn, newDraft, onCase } from '../offline/draft.ts'
import { Icon } from '../ui/icon.tsx'
import { ClassTag } from '../ui/tag.tsx'
import { BigButton, Said } from './bits.tsx'
import { PhotosCard } from './evidence/photos-card.tsx'
import { Findings } from './findings.tsx'
import { Frame } from './frame.tsx'
import { footingOf } from './interview/interview-screen.tsx'
import { groupsOf, openCount } from './interview/parts.ts'
import { Due, StandingMark, useToday } from './list-screen.tsx'
import { meet } from './meet.ts'
import { RefusedCard } from './outbox-screen.tsx'
import { go } from './route.ts'
import { roundOf, scoreOf, villageOf } from './score.ts'
import { isOpen, isToAsk, newestOf, standingOf } from './standing.ts'
import type { Device } from './use-device.ts'
import { useWords } from './words.tsx'

/** One household: what came back with it, where its interview stands, and the way on. */
export function CaseScreen({ it, device }: { it: PhoneCase; device: Device }) {
  const { evidence, field, format, shell } = useWords()
  const today = useToday(device)
  const draft = device.drafts.find(({ caseId }) => caseId === it.id)
  const standing = standingOf(it, { drafts: device.drafts, items: device.items, readAt: device.standing?.at })
  const newest = newestOf(device.items, it.id)
  const village = villageOf(device.ground, it)
  const round = roundOf(device.ground, it)
  const begin = () => {
    if (round) device.save(newDraft(it, dayIn(round, today), Date.now()))
    if (!it.last?.here) go({ at: 'group', id: it.id, group: 'people' })
  }
  const under = draft && { it, draft: onCase(draft, it), device }
  const met = draft ? meet(draft, it) : 'same'
  const groups = under ? groupsOf(footingOf(under)) : []
  const first = under && groups.find((group) => openCount(group, footingOf(under), under.draft) > 0)
  const said = draft ?? (it.last?.here ? it.last : undefined)
  return (
    <Frame
      title={field.householdOf(it.head)}
      sub={village?.name}
      back={{ to: { at: 'list' }, label: field.toList }}
      device={device}
      savedAt={draft?.savedAt}
      foot={
        met === 'other-interview' ? (
          <BigButton kind="primary" onward onClick={() => go({ at: 'compare', id: it.id })}>
            {field.compareBoth}
          </BigButton>
        ) : first ? (
          <div className="two">
            <BigButton onClick={() => go({ at: 'result', id: it.id })}>{field.toResult}</BigButton>
            <BigButton kind="primary" onward onClick={() => go({ at: 'group', id: it.id, group: first })}>
              {field.goOn}
            </BigButton>
          </div>
        ) : under ? (
          <BigButton kind="primary" onward onClick={() => go({ at: 'result', id: it.id })}>
            {field.group.result}
          </BigButton>
        ) : standing === 'to-do' || standing === 'returned' ? (
          <BigButton kind="primary" onward disabled={!round} onClick={begin}>
            {it.last?.here ? field.putRight : field.begin}
          </BigButton>
        ) : null
      }
    >
      {it.state === 'returned' && it.note ? (
        <Said tone="risk">
          <b>{field.returned}</b>
          <p>{it.note}</p>
        </Said>
      ) : null}
      {newest?.state === 'refused' ? <RefusedCard item={newest} device={device} /> : null}
      {met === 'other-interview' ? (
        <Said tone="missed">
          <b>{field.otherInterview}</b>
          <p>{field.todo.compare}</p>
        </Said>
      ) : null}
      <section className="card">
        <dl className="facts">
          <Fact name={field.fact.standing}>
            <StandingMark standing={standing} />
          </Fact>
          {it.due && isOpen(standing) ? (
            <Fact name={field.fact.due}>
              <Due due={it.due} today={today} />
            </Fact>
          ) : null}
          {it.address ? <Fact name={field.fact.address}>{it.address}</Fact> : null}
          <Fact name={field.fact.people}>{shell.people(format.count(it.members.length))}</Fact>
          <Fact name={field.fact.was}>
            <ClassTag bare tone={classTone(it.was)}>
              {shell.class[it.was]}
            </ClassTag>
          </Fact>
          <Fact name={field.fact.last}>{it.last ? format.date(it.last.on) : field.neverAsked}</Fact>
        </dl>
      </section>
      {under && met !== 'other-interview' ? (
        <section className="card open-list">
          <h2>{field.groupsTitle}</h2>
          <ul>
            {groups.map((group) => {
              const open = openCount(group, footingOf(under), under.draft)
              return (
                <li key={group}>
                  <a href={`#/case/${it.id}/${group}`}>
                    <span>
                      <b>{field.group[group]}</b>
                      <small className={open > 0 ? 'warn' : 'good'}>
                        {open === 0
                          ? field.groupDone
                          : group === 'evidence'
                            ? evidence.unsigned
                            : field.missing(format.count(open))}
                      </small>
                    </span>
                    <Icon name="right" />
                  </a>
                </li>
              )
            })}
          </ul>
        </section>
      ) : said && !isToAsk(it) ? (
        <Findings it={it} scored={scoreOf(said, it, device.ground)} setting={village?.setting ?? null} />
      ) : null}
      {draft || device.photos.every(({ caseId }) => caseId !== it.id) ? null : (
        <PhotosCard it={it} device={device} position={null} adding={false} />
      )}
    </Frame>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
