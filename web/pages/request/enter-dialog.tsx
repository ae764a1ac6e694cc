import { useState } from 'react'
import { enterRequest, publicPlaces } from '../../../contract/review-request.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useCommand, useView } from '../../use-view.ts'
import { emptyRequest, RequestFields, toRequest } from './request-fields.tsx'

/** A paper that was handed in at the commune. */
export function EnterDialog({ onClose }: { onClose: () => void }) {
  const { request } = useTexts()
  const { desk, field } = request
  const { today } = useMe()
  const [it, setIt] = useState(() => emptyRequest(newId()))
  const [askedOn, setAskedOn] = useState<string>(today)
  const places = useView(publicPlaces).data?.communes ?? []
  const enter = useCommand(enterRequest, { done: desk.entered, onDone: onClose })
  const whole = toRequest(it)
  const missing =
    'id' in whole
      ? []
      : whole.map((name) => ({ ...field, communeId: field.commune, villageId: field.village, id: '' })[name])
  return (
    <FormDialog
      title={desk.enter}
      about={desk.enterAbout}
      why={missing.length > 0 || askedOn === '' ? request.missing([...missing].join(', ')) : undefined}
      busy={enter.isPending}
      onSave={() => 'id' in whole && enter.mutate({ ...whole, askedOn })}
      onClose={onClose}
    >
      <RequestFields it={it} places={places} wrong={[]} onChange={setIt} />
      <DayField label={field.askedOn} value={askedOn} onChange={setAskedOn} />
    </FormDialog>
  )
}
