import { useRef } from 'react'
import { signOut } from '../api.ts'
import { Icon } from '../ui/icon.tsx'
import { BigButton } from './bits.tsx'
import { LanguageButton } from './language-button.tsx'
import type { Device } from './use-device.ts'
import { useWords } from './words.tsx'

/** Lock, language, sign out. Signing out ends the session with the server; what is on the phone stays, behind its PIN. */
export function Menu({ device, onLock }: { device: Device; onLock: () => void }) {
  const { field, format } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const unsent =
    device.drafts.length + [...device.items, ...device.photos].filter(({ state }) => state !== 'done').length
  const leave = async () => {
    await signOut().catch(() => undefined)
    onLock()
  }
  return (
    <>
      <button type="button" className="phone-menu" aria-label={field.menu} onClick={() => dialog.current?.showModal()}>
        <Icon name="more" size="l" />
      </button>
      <dialog ref={dialog} className="sheet" aria-label={field.menu}>
        <BigButton
          icon="cloud"
          onClick={() => {
            dialog.current?.close()
            location.hash = '#/outbox'
          }}
        >
          {field.outbox}
        </BigButton>
        <BigButton icon="lock" onClick={onLock}>
          {field.lock}
        </BigButton>
        <LanguageButton />
        <BigButton icon="user" onClick={() => void leave()}>
          {field.signOut}
        </BigButton>
        {unsent > 0 ? <p className="hint">{field.signOutWaits(format.count(unsent))}</p> : null}
        <BigButton kind="quiet" onClick={() => dialog.current?.close()}>
          {field.closeMenu}
        </BigButton>
      </dialog>
    </>
  )
}
