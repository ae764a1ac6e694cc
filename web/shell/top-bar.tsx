import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { reach } from '../../domain/account/may.ts'
import { signOut } from '../api.ts'
import { path } from '../path.ts'
import { useTexts } from '../text/use-texts.tsx'
import { chooseScheme, chosenScheme, colorSchemes } from '../ui/color-scheme.ts'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { useGo } from '../use-view.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { ownUnitOf, provinceOf, useActor, useMe } from './me.tsx'

export function TopBar({ onMenu, menuOpen }: { onMenu: () => void; menuOpen: boolean }) {
  const texts = useTexts()
  const who = useMe()
  return (
    <header className="top">
      <button
        type="button"
        className="act burger"
        aria-label={texts.shell.nav.open}
        aria-expanded={menuOpen}
        aria-controls="nav"
        onClick={onMenu}
      >
        <Icon name="list" />
      </button>
      <Link className="brand" href={path.overview()}>
        <Logo />
        <span>
          <b>{texts.shell.product}</b>
          <span>{provinceOf(who)?.name}</span>
        </span>
      </Link>
      <Find />
      <span className="spring" />
      {who.demo ? <span className="tag trial demo">{texts.shell.demo}</span> : null}
      <LanguageSwitch />
      <Account />
    </header>
  )
}

/** One box for all: "/" puts the cursor in it, Enter shows the households found. */
function Find() {
  const texts = useTexts()
  const actor = useActor()
  const go = useGo()
  const [sought, setSought] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const allowed = reach.households(actor) !== undefined
  const why = allowed ? undefined : texts.shell.nav.notForRole(texts.shell.role[actor.role])

  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return
      event.preventDefault()
      box.current?.focus()
    }
    document.addEventListener('keydown', slash)
    return () => document.removeEventListener('keydown', slash)
  }, [])

  const find = (event: FormEvent) => {
    event.preventDefault()
    if (sought.trim() === '' || !allowed) return
    go(path.households({ q: sought.trim() }))
    setSought('')
    box.current?.blur()
  }

  return (
    <search className="find-place">
      <form className="find" onSubmit={find} title={why}>
        <Icon name={allowed ? 'search' : 'lock'} size="s" />
        <input
          ref={box}
          type="search"
          aria-label={texts.shell.search.label}
          placeholder={why ?? texts.shell.search.placeholder}
          disabled={!allowed}
          value={sought}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setSought(event.target.value)}
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}

/** First letters of the last two words: Lê Thị Minh Hạnh is MH. */
const initials = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')

function Account() {
  const texts = useTexts()
  const who = useMe()
  const client = useQueryClient()
  const go = useGo()
  const [scheme, setScheme] = useState(chosenScheme)
  const [leaving, setLeaving] = useState(false)
  const words = texts.shell.menu
  const unit = ownUnitOf(who)?.name

  const leave = async () => {
    setLeaving(true)
    try {
      await signOut()
    } finally {
      // Whoever sits down here next must not see what the last person read.
      client.clear()
      go(path.signIn())
    }
  }

  return (
    <Menu>
      <Menu.Target>
        <button type="button" className="who">
          <span className="sr">{words.label}</span>
          <i aria-hidden="true">{initials(who.name)}</i>
          <span className="who-name">
            <b>{who.name}</b>
            <span>{who.title === '' ? [texts.shell.role[who.role], unit].filter(Boolean).join(' · ') : who.title}</span>
          </span>
          <Icon name="down" size="s" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {texts.shell.role[who.role]}
          {unit === undefined ? '' : ` · ${unit}`}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{words.theme}</Menu.Label>
        {colorSchemes.map((it) => (
          <Menu.Item
            key={it}
            role="menuitemradio"
            aria-checked={scheme === it}
            closeMenuOnClick={false}
            leftSection={<Icon name={scheme === it ? 'check' : 'minus'} size="s" />}
            className={scheme === it ? 'is-chosen' : 'not-chosen'}
            onClick={() => {
              chooseScheme(it)
              setScheme(it)
            }}
          >
            {words[it]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="arrow-right" size="s" />} disabled={leaving} onClick={() => void leave()}>
          {leaving ? words.signOutWaits : words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
