import { useState } from 'react'
import {
  correctClass,
  endHousehold,
  householdDetail,
  householdList,
  mergeHouseholds,
  moveHousehold,
  splitHousehold,
} from '../../../../contract/household.ts'
import { PovertyClass } from '../../../../contract/view.ts'
import { newId } from '../../../api.ts'
import { useTexts } from '../../../text/use-texts.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/field.tsx'
import { FilterSearch } from '../../../ui/filter-bar.tsx'
import { useCommand, useView } from '../../../use-view.ts'
import { EventDialog } from './event-dialog.tsx'
import type { EventProps } from './member-events.tsx'
import { missingOf, OnField, ReasonField, VillageField } from './on-and-why.tsx'

const seen = ({ household }: EventProps) => ({ id: household.id, seenVersion: household.version })
const told = (reason: string) => reason.trim().length >= 3

export function MoveDialog(props: EventProps) {
  const words = useTexts().householdEvent
  const [village, setVillage] = useState<string | null>(null)
  const [on, setOn] = useState(props.today)
  const [reason, setReason] = useState('')
  const give = useCommand(moveHousehold, { done: words.done, onDone: props.onClose })
  return (
    <EventDialog
      title={words.move}
      about={words.about.move}
      missing={missingOf({ [words.village]: village !== null, [words.on]: on !== '', [words.reason]: told(reason) })}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() => give.mutate({ ...seen(props), villageId: Number(village), on, reason })}
    >
      <VillageField value={village} onChange={setVillage} />
      <OnField value={on} onChange={setOn} />
      <ReasonField value={reason} onChange={setReason} />
    </EventDialog>
  )
}

export function SplitDialog(props: EventProps) {
  const words = useTexts().householdEvent
  const present = props.household.members.filter((it) => it.leftOn === null && it.relation !== 'head')
  const [leaving, setLeaving] = useState<readonly string[]>([])
  const [newHead, setNewHead] = useState('')
  const [village, setVillage] = useState<string | null>(String(props.household.village.id))
  const [on, setOn] = useState(props.today)
  const [reason, setReason] = useState('')
  const give = useCommand(splitHousehold, { done: words.done, onDone: props.onClose })
  const head = leaving.includes(newHead) ? newHead : ''
  return (
    <EventDialog
      title={words.split}
      about={words.about.split}
      missing={missingOf({
        [words.leaving]: leaving.length > 0,
        [words.newHead]: head !== '',
        [words.village]: village !== null,
        [words.on]: on !== '',
        [words.reason]: told(reason),
      })}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() =>
        give.mutate({
          ...seen(props),
          newId: newId(),
          leaving: [...leaving],
          newHead: head,
          villageId: Number(village),
          on,
          reason,
        })
      }
    >
      <fieldset className="checks">
        <legend className="label">{words.leaving}</legend>
        {present.map((it) => (
          <CheckField
            key={it.id}
            label={it.name}
            checked={leaving.includes(it.id)}
            onChange={(go) => setLeaving(go ? [...leaving, it.id] : leaving.filter((id) => id !== it.id))}
          />
        ))}
      </fieldset>
      <SelectField
        label={words.newHead}
        value={head}
        onChange={setNewHead}
        empty={words.choose}
        choices={present.filter((it) => leaving.includes(it.id)).map((it) => ({ value: it.id, label: it.name }))}
      />
      <VillageField value={village} onChange={setVillage} />
      <OnField value={on} onChange={setOn} />
      <ReasonField value={reason} onChange={setReason} />
    </EventDialog>
  )
}

