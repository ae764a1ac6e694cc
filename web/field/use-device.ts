import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Ground, PhoneCase } from '../../contract/phone.ts'
import type { Device as Base, Standing, Store } from '../offline/db.ts'
import type { Draft } from '../offline/draft.ts'
import { oneAtATime } from '../offline/one-at-a-time.ts'
import type { Item, Refused, Waiting } from '../offline/outbox.ts'
import { toTakeBack } from '../offline/photos.ts'
import { type Synced, syncAll } from '../offline/run.ts'

/** What came of the last try to reach the server. */
export type Link = 'not-tried' | 'under-way' | Exclude<Synced, 'lost'>

export type Device = {
  readonly cases: readonly PhoneCase[]
  readonly drafts: readonly Draft[]
  readonly items: readonly Item[]
  readonly photos: readonly Item[]
  /** The photo on its way now, and how much of it has arrived, from 0 to 1. */
  readonly sending: { readonly id: string; readonly part: number } | undefined
  readonly ground: Ground | undefined
  readonly standing: Standing | undefined
  readonly link: Link
  /** The device took the last answer in; false: it is full, and the answer is on this screen only. */
  readonly kept: boolean
  readonly save: (draft: Draft) => void
  readonly send: (item: Waiting) => Promise<void>
  readonly reopen: (item: Refused, draft: Draft) => Promise<void>
  readonly discard: (item: Refused) => Promise<void>
  readonly drop: (caseId: string) => Promise<void>
  /** Throws where the phone is full: nothing of the photo is kept then, and everything else is. */
  readonly keepPhoto: (item: Waiting, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly discardPhoto: (id: string) => Promise<void>
  /** Asks for a photo that was sent; goes out with the next sending. */
  readonly takeBack: (id: string) => Promise<void>
  readonly picture: Store['photos']['bytes']
  readonly nextOrder: () => Promise<number>
  readonly sync: (urgent: boolean) => Promise<void>
}

type Read = Pick<Device, 'cases' | 'drafts' | 'items' | 'photos' | 'ground' | 'standing'>

async function readAll(store: Store): Promise<Read> {
  const [cases, drafts, items, photos, ground, standing] = await Promise.all([
    ...([store.cases(), store.drafts(), store.outbox.list(), store.photos.list()] as const),
    ...([store.ground(), store.standing()] as const),
  ])
  return { cases, drafts, items, photos, ground, standing }
}

const beat = 60_000

/** One person's data on this phone as the screens see it. Undefined until it is read. */
export function useDevice(base: Base, store: Store, onLost: () => void): Device | undefined {
  const [read, setRead] = useState<Read>()
  const [link, setLink] = useState<Link>('not-tried')
  const [kept, setKept] = useState(true)
  const [sending, setSending] = useState<Device['sending']>()
  /** Writes of drafts one after the other: the newest answer is the one that stays. */
  const writing = useRef(Promise.resolve())
  // Full, or broken: what waits still waits, and the next try comes by itself.
  const meet = useMemo(
    () =>
      oneAtATime((urgent) =>
        syncAll(base, store, urgent, (id, part) => setSending({ id, part })).catch(() => 'no-answer' as const),
      ),
    [base, store],
  )

  const reload = useCallback(async () => {
    await writing.current
    setRead(await readAll(store))
  }, [store])

  const sync = useCallback(
    async (urgent: boolean) => {
      setLink('under-way')
      const reached = await meet(urgent)
      if (reached === undefined) return
      setSending(undefined)
      if (reached === 'lost') return onLost()
      setLink(reached)
      await reload()
    },
    [meet, onLost, reload],
  )

  useEffect(() => {
    const quietly = () => {
      if (navigator.onLine && document.visibilityState === 'visible') void sync(false)
    }
    void reload().then(quietly)
    const timer = setInterval(quietly, beat)
    // Back in reach: what failed without network does not wait for its pause.
    const back = () => void sync(true)
    addEventListener('online', back)
    document.addEventListener('visibilitychange', quietly)
    return () => {
      clearInterval(timer)
      removeEventListener('online', back)
      document.removeEventListener('visibilitychange', quietly)
    }
  }, [reload, sync])

  const save = useCallback(
    (draft: Draft) => {
      setRead((now) => now && { ...now, drafts: [...now.drafts.filter((it) => it.caseId !== draft.caseId), draft] })
      writing.current = writing.current
        .then(() => store.saveDraft(draft))
        .then(
          () => setKept(true),
          () => setKept(false),
        )
    },
    [store],
  )

  const change = useCallback(
    async (write: () => Promise<void>) => {
      await writing.current
      await write().then(
        () => setKept(true),
        (error: unknown) => {
          setKept(false)
          throw error
        },
      )
      await reload()
    },
    [reload],
  )

  return (
    read && {
      ...read,
      ...{ link, kept, sending, save, sync },
      nextOrder: store.nextOrder,
      picture: store.photos.bytes,
      async keepPhoto(item, bytes) {
        await store.keepPhoto(item, bytes)
        await reload()
      },
      async discardPhoto(id) {
        await store.discardPhoto(id)
        await reload()
      },
      async takeBack(id) {
        await change(() => store.photos.change(id, toTakeBack))
        await sync(true)
      },
      send: (item) => change(() => store.send(item)),
      reopen: (item, draft) => change(() => store.reopen(item.id, draft)),
      drop: (caseId) => change(() => store.dropDraft(caseId)),
      discard: (item) => change(() => store.discard(item.id)),
    }
  )
}
