import { type FormEvent, useId, useState } from 'react'
import { NoAnswer, signIn, signOut } from '../api.ts'
import type { Owner } from '../offline/db.ts'
import { Logo } from '../shell/logo.tsx'
import { BigButton, Said } from './bits.tsx'
import { LanguageButton } from './language-button.tsx'
import { useWords } from './words.tsx'

/** Once, with network: afterwards the PIN opens the phone. */
export function SignIn(props: {
  readonly account: string | undefined
  /** This phone was declared lost, and what was on it is gone. */
  readonly said?: 'lost' | undefined
  readonly onBack: (() => void) | undefined
  readonly onSignedIn: (person: Pick<Owner, 'id' | 'account' | 'name'>) => void
}) {
  const { field } = useWords()
  const [account, setAccount] = useState(props.account ?? '')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [accountId, passwordId] = [useId(), useId()]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setWrong(undefined)
    try {
      const me = await signIn(account.trim(), password)
      if (me.role === 'reviewer') return props.onSignedIn(me)
      await signOut()
      setWrong(field.onlyReviewers)
    } catch (error) {
      setWrong(error instanceof NoAnswer && error.kind === 'refused' ? field.wrongPassword : field.signInNeedsNetwork)
    }
    setBusy(false)
  }
  return (
    <main className="gate">
      <Head lead={field.signInLead} />
      {props.said === 'lost' ? <Said tone="missed">{field.wiped}</Said> : null}
      <form onSubmit={(event) => void submit(event)}>
        <label className="label" htmlFor={accountId}>
          {field.account}
        </label>
        <input
          className="input big"
          id={accountId}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={account}
          onChange={(event) => setAccount(event.target.value)}
        />
        <label className="label" htmlFor={passwordId}>
          {field.password}
        </label>
        <input
          className="input big"
          id={passwordId}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {wrong ? <Said tone="missed">{wrong}</Said> : null}
        <BigButton type="submit" kind="primary" disabled={busy}>
          {field.signIn}
        </BigButton>
        {props.onBack ? (
          <BigButton icon="left" onClick={props.onBack}>
            {props.account ? field.back : field.backToPin}
          </BigButton>
        ) : null}
      </form>
      <LanguageButton />
    </main>
  )
}

export function Head({ lead }: { lead: string }) {
  const { field, shell } = useWords()
  return (
    <header className="gate-head">
      <Logo />
      <div>
        <h1>{field.title}</h1>
        <p>{shell.product}</p>
      </div>
      <p className="gate-lead">{lead}</p>
    </header>
  )
}
