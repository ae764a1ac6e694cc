import { type FormEvent, useEffect, useId, useState } from 'react'
import { type Device, type Owner, putOwner } from '../offline/db.ts'
import { newKeyring, unlock } from '../offline/seal.ts'
import { keepSecond } from '../offline/second-key.ts'
import { BigButton, Said } from './bits.tsx'
import { LanguageButton } from './language-button.tsx'
import { isGuessed, isPin, missed, pinLength, waitLeft } from './pin-rule.ts'
import { Head } from './sign-in.tsx'
import { useWords } from './words.tsx'

type Person = Pick<Owner, 'id' | 'account' | 'name'>

function PinField(props: { label: string; value: string; onChange: (pin: string) => void; autoFocus?: boolean }) {
  const id = useId()
  return (
    <>
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <input
        className="input big pin"
        id={id}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={pinLength}
        value={props.value}
        // biome-ignore lint/a11y/noAutofocus: the one field of a screen that asks for nothing else
        autoFocus={props.autoFocus}
        onChange={(event) => props.onChange(event.target.value.replaceAll(/\D/g, ''))}
      />
    </>
  )
}

/** The first PIN of a person on this phone: a key of their own is made. */
export function ChoosePin(props: {
  readonly base: Device
  readonly person: Person
  readonly onChosen: (key: CryptoKey) => void
}) {
  const choose = async (pin: string) => {
    const { keyring, key } = await newKeyring(pin)
    const { id, account, name } = props.person
    const owner = { id, account, name, keyring, misses: 0, nextTry: 0 }
    await putOwner(props.base, owner)
    void keepSecond(props.base, owner, pin).catch(() => undefined)
    props.onChosen(key)
  }
  return <NewPin onChosen={choose} />
}

/** Throws where the phone takes nothing in. */
export function NewPin(props: { readonly onChosen: (pin: string) => Promise<void> }) {
  const { field } = useWords()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const problem = !isPin(pin)
      ? field.pinRule
      : isGuessed(pin)
        ? field.pinGuessed
        : pin === again
          ? undefined
          : field.pinsDiffer
    setWrong(problem)
    if (problem) return
    setBusy(true)
    try {
      await props.onChosen(pin)
    } catch {
      setBusy(false)
      setWrong(field.notSaved)
    }
  }
  return (
    <main className="gate">
      <Head lead={field.choosePin} />
      <form onSubmit={(event) => void submit(event)}>
        <p className="hint">{field.pinWhy}</p>
        <PinField label={field.pin} value={pin} onChange={setPin} autoFocus />
        <p className="hint">{field.pinRule}</p>
        <PinField label={field.pinAgain} value={again} onChange={setAgain} />
        {wrong ? <Said tone="missed">{wrong}</Said> : null}
        <BigButton type="submit" kind="primary" disabled={busy}>
          {field.keep}
        </BigButton>
      </form>
      <LanguageButton />
    </main>
  )
}

export function Unlock(props: {
  readonly base: Device
  readonly owner: Owner
  readonly others: readonly Owner[]
  readonly onOther: (owner: Owner | undefined) => void
  readonly onForgotten: (owner: Owner) => void
  readonly onOpen: (key: CryptoKey) => void
}) {
  const { field, format } = useWords()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(false)
  const [owner, setOwner] = useState(props.owner)
  const left = useSecondsLeft(owner)
  const submit = async (typed: string) => {
    if (busy || waitLeft(owner, Date.now()) > 0) return
    setBusy(true)
    setWrong(false)
    const trying = { ...owner, ...missed(owner, Date.now()) }
    await putOwner(props.base, trying)
    const key = await unlock(owner.keyring, typed)
    if (key) {
      await putOwner(props.base, { ...owner, misses: 0, nextTry: 0 })
      if (navigator.onLine) void keepSecond(props.base, owner, typed).catch(() => undefined)
      return props.onOpen(key)
    }
    setOwner(trying)
    setPin('')
    setWrong(true)
    setBusy(false)
  }
  return (
    <main className="gate">
      <Head lead={field.hello(owner.name)} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit(pin)
        }}
      >
        <PinField
          label={field.pin}
          value={pin}
          onChange={(typed) => {
            setPin(typed)
            if (isPin(typed)) void submit(typed)
          }}
          autoFocus
        />
        {left > 0 ? (
          <Said tone="missed">{field.waitForPin(format.count(left))}</Said>
        ) : wrong ? (
          <Said tone="missed">{field.wrongPin}</Said>
        ) : null}
        <BigButton type="submit" kind="primary" icon="lock" disabled={busy || left > 0 || !isPin(pin)}>
          {field.unlock}
        </BigButton>
      </form>
      <div className="gate-more">
        <BigButton kind="quiet" onClick={() => props.onForgotten(owner)}>
          {field.forgotPin}
        </BigButton>
        {props.others.map((other) => (
          <BigButton key={other.id} icon="user" onClick={() => props.onOther(other)}>
            {other.name}
          </BigButton>
        ))}
        <BigButton icon="user" onClick={() => props.onOther(undefined)}>
          {field.otherPerson}
        </BigButton>
        <LanguageButton />
      </div>
    </main>
  )
}

function useSecondsLeft(owner: Owner): number {
  const [, setNow] = useState(0)
  useEffect(() => {
    const timer = setInterval(setNow, 1_000, Date.now)
    return () => clearInterval(timer)
  }, [])
  return Math.ceil(waitLeft(owner, Date.now()) / 1_000)
}
