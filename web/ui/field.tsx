import { type InputHTMLAttributes, type ReactNode, useId, useState } from 'react'
import { Icon } from './icon.tsx'

type Around = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly optional?: string
}

/** Label above, control, hint or error below; the error says what to do. Pass the control a function of its ids. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: Around & { readonly children: (ids: { id: string; describedBy: string | undefined }) => ReactNode }) {
  const id = useId()
  const below = error || hint ? `${id}-below` : undefined
  return (
    <div className="f">
      <label className="label" htmlFor={id}>
        {label}
        {optional ? <span className="ink-3"> {optional}</span> : null}
      </label>
      {children({ id, describedBy: below })}
      {error ? (
        <p className="hint error" id={below}>
          <Icon name="st-missed" size="s" />
          <span>{error}</span>
        </p>
      ) : hint ? (
        <p className="hint" id={below}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

type InputProps = Around & {
  readonly value: string
  readonly onChange: (value: string) => void
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id' | 'className'>

export function TextField({ label, hint, error, optional, value, onChange, ...rest }: InputProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
      {({ id, describedBy }) => (
        <input
          {...rest}
          id={id}
          className={error ? 'input is-error' : 'input'}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A password with an eye. `show` and `hide` name the eye's two states. */
export function PasswordField({
  label,
  hint,
  error,
  value,
  onChange,
  show,
  hide,
  ...rest
}: InputProps & { readonly show: string; readonly hide: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <span className="input-eye">
          <input
            {...rest}
            id={id}
            type={open ? 'text' : 'password'}
            className={error ? 'input is-error' : 'input'}
            value={value}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" aria-label={open ? hide : show} aria-pressed={open} onClick={() => setOpen(!open)}>
            <Icon name="eye" />
          </button>
        </span>
      )}
    </Field>
  )
}

export function TextAreaField(props: Around & { value: string; onChange: (value: string) => void; rows?: number }) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          className={props.error ? 'input is-error area' : 'input area'}
          rows={props.rows ?? 3}
          value={props.value}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export type Choice = {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
  /** Where the label is in another language than the page. */
  readonly lang?: string | undefined
}

/** A short list to choose from in a form. Past some fifteen choices use `SearchSelect`. */
export function SelectField(
  props: Around & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly choices: readonly Choice[]
    readonly empty?: string
    readonly disabled?: boolean
  },
) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {({ id, describedBy }) => (
        <span className="input-select">
          <select
            id={id}
            className={props.error ? 'input is-error' : 'input'}
            value={props.value}
            disabled={props.disabled}
            aria-describedby={describedBy}
            onChange={(event) => props.onChange(event.target.value)}
          >
            {props.empty === undefined ? null : <option value="">{props.empty}</option>}
            {props.choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled} lang={choice.lang}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon name="down" size="s" />
        </span>
      )}
    </Field>
  )
}

/** A tick with its words; the whole line can be pressed. */
export function CheckField(props: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}) {
  return (
    <label className="check-field">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span className="check" data-on={props.checked || undefined}>
        {props.checked ? <Icon name="check" /> : null}
      </span>
      <span>{props.label}</span>
    </label>
  )
}