export function MergeDialog(props: EventProps) {
  const words = useTexts().householdEvent
  const [sought, setSought] = useState('')
  const [into, setInto] = useState('')
  const [on, setOn] = useState(props.today)
  const [reason, setReason] = useState('')
  const found = useView(householdList, { q: sought, limit: 8 }, { enabled: sought !== '' })
  const receiver = useView(householdDetail, { id: into }, { enabled: into !== '' })
  const give = useCommand(mergeHouseholds, { done: words.done, onDone: props.onClose })
  const choices = (found.data?.rows ?? []).filter((it) => it.id !== props.household.id)
  // The version seen is that of the household chosen, never that of one chosen before.
  const version = receiver.data?.id === into ? receiver.data.version : undefined
  return (
    <EventDialog
      title={words.merge}
      about={words.about.merge}
      missing={missingOf({ [words.into]: version !== undefined, [words.on]: on !== '', [words.reason]: told(reason) })}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() =>
        version !== undefined && give.mutate({ ...seen(props), into, intoSeenVersion: version, on, reason })
      }
    >
      <div className="f find-in-form">
        <FilterSearch label={words.find} placeholder={words.find} value={sought} onChange={setSought} />
      </div>
      <SelectField
        label={words.into}
        value={into}
        onChange={setInto}
        empty={words.choose}
        choices={choices.map((it) => ({ value: it.id, label: `${it.head} · ${it.village.name}, ${it.commune.name}` }))}
      />
      <OnField value={on} onChange={setOn} />
      <ReasonField value={reason} onChange={setReason} />
    </EventDialog>
  )
}

const endedBy = ['move-out', 'death'] as const

export function EndDialog(props: EventProps) {
  const words = useTexts().householdEvent
  const [by, setBy] = useState<(typeof endedBy)[number] | undefined>(undefined)
  const [on, setOn] = useState(props.today)
  const [reason, setReason] = useState('')
  const give = useCommand(endHousehold, { done: words.done, onDone: props.onClose })
  return (
    <EventDialog
      title={words.end}
      about={words.about.end}
      missing={missingOf({ [words.by]: by !== undefined, [words.on]: on !== '', [words.reason]: told(reason) })}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() => by && give.mutate({ ...seen(props), by, on, reason })}
    >
      <SelectField
        label={words.by}
        value={by ?? ''}
        onChange={(it) => setBy(endedBy.find((one) => one === it))}
        empty={words.choose}
        choices={endedBy.map((it) => ({ value: it, label: words.endedBy[it] }))}
      />
      <OnField value={on} onChange={setOn} />
      <ReasonField value={reason} onChange={setReason} />
    </EventDialog>
  )
}

export function CorrectClassDialog(props: EventProps) {
  const texts = useTexts()
  const words = texts.householdEvent
  const [to, setTo] = useState<PovertyClass | undefined>(undefined)
  const [decisionNo, setDecisionNo] = useState('')
  const [on, setOn] = useState(props.today)
  const [reason, setReason] = useState('')
  const give = useCommand(correctClass, { done: words.done, onDone: props.onClose })
  const classes = PovertyClass.options.filter((it) => it !== props.household.class)
  return (
    <EventDialog
      title={words.correctClass}
      about={words.about.correctClass}
      missing={missingOf({
        [words.class]: to !== undefined,
        [words.decisionNo]: decisionNo.trim() !== '',
        [words.on]: on !== '',
        [words.reason]: reason.trim().length >= 10,
      })}
      busy={give.isPending}
      onClose={props.onClose}
      onSave={() => to && give.mutate({ ...seen(props), class: to, on, decisionNo, reason })}
    >
      <SelectField
        label={words.class}
        value={to ?? ''}
        onChange={(it) => setTo(classes.find((one) => one === it))}
        empty={words.choose}
        choices={classes.map((it) => ({ value: it, label: texts.shell.class[it] }))}
      />
      <div className="f-row">
        <TextField
          label={words.decisionNo}
          value={decisionNo}
          onChange={setDecisionNo}
          maxLength={80}
          autoComplete="off"
        />
        <OnField value={on} onChange={setOn} />
      </div>
      <ReasonField value={reason} onChange={setReason} />
    </EventDialog>
  )
}
