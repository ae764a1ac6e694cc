import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '../../contract/account.ts'
import { useTexts } from '../text/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { MeProvider } from './me.tsx'
import { isCurrent, navEntries } from './nav.ts'
import { Nav } from './nav-list.tsx'
import { NotForRole } from './not-for-role.tsx'
import { PageErrors } from './page-errors.tsx'
import { SessionEnded } from './session-ended.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every page for somebody signed in. */
export function Shell({ who }: { who: Me }) {
  const texts = useTexts()
  const [drawer, setDrawer] = useState(false)
  const address = useRouterState({ select: (state) => state.location.pathname })
  const main = useRef<HTMLElement>(null)
  const before = useRef(address)
  const closed = navEntries.find((entry) => isCurrent(entry, address) && !entry.allowed(who))

  // A new page is announced by moving the focus to it; filters of the same page leave the focus where it is.
  useEffect(() => {
    if (before.current === address) return
    before.current = address
    setDrawer(false)
    main.current?.focus({ preventScroll: true })
  }, [address])

  return (
    <MeProvider value={who}>
      <a className="skip" href="#main">
        {texts.shell.nav.skip}
      </a>
      <TopBar onMenu={() => setDrawer(!drawer)} menuOpen={drawer} />
      <Offline />
      <div className="frame">
        <Nav address={address} open={drawer} onClose={() => setDrawer(false)} />
        <main className="main" id="main" ref={main} tabIndex={-1}>
          <PageErrors key={address}>
            {closed ? <NotForRole title={texts.shell.nav[closed.key]} /> : <Outlet />}
          </PageErrors>
        </main>
      </div>
      <SessionEnded />
    </MeProvider>
  )
}

/** Says that there is no network, for as long as there is none. */
function Offline() {
  const texts = useTexts()
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return (
    <div role="status" className={online ? 'sr' : 'offline-line'}>
      {online ? null : (
        <>
          <Icon name="offline" />
          {texts.shell.offline}
        </>
      )}
    </div>
  )
}
