import { useCallback, useEffect, useState } from 'react'
import type { PhoneCase } from '../../contract/phone.ts'
import { type Device as Base, listOwners, type Owner, openStore, type Store } from '../offline/db.ts'
import { onCase } from '../offline/draft.ts'
import { CaseScreen } from './case-screen.tsx'
import { CompareScreen } from './compare-screen.tsx'
import { Forgot } from './forgot-screen.tsx'
import { footingOf, InterviewScreen } from './interview/interview-screen.tsx'
import { groupsOf } from './interview/parts.ts'
import { ListScreen } from './list-screen.tsx'
import { meet } from './meet.ts'
import { OutboxScreen } from './outbox-screen.tsx'
import { ChoosePin, Unlock } from './pin-screen.tsx'
import { ResultScreen } from './result-screen.tsx'
import { toHash, useRoute } from './route.ts'
import { SignIn } from './sign-in.tsx'
import { type Device, useDevice } from './use-device.ts'
import { useIdleLock } from './use-idle-lock.ts'

type Person = Pick<Owner, 'id' | 'account' | 'name'>
type At =
  | { readonly at: 'sign-in'; readonly said?: 'lost' }
  | { readonly at: 'choose-pin'; readonly person: Person }
  | { readonly at: 'locked'; readonly owner: Owner }
  | { readonly at: 'forgotten'; readonly owner: Owner }
  | { readonly at: 'open'; readonly person: Person; readonly store: Store }

/** Who is at this phone: nobody yet, somebody behind their PIN, somebody at work. */
export function App({ base, owners }: { base: Base; owners: readonly Owner[] }) {
  const [known, setKnown] = useState(owners)
  const [at, setAt] = useState<At>(() => (owners[0] ? { at: 'locked', owner: owners[0] } : { at: 'sign-in' }))
  const lock = useCallback(
    (id: string) =>
      void listOwners(base).then((all) => {
        setKnown(all)
        const owner = all.find((it) => it.id === id)
        setAt(owner ? { at: 'locked', owner } : { at: 'sign-in' })
      }),
    [base],
  )
  const id = at.at === 'open' ? at.person.id : ''
  const locked = useCallback(() => lock(id), [lock, id])
  const lost = useCallback(() => {
    setKnown((all) => all.filter((it) => it.id !== id))
    setAt({ at: 'sign-in', said: 'lost' })
  }, [id])
  const open = (person: Person, key: CryptoKey) => setAt({ at: 'open', person, store: openStore(base, person.id, key) })
  switch (at.at) {
    case 'sign-in':
      return (
        <SignIn
          account={undefined}
          said={at.said}
          onBack={known[0] ? () => lock(known[0]?.id ?? '') : undefined}
          onSignedIn={(person) => {
            const owner = known.find(({ id }) => id === person.id)
            setAt(owner ? { at: 'locked', owner } : { at: 'choose-pin', person })
          }}
        />
      )
    case 'choose-pin':
      return <ChoosePin base={base} person={at.person} onChosen={(key) => open(at.person, key)} />
    case 'locked':
      return (
        <Unlock
          key={at.owner.id}
          base={base}
          owner={at.owner}
          others={known.filter(({ id }) => id !== at.owner.id)}
          onOther={(owner) => setAt(owner ? { at: 'locked', owner } : { at: 'sign-in' })}
          onForgotten={(owner) => setAt({ at: 'forgotten', owner })}
          onOpen={(key) => open(at.owner, key)}
        />
      )
    case 'forgotten':
      return (
        <Forgot
          base={base}
          owner={at.owner}
          onBack={() => lock(at.owner.id)}
          onOpen={(key) => open(at.owner, key)}
          onGone={(said) => {
            setKnown((all) => all.filter(({ id }) => id !== at.owner.id))
            setAt(said ? { at: 'sign-in', said } : { at: 'sign-in' })
          }}
        />
      )
    case 'open':
      return <AtWork base={base} store={at.store} person={at.person} onLock={locked} onLost={lost} />
  }
}

type AtWorkProps = {
  readonly base: Base
  readonly store: Store
  readonly person: Person
  readonly onLock: () => void
  readonly onLost: () => void
}

function AtWork({ base, store, person, onLock, onLost }: AtWorkProps) {
  const device = useDevice(base, store, onLost)
  const route = useRoute()
  const [signing, setSigning] = useState(false)
  useIdleLock(onLock)
  const at = 'id' in route ? route : undefined
  const it = device?.cases.find(({ id }) => id === at?.id)
  const found = device?.drafts.find(({ caseId }) => caseId === at?.id)
  const draft = found && it && onCase(found, it)
  // The case moved on without anybody's answers: the interview goes on with it as it is now.
  useEffect(() => {
    if (device && it && draft && meet(draft, it) === 'moved') device.save({ ...draft, seenVersion: it.version })
  }, [device, it, draft])
  if (!device) return <div className="phone" aria-busy="true" />
  if (signing)
    return (
      <SignIn
        account={person.account}
        onBack={() => setSigning(false)}
        onSignedIn={(again) => {
          setSigning(false)
          if (again.id === person.id) void device.sync(true)
          else onLock()
        }}
      />
    )
  const toSignIn = () => setSigning(true)
  const list = <ListScreen device={device} name={person.name} onLock={onLock} onSignIn={toSignIn} />
  if (route.at === 'outbox') return <OutboxScreen device={device} onSignIn={toSignIn} />
  if (route.at === 'list' || !it) return list
  if (route.at === 'compare') return <CompareScreen it={it} device={device} />
  if (!draft || meet(draft, it) === 'other-interview') return <CaseScreen it={it} device={device} />
  const under = { it, draft, device }
  switch (route.at) {
    case 'case':
      return <CaseScreen it={it} device={device} />
    case 'result':
      return <ResultScreen {...under} />
    case 'group':
      return groupsOf(footingOf(under)).includes(route.group) ? (
        <InterviewScreen key={route.group} {...under} group={route.group} />
      ) : (
        <NotAsked it={it} device={device} />
      )
  }
}

/** The address of a group that asks nothing here (any more): the case, and the back key does not lead there again. */
function NotAsked({ it, device }: { it: PhoneCase; device: Device }) {
  useEffect(() => location.replace(toHash({ at: 'case', id: it.id })), [it.id])
  return <CaseScreen it={it} device={device} />
}
