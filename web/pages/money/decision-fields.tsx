import { type ReactNode, useState } from 'react'
import { useMe } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { readDong } from './read-dong.ts'

/** Number and day of the decision, and why: what every entry stands on. `value` is undefined while something is missing. */
export function useDecision() {
  const texts = useTexts()
  const words = texts.money.field
  const { date } = useFormat()
  const { today } = useMe()
  const [decisionNo, setNo] = useState('')
  const [decisionDate, setDay] = useState<string>(today)
  const [reason, setReason] = useState('')
  const fields = (
    <>
      <div className="f-row">
        <TextField label={words.decisionNo} value={decisionNo} onChange={setNo} maxLength={80} autoComplete="off" />
        <DateField
          label={words.decisionDate}
          value={decisionDate}
          onChange={setDay}
          read={readDate}
          write={date}
          bad={texts.shell.badDate}
        />
      </div>
      <TextField
        label={words.reason}
        optional={words.optional}
        value={reason}
        onChange={setReason}
        maxLength={500}
        autoComplete="off"
      />
    </>
  )
  const whole = decisionNo.trim() !== '' && decisionDate !== ''
  return { fields, value: whole ? { decisionNo, decisionDate, reason } : undefined }
}

/** A day to type; today until another is. */
export function useDay(label: string, first?: string, hint?: string) {
  const texts = useTexts()
  const { date } = useFormat()
  const { today } = useMe()
  const [value, setValue] = useState<string>(first ?? today)
  const field = (
    <DateField
      label={label}
      value={value}
      onChange={setValue}
      read={readDate}
      write={date}
      bad={texts.shell.badDate}
      {...(hint ? { hint } : {})}
    />
  )
  return { field, value }
}

/** An amount typed in million. `dong` is undefined while it is none; `signed` takes a decrease too. */
export function useAmount(label: string, hint: string, first = '') {
  const { language } = useLanguage()
  const words = useTexts().money.why
  const [typed, setTyped] = useState(first)
  const dong = readDong(typed, language)
  const field = (
    <TextField
      label={label}
      hint={hint}
      error={typed.trim() !== '' && dong === undefined ? words.amountOff : undefined}
      value={typed}
      onChange={setTyped}
      inputMode="decimal"
      maxLength={24}
      autoComplete="off"
    />
  )
  return { field, dong }
}

/** A dialog with one thing to do: says what it is about, and why it cannot be done yet. */
export function ActDialog(props: {
  readonly title: string
  readonly about?: string
  readonly go: string
  readonly why: string | undefined
  readonly busy: boolean
  readonly onGo: () => void
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const { shell } = useTexts()
  return (
    <Dialog
      opened
      title={props.title}
      onClose={props.onClose}
      {...(props.wide ? { wide: true } : {})}
      actions={
        <>
          <span className="why dialog-why" role="status">
            {props.why ?? ''}
          </span>
          <Button onClick={props.onClose}>{shell.cancel}</Button>
          <Button kind="primary" busy={props.busy} why={props.why} whyIn="tip" onClick={props.onGo}>
            {props.go}
          </Button>
        </>
      }
    >
      {props.about ? <p className="mid ink-2 dialog-lead">{props.about}</p> : null}
      {props.children}
    </Dialog>
  )
}
