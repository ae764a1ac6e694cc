import { useState } from 'react'
import { recordHardship } from '../../../../contract/early-warning.ts'
import { Hardship, hardships } from '../../../../domain/household/hardship.ts'
import { CivilDate } from '../../../../domain/kernel/date.ts'
import { HouseholdId, MemberId } from '../../../../domain/kernel/ids.ts'
import { useTexts } from '../../../text/use-texts.tsx'
import { SelectField, TextAreaField } from '../../../ui/field.tsx'
import { useCommand } from '../../../use-view.ts'
import { EventDialog } from './event-dialog.tsx'
import type { EventProps } from './member-events.tsx'
import { missingOf, OnField } from './on-and-why.tsx'

/** Illness, a lost job, a disaster: for the early warning. */
export function HardshipDialog({ household, today, onClose }: EventProps) {
  const texts = useTexts()
  const words = texts.leftBehind.hardship
  const [what, setWhat] = useState<Hardship | ''>('')
  const [memberId, setMemberId] = useState('')
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  const save = useCommand(recordHardship, { done: words.done, onDone: onClose })
  return (
    <EventDialog
      title={words.name}
      about={words.about}
      missing={missingOf({ [words.what]: what !== '', [texts.householdEvent.on]: on !== '' })}
      busy={save.isPending}
      onClose={onClose}
      onSave={() => {
        if (what !== '')
          save.mutate({
            id: HouseholdId.parse(household.id),
            what,
            memberId: memberId === '' ? null : MemberId.parse(memberId),
            on: CivilDate.parse(on),
            note,
          })
      }}
    >
      <SelectField
        label={words.what}
        empty={texts.householdEvent.choose}
        value={what}
        onChange={(it) => setWhat(Hardship.safeParse(it).data ?? '')}
        choices={hardships.map((it) => ({ value: it, label: words.kind[it] }))}
      />
      <SelectField
        label={words.whom}
        empty={texts.leftBehind.list.wholeHousehold}
        value={memberId}
        onChange={setMemberId}
        choices={household.members.filter((it) => it.leftOn === null).map((it) => ({ value: it.id, label: it.name }))}
      />
      <OnField value={on} onChange={setOn} />
      <TextAreaField label={words.note} hint={words.noteHint} value={note} onChange={setNote} rows={2} />
    </EventDialog>
  )
}
