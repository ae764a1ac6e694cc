import { useState } from 'react'
import { closeNeed, recordNeed } from '../../contract/support.ts'
import { beneficiaryOf, SupportKind, supportKinds } from '../../domain/support/kinds.ts'
import { newId } from '../api.ts'
import { useMe } from '../shell/me.tsx'
import { readDate } from '../text/format.ts'
import { useFormat, useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField, TextAreaField } from '../ui/field.tsx'
import { useCommand } from '../use-view.ts'
import type { Household } from './record-delivery.tsx'

/** A need an officer heard of outside an interview. */
export function RecordNeed({ household, onClose }: { household: Household; onClose: () => void }) {
  const { shell, support } = useTexts()
  const words = support.need
  const format = useFormat()
  const { today } = useMe()
  const [id] = useState(newId)
  const [kind, setKind] = useState<SupportKind | ''>('')
  const [memberId, setMember] = useState('')
  const [since, setSince] = useState<string>(today)
  const [note, setNote] = useState('')
  const give = useCommand(recordNeed, { done: words.recorded, onDone: onClose })
  const to = kind === '' ? 'either' : beneficiaryOf[kind]
  const missing = [
    kind === '' ? words.kind : '',
    to === 'person' && memberId === '' ? words.whom : '',
    since === '' ? words.since : '',
  ].filter(Boolean)
  const why = missing.length > 0 && support.delivery.missing(missing.join(', ').toLowerCase())
  const send = () => {
    if (kind === '') return
    const whose = memberId === '' || to === 'household' ? null : memberId
    give.mutate({ id, householdId: household.id, memberId: whose, kind, since, note })
  }
  return (
    <Dialog
      opened
      wide
      title={words.record}
      onClose={onClose}
      actions={
        <>
          <span className="why dialog-why" role="status">
            {why}
          </span>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button kind="primary" busy={give.isPending} why={why} whyIn="tip" onClick={send}>
            {words.record}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.recordAbout}</p>
      <div className="f-row">
        <SelectField
          label={words.kind}
          value={kind}
          empty=""
          onChange={(it) => setKind(SupportKind.safeParse(it).data ?? '')}
          choices={supportKinds.map((it) => ({ value: it, label: support.kind[it] }))}
        />
        <SelectField
          label={words.whom}
          value={to === 'household' ? '' : memberId}
          empty={to === 'person' ? '' : support.delivery.wholeHousehold}
          disabled={to === 'household'}
          onChange={setMember}
          choices={household.members
            .filter((it) => it.leftOn === null)
            .map((it) => ({ value: it.id, label: [it.name, format.birth(it.birthDate, it.birthYear)].join(' · ') }))}
        />
      </div>
      <DateField
        label={words.since}
        value={since}
        onChange={setSince}
        read={readDate}
        write={format.date}
        bad={shell.badDate}
      />
      <TextAreaField label={words.note} value={note} onChange={(it) => setNote(it.slice(0, 300))} rows={2} />
    </Dialog>
  )
}

const hows = ['not-needed', 'withdrawn'] as const

/** A need nobody has any more. */
export function CloseNeed({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { shell, support } = useTexts()
  const words = support.need
  const format = useFormat()
  const { today } = useMe()
  const [how, setHow] = useState<(typeof hows)[number]>('not-needed')
  const [on, setOn] = useState<string>(today)
  const give = useCommand(closeNeed, { done: words.closed, onDone: onClose })
  const why = on === '' && support.delivery.missing(words.on.toLowerCase())
  return (
    <Dialog
      opened
      title={`${words.close}: ${title}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button
            kind="primary"
            busy={give.isPending}
            why={why}
            whyIn="tip"
            onClick={() => give.mutate({ id, how, on })}
          >
            {words.close}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.closeAbout}</p>
      <SelectField
        label={words.how}
        value={how}
        onChange={(it) => setHow(hows.find((one) => one === it) ?? 'not-needed')}
        choices={hows.map((it) => ({ value: it, label: words.closedBy[it] }))}
      />
      <DateField label={words.on} value={on} onChange={setOn} read={readDate} write={format.date} bad={shell.badDate} />
    </Dialog>
  )
}
