import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/field.tsx'
import { makePassword } from './make-password.ts'

/** The contract takes no shorter one. */
export const shortest = 12

/** A new password, typed or made at random. */
export function NewPasswordField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { user: words, account } = useTexts()
  return (
    <>
      <PasswordField
        label={words.password}
        hint={value.length >= shortest ? words.handOver : words.passwordHint}
        value={value}
        onChange={onChange}
        show={account.show}
        hide={account.hide}
        maxLength={200}
        autoComplete="new-password"
      />
      <p className="make-password">
        <Button small onClick={() => onChange(makePassword((count) => crypto.getRandomValues(new Uint8Array(count))))}>
          {words.make}
        </Button>
      </p>
    </>
  )
}
