import { type FormEvent, useId, useState } from 'react'
import { NoAnswer, signIn } from '../api.ts'
import { type Device, type Owner, wipe } from '../offline/db.ts'
import { askForSecond, chooseAnew } from '../offline/second-key.ts'
import { wordsOf } from '../text/refusal-texts.ts'
import { BigButton, Said } from './bits.tsx'
import { LanguageButton } from './language-button.tsx'
import { NewPin } from './pin-screen.tsx'
import { Head } from './sign-in.tsx'
import { useWords } from './words.tsx'

type Props = {
  readonly base: Device
  readonly owner: Owner
  readonly onBack: () => void
  readonly onOpen: (key: CryptoKey) => void
  /** Everything of this person was taken off the phone: by themselves, or because it was declared lost. */
  readonly onGone: (said: 'lost' | undefined) => void
}

/** The PIN is forgotten: with network and the password a new one is set, and nothing that waits is lost. */
export function Forgot({ base, owner, onBack, onOpen, onGone }: Props) {
  const { field, refusal, shell } = useWords()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [key, setKey] = useState<string>()
  /** No second key opens this phone: only the PIN does, or it begins anew. */
  const [shut, setShut] = useState(!owner.second)
  const passwordId = useId()

  async function ask() {
    const asked = await askForSecond(base, owner, password)
    if (asked === 'lost') return onGone('lost')
    if (asked === 'no-answer') return setWrong(field.signInNeedsNetwork)
    if ('key' in asked) return setKey(asked.key)
    // The screen says itself what that means.
    if (asked.refusal.code === 'device.no-key') return setShut(true)
    setWrong(wordsOf(refusal, shell.failed.general, asked.refusal))
  }
  /** Even then the password first: whoever finds a phone shall not empty it. */
  async function beginAnew() {
    try {
      await signIn(owner.account, password)
    } catch (error) {
      const refused = error instanceof NoAnswer && error.kind === 'refused'
      return setWrong(refused ? field.wrongPassword : field.signInNeedsNetwork)
    }
    if (!confirm(field.beginAnewSure)) return
    await wipe(base, owner.id)
    onGone(undefined)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setWrong(undefined)
    await (shut ? beginAnew() : ask())
    setBusy(false)
  }
  if (key)
    return (
      <NewPin
        onChosen={async (pin) => {
          const open = await chooseAnew(base, owner, key, pin)
          if (open) return onOpen(open)
          setKey(undefined)
          setShut(true)
        }}
      />
    )
  return (
    <main className="gate">
      <Head lead={shut ? field.forgotShut : field.forgotLead} />
      <form onSubmit={(event) => void submit(event)}>
        {shut ? <Said tone="risk">{field.forgotTryOn}</Said> : null}
        <p className="hint">{field.passwordOf(owner.account)}</p>
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
        {/* The way that loses nothing comes first. */}
        {shut ? <Back primary onBack={onBack} /> : null}
        <BigButton type="submit" kind={shut ? 'plain' : 'primary'} disabled={busy}>
          {shut ? field.beginAnew : field.signIn}
        </BigButton>
        {shut ? null : <Back onBack={onBack} />}
      </form>
      <LanguageButton />
    </main>
  )
}

function Back({ primary, onBack }: { primary?: boolean; onBack: () => void }) {
  const { field } = useWords()
  return (
    <BigButton icon="left" kind={primary ? 'primary' : 'plain'} onClick={onBack}>
      {field.backToPin}
    </BigButton>
  )
}
