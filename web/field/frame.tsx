import { type ReactNode, useSyncExternalStore } from 'react'
import type { Format } from '../text/format.ts'
import { Icon } from '../ui/icon.tsx'
import { BigButton, Said } from './bits.tsx'
import { type Route, toHash } from './route.ts'
import type { Device } from './use-device.ts'
import { useWords } from './words.tsx'

const follow = (tell: () => void) => {
  for (const name of ['online', 'offline']) addEventListener(name, tell)
  return () => {
    for (const name of ['online', 'offline']) removeEventListener(name, tell)
  }
}
export const useOnline = () => useSyncExternalStore(follow, () => navigator.onLine)

/** Head, body and foot of every screen: what is saved and what waits to be sent always stand in the foot. */
export function Frame(props: {
  readonly title: string
  readonly sub?: string | undefined
  readonly back?: { readonly to: Route; readonly label: string }
  readonly action?: ReactNode
  readonly progress?: ReactNode
  readonly device: Device
  /** When the interview on this screen was saved, by the clock of the device. */
  readonly savedAt?: number | undefined
  readonly foot?: ReactNode
  readonly white?: boolean
  readonly children: ReactNode
}) {
  const { back, device, title } = props
  return (
    <div className={props.white ? 'phone white' : 'phone'}>
      <header className="phone-head">
        <div className="phone-row">
          {back ? (
            <a className="phone-back" href={toHash(back.to)} aria-label={back.label}>
              <Icon name="left" size="l" />
            </a>
          ) : null}
          <div className="phone-title">
            <h1>{title}</h1>
            {props.sub ? <p className="tab">{props.sub}</p> : null}
          </div>
          <OfflinePill />
          {props.action}
        </div>
        {props.progress}
      </header>
      <main className="phone-main">{props.children}</main>
      <footer className="phone-foot">
        <SavedAndWaiting device={device} savedAt={props.savedAt} />
        {props.foot}
      </footer>
    </div>
  )
}

function OfflinePill() {
  const { field } = useWords()
  if (useOnline()) return null
  return (
    <span className="phone-offline" role="status">
      <Icon name="offline" />
      {field.offline}
    </span>
  )
}

/** What keeps the outbox from being empty, the worst first. */
function useOutboxState(device: Device): readonly ['bad' | 'warn' | 'quiet', string] {
  const { evidence, field, format } = useWords()
  const count = (items: Device['items'], fate: 'refused' | 'waiting') =>
    items.filter(({ state }) => state === fate).length
  const said = [
    ['bad', count(device.items, 'refused'), field.refused],
    ['bad', count(device.photos, 'refused'), evidence.photosRefused],
    ['warn', count(device.items, 'waiting'), field.waiting],
    ['warn', count(device.photos, 'waiting'), evidence.photosWaiting],
  ] as const
  const [tone, many, say] = said.find(([, many]) => many > 0) ?? ['quiet', 0, () => field.nothingWaits]
  return [tone, say(format.count(many))]
}

/** Two facts, always in the same place: is it safe here, and is it there yet? */
function SavedAndWaiting({ device, savedAt }: { device: Device; savedAt: number | undefined }) {
  const { field, format } = useWords()
  const [tone, said] = useOutboxState(device)
  const at = savedAt === undefined ? undefined : format.moment(new Date(savedAt).toISOString())
  return (
    <p className="phone-state tab">
      {device.kept ? (
        <span className={savedAt === undefined ? undefined : 'good'}>
          <Icon name={savedAt === undefined ? 'clock' : 'saved'} size="s" />
          {at ? field.savedAt(at.slice(-5)) : <Synced device={device} short />}
        </span>
      ) : (
        <span className="bad" role="alert">
          <Icon name="st-missed" size="s" />
          {field.notSaved}
        </span>
      )}
      <a className={tone} href="#/outbox">
        <Icon name={tone === 'bad' ? 'st-missed' : 'cloud'} size="s" />
        {said}
      </a>
    </p>
  )
}

/**
 * The server does not know us any more: the session is over, or was begun so shortly before the browser was killed that it had
 * not written it down (Chromium keeps cookies in memory for 30 seconds). What waits, waits; only a person can sign in.
 */
export function SignInAgain({ device, onSignIn }: { device: Device; onSignIn: () => void }) {
  const { field } = useWords()
  if (device.link !== 'signed-out') return null
  return (
    <Said tone="missed">
      <p>{field.signInAgain}</p>
      <BigButton icon="user" onClick={onSignIn}>
        {field.signIn}
      </BigButton>
    </Said>
  )
}

/** The time alone where it was today. */
function shortMoment(at: number, format: Format): string {
  const [then = '', now] = [at, Date.now()].map((it) => format.moment(new Date(it).toISOString()))
  return then.slice(0, 10) === now?.slice(0, 10) ? then.slice(-5) : then.slice(0, 10)
}

export function Synced({ device, short = false }: { device: Device; short?: boolean }) {
  const { field, format } = useWords()
  if (device.link === 'under-way') return field.syncing
  return device.standing
    ? field.syncedAt(
        short ? shortMoment(device.standing.at, format) : format.moment(new Date(device.standing.at).toISOString()),
      )
    : field.neverSynced
}
