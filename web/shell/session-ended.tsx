import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { signIn, whenSessionEnds } from '../api.ts'
import { useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordField } from '../ui/field.tsx'
import { useWords } from '../use-view.ts'
import { meQuery, useMe } from './me.tsx'

/** The session ran out while somebody works: they sign in again right here, and what they typed stays. */
export function SessionEnded() {
  const texts = useTexts()
  const who = useMe()
  const client = useQueryClient()
  const words = useWords()
  const [ended, setEnded] = useState(false)
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    whenSessionEnds(() => setEnded(true))
    return () => whenSessionEnds(() => {})
  }, [])

  const again = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      client.setQueryData(meQuery.queryKey, await signIn(who.account, password))
      setEnded(false)
      setPassword('')
      setError(undefined)
      await client.invalidateQueries()
    } catch (failure) {
      setError(words(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog title={texts.account.title} opened={ended} onClose={() => setEnded(false)}>
      <form onSubmit={(event) => void again(event)}>
        <p className="mid ink-2 dialog-lead">
          {texts.shell.sessionEnded} <b>{who.account}</b>
        </p>
        <PasswordField
          label={texts.account.password}
          value={password}
          onChange={setPassword}
          show={texts.account.show}
          hide={texts.account.hide}
          error={error}
          autoComplete="current-password"
          autoFocus
        />
        <div className="dialog-acts">
          <Button kind="primary" type="submit" busy={busy}>
            {texts.account.signIn}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
