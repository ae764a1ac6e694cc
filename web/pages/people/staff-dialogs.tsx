import { useState } from 'react'
import { addStaff, endStaff } from '../../../contract/people.ts'
import { StaffField, staffFields } from '../../../domain/people/staff.ts'
import { topicWords } from '../../../domain/support/activity-words.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { UnitFields, useOwnUnit } from '../../unit-fields.tsx'
import { useCommand } from '../../use-view.ts'
import type { Staff } from './staff-page.tsx'

export function AddStaffDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().people
  const { language } = useLanguage()
  const own = useOwnUnit()
  const [unitId, setUnit] = useState(own)
  const [name, setName] = useState('')
  const [post, setPost] = useState('')
  const [field, setField] = useState<StaffField>('poverty-reduction')
  const [since, setSince] = useState('')
  const give = useCommand(addStaff, { done: words.added, onDone: onClose })
  const missing = missingOf({
    [words.form.name]: name.trim().length >= 2,
    [words.form.post]: post.trim().length >= 2,
    [words.form.since]: since !== '',
  })
  return (
    <FormDialog
      title={words.addTitle}
      about={words.addAbout}
      why={missing.length > 0 ? words.missing(missing.join(', ')) : undefined}
      busy={give.isPending}
      onSave={() => unitId !== undefined && give.mutate({ id: newId(), unitId, name, post, field, since })}
      onClose={onClose}
    >
      <div className="f-row">
        <TextField label={words.form.name} value={name} onChange={setName} maxLength={120} autoComplete="off" />
        <TextField
          label={words.form.post}
          hint={words.form.postHint}
          value={post}
          onChange={setPost}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <UnitFields words={words.form} onChange={setUnit} />
      <div className="f-row">
        <SelectField
          label={words.form.field}
          value={field}
          onChange={(it) => setField(StaffField.parse(it))}
          choices={staffFields.map((it) => ({ value: it, label: topicWords(it)[language] }))}
        />
        <DayField label={words.form.since} value={since} onChange={setSince} />
      </div>
    </FormDialog>
  )
}

export function EndStaffDialog({ staff, onClose }: { staff: Staff; onClose: () => void }) {
  const words = useTexts().people
  const { today } = useMe()
  const [until, setUntil] = useState(today)
  const give = useCommand(endStaff, { done: words.ended, onDone: onClose })
  return (
    <FormDialog
      wide={false}
      title={words.endTitle(staff.name)}
      about={words.endAbout}
      go={words.end}
      why={until === '' ? words.missing(words.form.until) : undefined}
      busy={give.isPending}
      onSave={() => give.mutate({ id: staff.id, until })}
      onClose={onClose}
    >
      <DayField label={words.form.until} value={until} onChange={setUntil} />
    </FormDialog>
  )
}
