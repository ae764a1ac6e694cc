import { useState } from 'react'
import type { PhoneCase } from '../../contract/phone.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { classTone } from '../class-tone.ts'
import { probableToday } from '../offline/device-clock.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { ClassTag } from '../ui/tag.tsx'
import { BigButton, Said } from './bits.tsx'
import { Frame, SignInAgain, Synced, useOnline } from './frame.tsx'
import { Menu } from './menu.tsx'
import { villageOf } from './score.ts'
import { daysUntil, isOpen, matches, type Standing, standingOf, standings } from './standing.ts'
import type { Device } from './use-device.ts'
import { useWords } from './words.tsx'

type Row = { readonly it: PhoneCase; readonly standing: Standing; readonly village: string }
type Shelf = 'open' | 'sent' | 'done'
const shelfOf = (standing: Standing): Shelf => (isOpen(standing) ? 'open' : standing === 'done' ? 'done' : 'sent')

export const useToday = (device: Device): CivilDate => probableToday(Date.now(), device.standing)

/** The reviewer's own households: what is left to do first, by village, and how far the work is. */
export function ListScreen(props: {
  readonly device: Device
  readonly name: string
  readonly onLock: () => void
  readonly onSignIn: () => void
}) {
  const { device, name, onLock } = props
  const { field, format } = useWords()
  const [typed, setTyped] = useState('')
  const [shelf, setShelf] = useState<Shelf>('open')
  const kept = { drafts: device.drafts, items: device.items, readAt: device.standing?.at }
  const all: Row[] = device.cases.map((it) => ({
    it,
    standing: standingOf(it, kept),
    village: villageOf(device.ground, it)?.name ?? '',
  }))
  const on = (one: Shelf) => all.filter(({ standing }) => shelfOf(standing) === one)
  // Who is looked for may stand anywhere.
  const rows = typed.trim() === '' ? on(shelf) : all.filter(({ it, village }) => matches(it, village, typed))
  const villages = [...new Set(all.map(({ village }) => village))].sort(new Intl.Collator('vi').compare)
  return (
    <Frame title={field.title} sub={name} action={<Menu device={device} onLock={onLock} />} device={device} foot={null}>
      <SignInAgain device={device} onSignIn={props.onSignIn} />
      <Overview device={device} rows={all} />
      {all.length === 0 ? (
        <Empty device={device} />
      ) : (
        <>
          <label className="find-box">
            <Icon name="search" />
            <span className="sr">{field.search}</span>
            <input
              type="search"
              placeholder={field.searchHint}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          {typed.trim() === '' ? (
            <fieldset className="shelves" aria-label={field.shelves}>
              {(['open', 'sent', 'done'] as const).map((one) => (
                <button type="button" key={one} aria-pressed={one === shelf} onClick={() => setShelf(one)}>
                  {field.shelf[one]}
                  <b className="num">{format.count(on(one).length)}</b>
                </button>
              ))}
            </fieldset>
          ) : null}
          {rows.length === 0 ? (
            <p className="nothing">{typed.trim() === '' ? field.shelfEmpty[shelf] : field.nobodyFound}</p>
          ) : null}
          {villages.map((village) => (
            <Village
              key={village}
              name={village}
              rows={rows.filter((row) => row.village === village)}
              common={firstDue(all)}
              device={device}
            />
          ))}
        </>
      )}
    </Frame>
  )
}

/** The deadline that comes first among what is left to do. */
const firstDue = (rows: readonly Row[]) =>
  rows.flatMap(({ it, standing }) => (it.due && isOpen(standing) ? [it.due] : [])).sort()[0]

function Overview({ device, rows }: { device: Device; rows: readonly Row[] }) {
  const { field, format } = useWords()
  const today = useToday(device)
  if (rows.length === 0) return null
  const open = rows.filter(({ standing }) => isOpen(standing))
  const due = firstDue(rows)
  const done = rows.length - open.length
  return (
    <section className="overview">
      <p>
        <b>{field.progress(format.count(done), format.count(rows.length))}</b>
        {due ? <Due due={due} today={today} /> : null}
      </p>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${(done / rows.length) * 100}%` }} />
      </span>
    </section>
  )
}

/** A deadline in words; late is loud. */
export function Due({ due, today }: { due: CivilDate; today: CivilDate }) {
  const { field, format } = useWords()
  const days = daysUntil(due, today)
  return (
    <span className={days < 0 ? 'due late' : days <= 3 ? 'due soon' : 'due'}>
      <Icon name={days < 0 ? 'st-missed' : 'clock'} size="s" />
      {field.dueIn(days, format.date(due))}
    </span>
  )
}

function Village(props: { name: string; rows: readonly Row[]; common: CivilDate | undefined; device: Device }) {
  const { name, rows, common, device } = props
  const { field, format } = useWords()
  const today = useToday(device)
  if (rows.length === 0) return null
  const sorted = rows.toSorted(
    (a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing) || (a.it.sort < b.it.sort ? -1 : 1),
  )
  return (
    <section className="village">
      <h2>
        {name}
        <span className="num">{field.cases(format.count(rows.length))}</span>
      </h2>
      <ul>
        {sorted.map(({ it, standing }) => (
          <li key={it.id}>
            <CaseRow it={it} standing={standing} today={today} common={common} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const mark: Readonly<Record<Standing, readonly [IconName, string]>> = {
  returned: ['st-risk', 'warn'],
  refused: ['st-missed', 'bad'],
  draft: ['edit', 'track'],
  'to-do': ['st-none', ''],
  waiting: ['cloud', 'warn'],
  sent: ['check', 'good'],
  done: ['st-reached', 'good'],
}

export function StandingMark({ standing }: { standing: Standing }) {
  const { field } = useWords()
  const [icon, tone] = mark[standing]
  return (
    <span className={`mark ${tone}`}>
      <Icon name={icon} size="s" />
      {field.standing[standing]}
    </span>
  )
}

/** `common`: the deadline that stands over the list already. */
function CaseRow(props: { it: PhoneCase; standing: Standing; today: CivilDate; common: CivilDate | undefined }) {
  const { it, standing, today, common } = props
  const { field, format, shell } = useWords()
  const late = it.due && it.due !== common && isOpen(standing) && daysUntil(it.due, today) < 0
  return (
    <a className="case-row" href={`#/case/${it.id}`}>
      <span className="case-who">
        <b>{it.head}</b>
        <small>{[it.address, shell.people(format.count(it.members.length))].filter(Boolean).join(' · ')}</small>
        {standing === 'returned' && it.note ? <em>{field.said(it.note)}</em> : null}
        <span className="case-tags">
          <StandingMark standing={standing} />
          <ClassTag bare tone={classTone(it.was)}>
            {shell.classShort[it.was]}
          </ClassTag>
          {late && it.due ? <Due due={it.due} today={today} /> : null}
        </span>
      </span>
      <Icon name="right" />
    </a>
  )
}

function Empty({ device }: { device: Device }) {
  const { field } = useWords()
  const online = useOnline()
  return (
    <div className="empty">
      <Icon name="home" size="l" />
      <p className="empty-title">{field.empty}</p>
      <p>{field.emptyHint}</p>
      <BigButton
        kind="primary"
        icon="cloud"
        disabled={!online || device.link === 'under-way'}
        onClick={() => void device.sync(true)}
      >
        {field.sync}
      </BigButton>
      <p className="small">
        <Synced device={device} />
      </p>
      {online ? null : <Said>{field.noAnswer}</Said>}
    </div>
  )
}
