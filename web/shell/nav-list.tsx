import { Tooltip } from '@mantine/core'
import { useEffect, useId } from 'react'
import { useTexts } from '../text/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { useActor } from './me.tsx'
import { isCurrent, type NavEntry, navEntries } from './nav.ts'

/** The pages, grouped by the work; on a phone a drawer. An entry that is not for this role is dead and says why. */
export function Nav({ address, open, onClose }: { address: string; open: boolean; onClose: () => void }) {
  const texts = useTexts()
  const groups = [undefined, 'know', 'plan', 'do', 'prove', 'system'] as const

  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [open, onClose])

  return (
    <>
      {open ? <button type="button" className="nav-shade" aria-label={texts.shell.ui.close} onClick={onClose} /> : null}
      <nav className={open ? 'nav is-open' : 'nav'} id="nav" aria-label={texts.shell.nav.label}>
        {groups.map((group) => {
          const entries = navEntries.filter((entry) => entry.group === group)
          if (entries.length === 0) return null
          return (
            <div key={group ?? 'top'}>
              {group ? <h2>{texts.shell.nav.groups[group]}</h2> : null}
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} current={isCurrent(entry, address)} />
              ))}
            </div>
          )
        })}
      </nav>
    </>
  )
}

function Entry({ entry, current }: { entry: NavEntry; current: boolean }) {
  const texts = useTexts()
  const who = useActor()
  const whyId = useId()
  const word = texts.shell.nav[entry.key]
  if (entry.allowed(who))
    return (
      <Link href={entry.href} aria-current={current ? 'page' : undefined}>
        <Icon name={entry.icon} />
        {word}
      </Link>
    )
  const why = texts.shell.nav.notForRole(texts.shell.role[who.role])
  return (
    <Tooltip label={why} position="right">
      <button type="button" className="nav-dead" aria-disabled="true" aria-describedby={whyId}>
        <Icon name={entry.icon} />
        {word}
        <Icon name="lock" size="s" />
        <span id={whyId} className="sr">
          {why}
        </span>
      </button>
    </Tooltip>
  )
}
