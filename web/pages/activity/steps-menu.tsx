import { useState } from 'react'
import { cancelActivity, finishActivity, startActivity } from '../../../contract/activity.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useCommand } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { draftOf, valuesOf } from './field-draft.ts'
import { FieldInputs, useFieldFaults } from './field-inputs.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { useWhyNot } from './use-why-not.ts'

type Step = 'change' | 'start' | 'finish' | 'cancel'

/** What can become of the activity; what cannot says why. */
export function StepsMenu({ activity }: { activity: Activity }) {
  const { step } = useTexts().activity
  const why = useWhyNot(activity)
  const [open, setOpen] = useState<Step | undefined>(undefined)
  const close = () => setOpen(undefined)
  const entry = (key: Step, icon: 'edit' | 'arrow-right' | 'check' | 'x') => ({
    key,
    icon,
    label: step[key],
    why: why(key),
    onSelect: () => setOpen(key),
  })
  return (
    <>
      <MenuButton
        primary
        icon="edit"
        label={step.menu}
        entries={[
          entry('start', 'arrow-right'),
          entry('finish', 'check'),
          entry('change', 'edit'),
          entry('cancel', 'x'),
        ]}
      />
      {open === 'change' ? <PlanDialog of={activity} year={activity.year} onClose={close} /> : null}
      {open === 'start' ? <StartDialog activity={activity} onClose={close} /> : null}
      {open === 'finish' ? <FinishDialog activity={activity} onClose={close} /> : null}
      {open === 'cancel' ? <CancelDialog activity={activity} onClose={close} /> : null}
    </>
  )
}

type Props = { readonly activity: Activity; readonly onClose: () => void }
const seen = ({ id, version }: Activity) => ({ id, seenVersion: version })

function StartDialog({ activity, onClose }: Props) {
  const { step, missing } = useTexts().activity
  const { today } = useMe()
  const [on, setOn] = useState(activity.startsOn < today ? activity.startsOn : today)
  const give = useCommand(startActivity, { done: step.started, onDone: onClose })
  return (
    <FormDialog
      wide={false}
      title={step.start}
      about={step.startAbout}
      why={on === '' ? missing(step.on) : undefined}
      busy={give.isPending}
      onSave={() => give.mutate({ ...seen(activity), on })}
      onClose={onClose}
    >
      <DayField label={step.on} value={on} onChange={setOn} />
    </FormDialog>
  )
}

function FinishDialog({ activity, onClose }: Props) {
  const { step, missing } = useTexts().activity
  const format = useFormat()
  const { language } = useLanguage()
  const { today } = useMe()
  const faultsOf = useFieldFaults()
  const fields = shapeOf(activity.kind).fields.filter((it) => it.asked === 'finish')
  const [draft, setDraft] = useState(() => draftOf(fields, activity.details, format))
  const [on, setOn] = useState(activity.endsOn !== null && activity.endsOn < today ? activity.endsOn : today)
  const give = useCommand(finishActivity, { done: step.finished, onDone: onClose })
  const faults = [...(on === '' ? [step.on] : []), ...faultsOf(fields, 'finish', draft)]
  return (
    <FormDialog
      title={step.finish}
      about={step.finishAbout}
      why={faults.length > 0 ? missing(faults.join(', ')) : undefined}
      busy={give.isPending}
      onSave={() => give.mutate({ ...seen(activity), on, details: valuesOf(fields, draft, language).values })}
      onClose={onClose}
    >
      <DayField label={step.on} value={on} onChange={setOn} />
      <FieldInputs fields={fields} draft={draft} onChange={setDraft} />
    </FormDialog>
  )
}

function CancelDialog({ activity, onClose }: Props) {
  const { step, missing } = useTexts().activity
  const [reason, setReason] = useState('')
  const give = useCommand(cancelActivity, { done: step.cancelled, onDone: onClose })
  return (
    <FormDialog
      wide={false}
      title={step.cancel}
      about={step.cancelAbout}
      go={step.cancel}
      why={reason.trim().length < 3 ? missing(step.reason) : undefined}
      busy={give.isPending}
      onSave={() => give.mutate({ ...seen(activity), reason })}
      onClose={onClose}
    >
      <TextAreaField label={step.reason} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
