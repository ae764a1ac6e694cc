import { useState } from 'react'
import { registerHousehold } from '../../../../contract/household.ts'
import { newId } from '../../../api.ts'
import { path } from '../../../path.ts'
import { useMe } from '../../../shell/me.tsx'
import { useTexts } from '../../../text/use-texts.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { useCommand, useGo } from '../../../use-view.ts'
import { EventDialog } from './event-dialog.tsx'
import { emptyMember, toMember } from './member-draft.ts'
import { MemberFields, useMemberFaults } from './member-fields.tsx'
import { missingOf, OnField, VillageField } from './on-and-why.tsx'

const ways = ['recorded', 'move-in'] as const

/** A household comes onto the books with its head; the others follow on its page. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().householdEvent
  const go = useGo()
  const faults = useMemberFaults()
  const { today } = useMe()
  const [id] = useState(newId)
  const [head, setHead] = useState({ ...emptyMember, relation: 'head' })
  const [village, setVillage] = useState<string | null>(null)
  const [address, setAddress] = useState('')
  const [by, setBy] = useState<(typeof ways)[number]>('recorded')
  const [on, setOn] = useState(today)
  const give = useCommand(registerHousehold, { done: words.done, onDone: () => go(path.household(id)) })
  return (
    <EventDialog
      title={words.register}
      about={words.registerAbout}
      missing={[...missingOf({ [words.village]: village !== null, [words.on]: on !== '' }), ...faults(head)]}
      busy={give.isPending}
      onClose={onClose}
      onSave={() =>
        give.mutate({ id, villageId: Number(village), address, on, by, members: [toMember(newId(), head)] })
      }
    >
      <VillageField value={village} onChange={setVillage} />
      <TextField label={words.address} value={address} onChange={setAddress} maxLength={300} autoComplete="off" />
      <div className="f-row">
        <SelectField
          label={words.by}
          value={by}
          onChange={(it) => setBy(ways.find((one) => one === it) ?? 'recorded')}
          choices={ways.map((it) => ({ value: it, label: words.recordedBy[it] }))}
        />
        <OnField value={on} onChange={setOn} />
      </div>
      <h3 className="form-part">{words.head}</h3>
      <MemberFields draft={head} onChange={setHead} asHead />
    </EventDialog>
  )
}
