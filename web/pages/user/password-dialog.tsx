import { useState } from 'react'
import { setPassword } from '../../../contract/account.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useCommand } from '../../use-view.ts'
import { NewPasswordField, shortest } from './password-field.tsx'
import type { User } from './users-page.tsx'

export function PasswordDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.user
  const [password, setTyped] = useState('')
  const set = useCommand(setPassword, { done: words.passwordSet, onDone: onClose })
  return (
    <Dialog
      title={words.setPasswordTitle(user.name)}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={set.isPending}
            why={password.length < shortest && words.passwordHint}
            whyIn="tip"
            onClick={() => set.mutate({ id: user.id, password })}
          >
            {words.goPassword}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.setPasswordBody}</p>
      <NewPasswordField value={password} onChange={setTyped} />
    </Dialog>
  )
}
