import { type ReactNode, useId } from 'react'
import { InTongue } from '../../in-tongue.tsx'
import type { Said } from '../../said.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { toggled } from './answer-draft.ts'

type Props = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly options: readonly { readonly code: string; readonly label: string; readonly lang?: string | undefined }[]
}

/** One of some answers, or not asked: never one less than that, a yes or no has three. */
export function OneOf(
  props: Props & { readonly chosen: string | undefined; readonly onChange: (code: string | undefined) => void },
) {
  const { unasked } = useTexts().reviewSeason.interview
  return (
    <SelectField
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={props.chosen ?? ''}
      empty={unasked}
      onChange={(it) => props.onChange(it === '' ? undefined : it)}
      choices={props.options.map(({ code, label, lang }) => ({ value: code, label, lang }))}
    />
  )
}

/** Several of some answers. `none` says "none of these" in its own right; nothing ticked is not asked. */
export function SomeOf(
  props: Omit<Props, 'error'> & {
    readonly none?: Said
    readonly chosen: readonly string[] | undefined
    readonly onChange: (codes: readonly string[] | undefined) => void
  },
) {
  const hint = useId()
  const chosen = props.chosen ?? []
  const set = (codes: readonly string[]) => props.onChange(codes.length === 0 ? undefined : codes)
  return (
    <fieldset className="season-set ticks" aria-describedby={props.hint ? hint : undefined}>
      <legend className="label">{props.label}</legend>
      {props.hint ? (
        <p className="hint" id={hint}>
          {props.hint}
        </p>
      ) : null}
      {props.options.map(({ code, label, lang }) => (
        <CheckField
          key={code}
          label={<InTongue of={{ text: label, lang }} />}
          checked={chosen.includes(code)}
          onChange={(on) => set(toggled(chosen, code, on))}
        />
      ))}
      {props.none === undefined ? null : (
        <CheckField
          label={<InTongue of={props.none} />}
          checked={props.chosen?.length === 0}
          onChange={(on) => props.onChange(on ? [] : undefined)}
        />
      )}
    </fieldset>
  )
}
