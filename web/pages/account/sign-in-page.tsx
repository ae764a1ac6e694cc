import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { signIn } from '../../api.ts'
import { path } from '../../path.ts'
import { safeBack } from '../../search.ts'
import { PageTitle } from '../../shell/answer.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { Logo } from '../../shell/logo.tsx'
import { meQuery } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { PasswordField, TextField } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { useGo, useWords } from '../../use-view.ts'
import { MapLines } from './map-lines.tsx'
import './sign-in.css'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const texts = useTexts()
  const words = texts.account
  return (
    <div className="si">
      <PageTitle>{words.title}</PageTitle>
      <section className="l">
        <MapLines />
        <span className="brand">
          <Logo onPanel />
          <span>
            <b>{texts.shell.product}</b>
            <span>{words.programme}</span>
          </span>
        </span>
        <blockquote>
          <p>
            {words.motto[0]}
            <br />
            {words.motto[1]}
          </p>
          <footer>{words.promise}</footer>
        </blockquote>
      </section>
      <main className="r">
        <header>
          <LanguageSwitch />
        </header>
        <SignInForm />
        <footer>{words.department}</footer>
      </main>
    </div>
  )
}

function SignInForm() {
  const words = useTexts().account
  const { back } = route.useSearch()
  const client = useQueryClient()
  const go = useGo()
  const say = useWords()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    if (account.trim() === '' || password === '') {
      setError(words.needed)
      return
    }
    setBusy(true)
    try {
      const who = await signIn(account.trim().toLowerCase(), password)
      client.clear()
      client.setQueryData(meQuery.queryKey, who)
      go(safeBack(back), true)
    } catch (failure) {
      setError(say(failure))
      setBusy(false)
    }
  }

  return (
    <form className="box" onSubmit={(event) => void enter(event)} noValidate>
      <h1>{words.title}</h1>
      <p>{words.forWhom}</p>
      <TextField
        label={words.account}
        value={account}
        onChange={setAccount}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
      <PasswordField
        label={words.password}
        value={password}
        onChange={setPassword}
        show={words.show}
        hide={words.hide}
        error={error}
        name="password"
        autoComplete="current-password"
      />
      <Button kind="primary" type="submit" busy={busy}>
        {words.signIn}
      </Button>
      <p className="hint">{words.logged}</p>
      <p className="hint">
        <Link href={path.publicRequest()}>{words.askForReview}</Link>
      </p>
    </form>
  )
}
