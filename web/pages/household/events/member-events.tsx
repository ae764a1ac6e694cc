import { useState } from 'react'
import { addMember, correctMember, removeMember } from '../../../../contract/household.ts'
import { newId } from '../../../api.ts'
import { useFormat, useTexts } from '../../../text/use-texts.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { useCommand } from '../../../use-view.ts'
import type { Household } from '../household-page.tsx'
import { EventDialog } from './event-dialog.tsx'
import { emptyMember, toMember } from './member-draft.ts'
import { MemberFields, useMemberFaults } from './member-fields.tsx'
import { missingOf, OnField, ReasonField } from './on-and-why.tsx'

export type EventProps = { readonly household: Household; readonly today: string; readonly onClose: () => void }

const seen = ({ household }: EventProps) => ({ id: household.id, seenVersion: household.version })
const presentOf = ({ household }: EventProps) => household.members.filter((it) => it.leftOn === null)

const addedBy = ['birth', 'marriage', 'return', 'move-in', 'other'] as const

export function AddMemberDialog(props: EventProps) {
  const words = useTexts().householdEvent
  const faults = useMemberFaults()
  const [draft, setDraft] = useState({ ...emptyMember, ethnicity: props.household.ethnicity })
  const [by, setBy] = useState<(typeof addedBy)[number] | undefined>(undefined)
  const [on, setOn] = useState(props.today)
  const give = useCommand(addMember, { done: words.done, onDone: props.onClose })
  const missing = [...faults(draft), ...missingOf({ [words.by]: by !== undefined, [words.on]: on !== '' })]
  return (
    <EventDialog
      title={words.addMember}
      about={words.about.addMember}
      missing={missing}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() => by && give.mutate({ ...seen(props), member: toMember(newId(), draft), by, on })}
    >
      <MemberFields draft={draft} onChange={setDraft} />
      <div className="f-row">
        <SelectField
          label={words.by}
          value={by ?? ''}
          onChange={(it) => setBy(addedBy.find((one) => one === it))}
          empty={words.choose}
          choices={addedBy.map((it) => ({ value: it, label: words.addedBy[it] }))}
        />
        <OnField value={on} onChange={setOn} />
      </div>
    </EventDialog>
  )
}

const removedBy = ['death', 'marriage', 'move-out', 'other'] as const

export function RemoveMemberDialog(props: EventProps) {
  const words = useTexts().householdEvent
  const present = presentOf(props)
  const [memberId, setMemberId] = useState('')
  const [newHead, setNewHead] = useState('')
  const [by, setBy] = useState<(typeof removedBy)[number] | undefined>(undefined)
  const [on, setOn] = useState(props.today)
  const give = useCommand(removeMember, { done: words.done, onDone: props.onClose })
  const headLeaves = present.find((it) => it.id === memberId)?.relation === 'head'
  const missing = missingOf({
    [words.member]: memberId !== '',
    [words.by]: by !== undefined,
    [words.on]: on !== '',
    [words.newHead]: !headLeaves || newHead !== '',
  })
  return (
    <EventDialog
      title={words.removeMember}
      about={words.about.removeMember}
      missing={missing}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() => by && give.mutate({ ...seen(props), memberId, by, on, newHead: headLeaves ? newHead : null })}
    >
      <SelectField
        label={words.member}
        value={memberId}
        onChange={setMemberId}
        empty={words.choose}
        choices={present.map((it) => ({ value: it.id, label: it.name }))}
      />
      {headLeaves ? (
        <SelectField
          label={words.newHead}
          value={newHead}
          onChange={setNewHead}
          empty={words.choose}
          choices={present.filter((it) => it.id !== memberId).map((it) => ({ value: it.id, label: it.name }))}
        />
      ) : null}
      <div className="f-row">
        <SelectField
          label={words.by}
          value={by ?? ''}
          onChange={(it) => setBy(removedBy.find((one) => one === it))}
          empty={words.choose}
          choices={removedBy.map((it) => ({ value: it, label: words.removedBy[it] }))}
        />
        <OnField value={on} onChange={setOn} />
      </div>
    </EventDialog>
  )
}

export function CorrectMemberDialog(props: EventProps) {
  const words = useTexts().householdEvent
  const present = presentOf(props)
  const [memberId, setMemberId] = useState('')
  const member = present.find((it) => it.id === memberId)
  return (
    <>
      {member ? (
        <CorrectOne key={member.id} {...props} member={member} />
      ) : (
        <EventDialog
          title={words.correctMember}
          about={words.about.correctMember}
          missing={[words.member.toLowerCase()]}
          busy={false}
          onClose={props.onClose}
          onSave={props.onClose}
        >
          <SelectField
            label={words.member}
            value={memberId}
            onChange={setMemberId}
            empty={words.choose}
            choices={present.map((it) => ({ value: it.id, label: it.name }))}
          />
        </EventDialog>
      )}
    </>
  )
}

function CorrectOne(props: EventProps & { readonly member: Household['members'][number] }) {
  const words = useTexts().householdEvent
  const format = useFormat()
  const faults = useMemberFaults()
  const { member } = props
  const [draft, setDraft] = useState({
    name: member.name,
    relation: member.relation,
    sex: member.sex ?? ('' as const),
    birth:
      member.birthDate === null && member.birthYear === null ? '' : format.birth(member.birthDate, member.birthYear),
    ethnicity: member.ethnicity,
    nationalId: '',
  })
  const [reason, setReason] = useState('')
  const give = useCommand(correctMember, { done: words.done, onDone: props.onClose })
  return (
    <EventDialog
      title={`${words.correctMember}: ${member.name}`}
      about={words.about.correctMember}
      missing={[...faults(draft), ...missingOf({ [words.reason]: reason.trim().length >= 3 })]}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() => give.mutate({ ...seen(props), member: toMember(member.id, draft), reason })}
    >
      <MemberFields
        draft={draft}
        onChange={setDraft}
        asHead={member.relation === 'head'}
        numberKept={member.nationalIdTail !== null}
      />
      <ReasonField value={reason} onChange={setReason} />
    </EventDialog>
  )
}
