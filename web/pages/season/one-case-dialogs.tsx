import { useState } from 'react'
import { changeClass, closeCase, objectTo } from '../../../contract/review-case.ts'
import { PovertyClass } from '../../../contract/view.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useOneOf, useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import type { CaseDetail } from './case-page.tsx'

type Props = { readonly it: CaseDetail; readonly onClose: () => void }

const leastReason = 10

/** Thay đổi kết quả phân loại: by name and with a reason (it stands on the log). */
export function ChangeClassDialog({ it, onClose }: Props) {
  const { reviewSeason: season, shell } = useTexts()
  const words = season.change
  const oneOf = useOneOf()
  const { today } = useMe()
  const [standard, setStandard] = useState(it.round.standards[0]?.id ?? '')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<string>(today)
  const change = useCommand(changeClass, { done: words.done, onDone: onClose })
  const missing = missingOf({
    [words.class]: to !== '',
    [words.reason]: reason.trim().length >= leastReason,
    [season.on]: on !== '',
  })
  const now = it.findings.find((finding) => finding.standard === standard)?.class
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      wide={false}
      why={missing.length > 0 ? season.missing(missing.join(', ')) : undefined}
      busy={change.isPending}
      onSave={() =>
        change.mutate({ id: it.id, seenVersion: it.version, standard, class: PovertyClass.parse(to), reason, on })
      }
      onClose={onClose}
    >
      {it.round.standards.length > 1 ? (
        <SelectField
          label={words.standard}
          value={standard}
          onChange={setStandard}
          choices={it.round.standards.map(({ id, nameVi, nameEn }) => ({ value: id, label: oneOf(nameVi, nameEn) }))}
        />
      ) : null}
      <SelectField
        label={words.class}
        value={to}
        empty=""
        onChange={setTo}
        choices={PovertyClass.options
          .filter((value) => value !== now)
          .map((value) => ({ value, label: shell.class[value] }))}
      />
      <TextAreaField label={words.reason} value={reason} onChange={setReason} />
      <DayField label={season.on} value={on} onChange={setOn} />
    </FormDialog>
  )
}

export function ObjectDialog({ it, onClose }: Props) {
  const season = useTexts().reviewSeason
  const words = season.object
  const { today } = useMe()
  const [id] = useState(newId)
  const [receivedOn, setReceived] = useState<string>(today)
  const [byName, setByName] = useState('')
  const [content, setContent] = useState('')
  const object = useCommand(objectTo, { done: words.done, onDone: onClose })
  const missing = missingOf({
    [words.byName]: byName.trim().length >= 2,
    [words.content]: content.trim().length >= 5,
    [words.receivedOn]: receivedOn !== '',
  })
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      wide={false}
      why={missing.length > 0 ? season.missing(missing.join(', ')) : undefined}
      busy={object.isPending}
      onSave={() => object.mutate({ id, caseId: it.id, seenVersion: it.version, receivedOn, byName, content })}
      onClose={onClose}
    >
      <TextField label={words.byName} value={byName} onChange={setByName} maxLength={120} autoComplete="off" />
      <TextAreaField label={words.content} value={content} onChange={setContent} />
      <DayField label={words.receivedOn} value={receivedOn} onChange={setReceived} />
    </FormDialog>
  )
}

export function CloseCaseDialog({ it, onClose }: Props) {
  const season = useTexts().reviewSeason
  const words = season.close
  const { today } = useMe()
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<string>(today)
  const close = useCommand(closeCase, { done: words.done, onDone: onClose })
  const missing = missingOf({ [words.reason]: reason.trim().length >= leastReason, [season.on]: on !== '' })
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      wide={false}
      why={missing.length > 0 ? season.missing(missing.join(', ')) : undefined}
      busy={close.isPending}
      onSave={() => close.mutate({ id: it.id, seenVersion: it.version, on, reason })}
      onClose={onClose}
    >
      <TextAreaField label={words.reason} value={reason} onChange={setReason} />
      <DayField label={season.on} value={on} onChange={setOn} />
    </FormDialog>
  )
}
