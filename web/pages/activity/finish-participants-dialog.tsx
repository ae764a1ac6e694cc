import { useState } from 'react'
import { activityParticipants, finishParticipants } from '../../../contract/activity.ts'
import { deliversOf } from '../../../domain/support/activity-kinds.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { Answer } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Seg } from '../../ui/seg.tsx'
import { useCommand, useView } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { type Draft, readMillions, valuesOf } from './field-draft.ts'
import { FieldInputs, useFieldFaults } from './field-inputs.tsx'
import type { Participant } from './participants-card.tsx'

type Decision = 'open' | 'finished' | 'dropped'
const atOnce = 200

/** What became of each who is still taking part. Who finished has received the support: the delivery is written with it. */
export function FinishParticipantsDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const words = useTexts().activity
  const { parts, form } = words
  const format = useFormat()
  const { language } = useLanguage()
  const { today } = useMe()
  const faultsOf = useFieldFaults()
  const fields = shapeOf(activity.kind).resultFields
  const read = useView(activityParticipants, { id: activity.id, outcome: 'open', limit: atOnce })
  const [on, setOn] = useState(activity.endsOn !== null && activity.endsOn < today ? activity.endsOn : today)
  const [amount, setAmount] = useState('')
  const [goods, setGoods] = useState('')
  const [decided, setDecided] = useState<Readonly<Record<string, Decision>>>({})
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const give = useCommand(finishParticipants, { done: parts.recorded, onDone: onClose })
  const rows = read.data?.rows ?? []
  const chosen = rows.filter((row) => (decided[row.id] ?? 'open') !== 'open')
  const worth = readMillions(amount, language)
  const faults = chosen.flatMap((row) =>
    decided[row.id] === 'finished'
      ? faultsOf(fields, 'finish', drafts[row.id] ?? {}).map((it) => `${row.name ?? ''}: ${it}`)
      : [],
  )
  const why =
    on === ''
      ? words.missing(parts.finishOn)
      : worth === undefined || (worth !== null && worth <= 0)
        ? form.badNumber
        : chosen.length === 0
          ? parts.nobodyChosen
          : faults.length > 0
            ? words.missing(faults.slice(0, 3).join('; '))
            : undefined
  const save = () =>
    give.mutate({
      id: activity.id,
      on,
      rows: chosen.map((row) => ({
        id: row.id,
        outcome: decided[row.id] === 'finished' ? 'finished' : 'dropped',
        amount: worth ?? null,
        goods,
        result: valuesOf(fields, drafts[row.id] ?? {}, language).values,
      })),
    })
  const everybody = () => setDecided(Object.fromEntries(rows.map((row) => [row.id, 'finished'])))
  return (
    <FormDialog
      title={parts.finish}
      about={deliversOf[activity.kind] ? parts.finishAbout : parts.decide}
      go={chosen.length === 0 ? parts.finish : `${parts.finish} (${format.count(chosen.length)})`}
      why={why}
      busy={give.isPending}
      onSave={save}
      onClose={onClose}
    >
      <div className="f-row">
        <DayField label={parts.finishOn} value={on} onChange={setOn} />
        {deliversOf[activity.kind] ? (
          <>
            <TextField
              label={parts.amount}
              hint={parts.amountHint}
              value={amount}
              onChange={setAmount}
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              label={`${parts.goods} ${form.optional}`}
              value={goods}
              onChange={setGoods}
              maxLength={300}
              autoComplete="off"
            />
          </>
        ) : null}
      </div>
      <Answer read={read}>
        {() => (
          <>
            <p className="pick-head small ink-2">
              {words.chosen(format.count(chosen.length))} / {format.count(read.data?.count)}
              {fields.some((it) => it.needed) ? null : (
                <Button small kind="quiet" onClick={everybody}>
                  {parts.allFinished}
                </Button>
              )}
            </p>
            <ul className="pick">
              {rows.map((row) => (
                <Line
                  key={row.id}
                  row={row}
                  decision={decided[row.id] ?? 'open'}
                  onDecide={(it) => setDecided({ ...decided, [row.id]: it })}
                >
                  {decided[row.id] === 'finished' && fields.length > 0 ? (
                    <FieldInputs
                      fields={fields}
                      draft={drafts[row.id] ?? {}}
                      onChange={(it) => setDrafts({ ...drafts, [row.id]: it })}
                    />
                  ) : null}
                </Line>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </FormDialog>
  )
}

type LineProps = {
  readonly row: Participant
  readonly decision: Decision
  readonly onDecide: (it: Decision) => void
  readonly children: React.ReactNode
}

function Line({ row, decision, onDecide, children }: LineProps) {
  const { parts } = useTexts().activity
  return (
    <li>
      <div className="decide">
        <span className="pick-name">
          <b className="medium">{row.name ?? parts.movedAway}</b>
          <small>{[row.of, row.unit?.name].filter(Boolean).join(' · ')}</small>
        </span>
        <Seg
          label={`${parts.outcome}: ${row.name ?? ''}`}
          value={decision}
          onChange={onDecide}
          choices={(['open', 'finished', 'dropped'] as const).map((it) => ({ value: it, label: parts[it] }))}
        />
      </div>
      {children}
    </li>
  )
}
