import { fromRefused } from '../offline/draft.ts'
import type { Item, Refused } from '../offline/outbox.ts'
import { wordsOf } from '../text/refusal-texts.ts'
import { Icon } from '../ui/icon.tsx'
import { BigButton, Said } from './bits.tsx'
import { PhotoState } from './evidence/photos-card.tsx'
import { Frame, SignInAgain, Synced, useOnline } from './frame.tsx'
import { go } from './route.ts'
import { isToAsk } from './standing.ts'
import type { Device } from './use-device.ts'
import { useWords } from './words.tsx'

/** As the list has it now, or as it was called when the item was made: the household may have left the list since. */
const nameOf = (device: Device, { caseId, head }: Item) => device.cases.find(({ id }) => id === caseId)?.head ?? head

/** What was finished here, in its three fates. Only the server makes it done, only a person takes it out. */
export function OutboxScreen({ device, onSignIn }: { device: Device; onSignIn: () => void }) {
  const { field, format } = useWords()
  const online = useOnline()
  const of = <State extends Item['state']>(state: State) =>
    device.items
      .filter((it): it is Extract<Item, { state: State }> => it.state === state)
      .toSorted((a, b) => b.order - a.order)
  const [refused, waiting, done] = [of('refused'), of('waiting').toReversed(), of('done')]
  const busy = device.link === 'under-way'
  return (
    <Frame
      title={field.outbox}
      sub={field.outboxSub}
      back={{ to: { at: 'list' }, label: field.toList }}
      device={device}
      foot={
        <BigButton kind="primary" icon="cloud" disabled={!online || busy} onClick={() => void device.sync(true)}>
          {busy ? field.syncing : field.sendNow}
        </BigButton>
      }
    >
      <p className="synced tab">
        <Icon name="clock" size="s" />
        <Synced device={device} />
      </p>
      {online ? null : <Said icon="offline">{field.offlineNote}</Said>}
      {online && device.link === 'no-answer' ? <Said tone="risk">{field.noAnswer}</Said> : null}
      <SignInAgain device={device} onSignIn={onSignIn} />
      {device.items.length + device.photos.length === 0 ? (
        <div className="empty">
          <Icon name="send" size="l" />
          <p className="empty-title">{field.outboxEmpty}</p>
          <p>{field.outboxEmptyHint}</p>
        </div>
      ) : null}
      {refused.map((item) => (
        <RefusedCard key={item.id} item={item} device={device} />
      ))}
      {waiting.length === 0 ? null : (
        <section className="village">
          <h2>
            {field.fate.waiting}
            <span className="num">{format.count(waiting.length)}</span>
          </h2>
          <ul>
            {waiting.map((item) => (
              <li key={item.id} className="fate">
                <Icon name="cloud" />
                <span>
                  <b>{nameOf(device, item) ?? field.notYours}</b>
                  <small>
                    {field.finishedAt(format.moment(item.sent.madeAt))}
                    {item.tries > 0 ? `. ${field.tried(format.count(item.tries))}` : ''}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Photos device={device} />
      {done.length === 0 ? null : (
        <section className="village">
          <h2>
            {field.fate.done}
            <span className="num">{format.count(done.length)}</span>
          </h2>
          <ul>
            {done.map((item) => (
              <li key={item.id} className="fate good">
                <Icon name="st-reached" />
                <span>
                  <b>{nameOf(device, item) ?? field.notYours}</b>
                  <small>{field.receivedAt(format.moment(new Date(item.at).toISOString()))}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )
}

/** Photos that are not with the server yet, and how many are. */
function Photos({ device }: { device: Device }) {
  const { evidence, format } = useWords()
  const open = device.photos.filter(({ state }) => state !== 'done').toSorted((a, b) => a.order - b.order)
  const sent = device.photos.filter(({ state, back }) => state === 'done' && !back).length
  if (device.photos.length === 0) return null
  return (
    <section className="village">
      <h2>
        {evidence.photos}
        <span>{sent > 0 ? evidence.photosSent(format.count(sent)) : null}</span>
      </h2>
      <ul>
        {open.map((photo) => (
          <li key={photo.id} className="fate">
            <Icon name="camera" />
            <span>
              <PhotoName photo={photo} device={device} />
              <PhotoState photo={photo} device={device} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Leads to where the photo can be taken out; without its household on the list, it can be here. */
function PhotoName({ photo, device }: { photo: Item; device: Device }) {
  const { evidence, field } = useWords()
  const name = <b>{nameOf(device, photo) ?? field.notYours}</b>
  if (device.cases.some(({ id }) => id === photo.caseId)) return <a href={`#/case/${photo.caseId}`}>{name}</a>
  return (
    <>
      {name}
      <button
        type="button"
        className="btn quiet"
        onClick={() => {
          if (confirm(evidence.removeSure)) void device.discardPhoto(photo.id)
        }}
      >
        <Icon name="x" />
        {evidence.remove}
      </button>
    </>
  )
}

/** Refused: why, in words, and what can be done about it now. Nothing of it is lost meanwhile. */
export function RefusedCard({ item, device }: { item: Refused; device: Device }) {
  const { field, refusal, shell } = useWords()
  const it = device.cases.find(({ id }) => id === item.caseId)
  const answers = fromRefused(item.sent, it?.version ?? 0, Date.now())
  const open = it && isToAsk(it) ? it : undefined
  const reopen = async () => {
    if (!open || !answers) return
    await device.reopen(item, answers)
    go({ at: 'result', id: item.caseId })
  }
  const other = it?.last?.here ?? false
  return (
    <section className="card refused">
      <p className="bad mark">
        <Icon name="st-missed" size="s" />
        {field.fate.refused}
      </p>
      <h2>{nameOf(device, item) ?? field.notYours}</h2>
      {it ? null : <p className="ink-2">{field.notYours}</p>}
      <p>{wordsOf(refusal, shell.failed.general, item.refusal)}</p>
      <p className="ink-2">
        {!it ? field.todo.gone : other ? field.todo.compare : open ? field.todo.correct : field.todo.wait}
      </p>
      <div className="two even">
        {other && answers ? (
          <BigButton icon="users" onClick={() => go({ at: 'compare', id: item.caseId })}>
            {field.compareBoth}
          </BigButton>
        ) : null}
        {open && answers && !other ? (
          <BigButton kind="primary" icon="edit" onClick={() => void reopen()}>
            {field.putRight}
          </BigButton>
        ) : null}
        {open ? null : (
          <BigButton
            icon="x"
            onClick={() => {
              if (confirm(field.discardSure)) void device.discard(item)
            }}
          >
            {field.discard}
          </BigButton>
        )}
      </div>
    </section>
  )
}
