import type { z } from 'zod'
import { type publicPlaces, ReviewRequest } from '../../../contract/review-request.ts'
import { requestKinds } from '../../../domain/review/request.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'

/** Giấy đề nghị while it is filled in. */
export type Filled = {
  readonly id: string
  readonly communeId: string
  readonly villageId: string
  readonly wants: ReviewRequest['wants']
  readonly name: string
  readonly contact: string
  readonly address: string
  readonly reasons: string
}
export const emptyRequest = (id: string): Filled => ({
  ...{ id, communeId: '', villageId: '', wants: 'review' },
  ...{ name: '', contact: '', address: '', reasons: '' },
})

/** The request as it is sent; the names of the fields that are missing or wrong where it can not be. */
export function toRequest(it: Filled): ReviewRequest | readonly (keyof ReviewRequest)[] {
  const whole = { ...it, communeId: Number(it.communeId), villageId: Number(it.villageId) }
  const parsed = ReviewRequest.safeParse(whole)
  if (parsed.success) return parsed.data
  return [...new Set(parsed.error.issues.map(({ path }) => path[0] as keyof ReviewRequest))] // true: fields of the form
}

type Places = z.infer<typeof publicPlaces.answer>['communes']

/** The fields of Form 01, for the public page and for the desk alike. */
export function RequestFields(props: {
  readonly it: Filled
  readonly places: Places
  readonly wrong: readonly string[]
  readonly onChange: (it: Filled) => void
}) {
  const { request } = useTexts()
  const words = request.field
  const { it, places, onChange } = props
  const villages = places.find(({ id }) => String(id) === it.communeId)?.villages ?? []
  const error = (field: keyof ReviewRequest, label: string) =>
    props.wrong.includes(field) ? { error: request.missing(label) } : {}
  return (
    <>
      <SelectField
        label={words.wants}
        value={it.wants}
        onChange={(wants) => onChange({ ...it, wants: wants === 'escape' ? 'escape' : 'review' })}
        choices={requestKinds.map((kind) => ({ value: kind, label: request.wants[kind] }))}
      />
      <TextField
        label={words.name}
        value={it.name}
        onChange={(name) => onChange({ ...it, name })}
        maxLength={120}
        autoComplete="name"
        {...error('name', words.name)}
      />
      <SearchSelect
        label={words.commune}
        value={it.communeId === '' ? null : it.communeId}
        onChange={(communeId) => onChange({ ...it, communeId: communeId ?? '', villageId: '' })}
        choices={places.map(({ id, name }) => ({ value: String(id), label: name }))}
        {...error('communeId', words.commune)}
      />
      <SearchSelect
        label={words.village}
        value={it.villageId === '' ? null : it.villageId}
        onChange={(villageId) => onChange({ ...it, villageId: villageId ?? '' })}
        choices={villages.map(({ id, name }) => ({ value: String(id), label: name }))}
        {...error('villageId', words.village)}
      />
      <TextField
        label={words.address}
        value={it.address}
        onChange={(address) => onChange({ ...it, address })}
        maxLength={200}
        autoComplete="street-address"
      />
      <TextField
        label={words.contact}
        hint={words.contactHint}
        value={it.contact}
        onChange={(contact) => onChange({ ...it, contact })}
        maxLength={120}
        autoComplete="tel"
        {...error('contact', words.contact)}
      />
      <TextAreaField
        label={words.reasons}
        hint={words.reasonsHint}
        value={it.reasons}
        onChange={(reasons) => onChange({ ...it, reasons })}
        rows={5}
        {...error('reasons', words.reasons)}
      />
    </>
  )
}
