import { type Field, missingOf } from '../../../domain/support/activity-fields.ts'
import { fieldWords } from '../../../domain/support/activity-words.ts'
import { DayField } from '../../day-field.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { type Draft, valuesOf } from './field-draft.ts'

/** The fields of a kind, each by its type; what is not needed is marked so. */
export function FieldInputs(props: {
  readonly fields: readonly Field[]
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}) {
  const long = props.fields.filter((it) => it.type === 'long')
  const short = props.fields.filter((it) => it.type !== 'long')
  return (
    <>
      <div className="f-row">
        {short.map((field) => (
          <One key={field.name} field={field} {...props} />
        ))}
      </div>
      {long.map((field) => (
        <One key={field.name} field={field} {...props} />
      ))}
    </>
  )
}

function One(props: { field: Field; draft: Draft; onChange: (draft: Draft) => void }) {
  const { field, draft } = props
  const { form } = useTexts().activity
  const { language } = useLanguage()
  const { wrong } = valuesOf([field], draft, language)
  const value = draft[field.name] ?? ''
  const set = (next: string) => props.onChange({ ...draft, [field.name]: next })
  const label = `${fieldWords[field.name][language]}${field.needed ? '' : ` ${form.optional}`}`
  if (field.type === 'day') return <DayField label={label} value={value} onChange={set} />
  if (field.type === 'long') return <TextAreaField label={label} value={value} onChange={set} />
  if (field.type === 'flag')
    return (
      <SelectField
        label={label}
        value={value}
        onChange={set}
        empty={form.notKnown}
        choices={[
          { value: 'true', label: form.yes },
          { value: 'false', label: form.no },
        ]}
      />
    )
  return (
    <TextField
      label={label}
      value={value}
      onChange={set}
      maxLength={200}
      autoComplete="off"
      inputMode={field.type === 'text' ? 'text' : 'decimal'}
      error={wrong.length > 0 ? form.badNumber : undefined}
    />
  )
}

/** The names of fields of a time that are wrong or, where they are needed, still missing. */
export function useFieldFaults() {
  const { language } = useLanguage()
  return (fields: readonly Field[], asked: Field['asked'], draft: Draft): readonly string[] => {
    const { values, wrong } = valuesOf(fields, draft, language)
    const missing = missingOf(fields, asked, values)
    return fields
      .filter((it) => wrong.includes(it.name) || it.name === missing)
      .map((it) => fieldWords[it.name][language])
  }
}
