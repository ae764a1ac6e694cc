import { useState } from 'react'
import { finishStage, setStages } from '../../../contract/activity.ts'
import { newId, sendFile } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useCommand, useWords } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { readMillions } from './field-draft.ts'
import { smallerPhoto } from './smaller-photo.ts'
import type { Stage } from './stages-card.tsx'

type Line = {
  readonly id: string
  readonly name: string
  readonly plannedOn: string
  readonly cost: string
  readonly done: boolean
}

/** The whole plan of stages, line by line, in order. */
export function SetStagesDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { stages: words, form, missing } = useTexts().activity
  const format = useFormat()
  const { language } = useLanguage()
  const [lines, setLines] = useState<readonly Line[]>(() => {
    const known = activity.stages.map((it) => ({
      id: it.id,
      name: it.name,
      plannedOn: it.plannedOn ?? '',
      cost: it.cost === null ? '' : format.millions(it.cost, 6),
      done: it.doneOn !== null,
    }))
    return known.length > 0 ? known : [emptyLine()]
  })
  const give = useCommand(setStages, { done: words.saved, onDone: onClose })
  const set = (at: number, more: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...more } : line)))
  const up = (at: number) => {
    const moved = [...lines]
    const [line] = moved.splice(at, 1)
    if (line) moved.splice(at - 1, 0, line)
    setLines(moved)
  }
  const wrong = lines.some((line) => readMillions(line.cost, language) === undefined)
  const nameless = lines.some((line) => line.name.trim() === '')
  const save = () =>
    give.mutate({
      id: activity.id,
      seenVersion: activity.version,
      stages: lines.map(({ id, name, plannedOn, cost }) => ({
        id,
        name,
        plannedOn: plannedOn === '' ? null : plannedOn,
        cost: readMillions(cost, language) ?? null,
      })),
    })
  return (
    <FormDialog
      title={words.set}
      about={words.setAbout}
      why={nameless ? missing(words.name) : wrong ? form.badNumber : undefined}
      busy={give.isPending}
      onSave={save}
      onClose={onClose}
    >
      {lines.map((line, at) => (
        <div key={line.id} className="stage-edit">
          <span className="num ink-3">{at + 1}</span>
          <TextField
            label={words.name}
            value={line.name}
            onChange={(name) => set(at, { name })}
            maxLength={200}
            autoComplete="off"
          />
          <DayField label={words.plannedOn} value={line.plannedOn} onChange={(plannedOn) => set(at, { plannedOn })} />
          <TextField
            label={words.cost}
            value={line.cost}
            onChange={(cost) => set(at, { cost })}
            inputMode="decimal"
            autoComplete="off"
          />
          <span className="stage-acts">
            {at === 0 ? null : <IconButton icon="up" label={`${words.up}: ${line.name}`} onClick={() => up(at)} />}
            {line.done ? null : (
              <IconButton
                icon="x"
                label={`${words.remove}: ${line.name}`}
                onClick={() => setLines(lines.filter((_, index) => index !== at))}
              />
            )}
          </span>
        </div>
      ))}
      <Button small icon="plus" onClick={() => setLines([...lines, emptyLine()])}>
        {words.add}
      </Button>
    </FormDialog>
  )
}

const emptyLine = (): Line => ({ id: newId(), name: '', plannedOn: '', cost: '', done: false })

/** A stage is done: on which day, with a photo of the site. */
export function FinishStageDialog(props: { activity: Activity; stage: Stage; onClose: () => void }) {
  const { stages: words, form, missing } = useTexts().activity
  const { activity, stage, onClose } = props
  const format = useFormat()
  const { language } = useLanguage()
  const say = useWords()
  const { today } = useMe()
  const [on, setOn] = useState(stage.doneOn ?? today)
  const [cost, setCost] = useState(stage.cost === null ? '' : format.millions(stage.cost, 6))
  const [note, setNote] = useState(stage.note)
  const [photo, setPhoto] = useState<{ readonly file: string; readonly name: string } | undefined>(undefined)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [sending, setSending] = useState(false)
  const give = useCommand(finishStage, { done: words.isDone, onDone: onClose })
  const amount = readMillions(cost, language)
  const bring = async (file: File) => {
    setSending(true)
    setFault(undefined)
    try {
      setPhoto({ file: await sendFile(await smallerPhoto(file)), name: file.name })
    } catch (error) {
      setFault(say(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <FormDialog
      title={`${words.finish}: ${stage.name}`}
      about={words.photoHint}
      why={on === '' ? missing(words.doneOn) : amount === undefined ? form.badNumber : fault}
      busy={give.isPending || sending}
      onSave={() =>
        give.mutate({ id: activity.id, stageId: stage.id, on, photo: photo?.file ?? null, cost: amount ?? null, note })
      }
      onClose={onClose}
    >
      <div className="f-row">
        <DayField label={words.doneOn} value={on} onChange={setOn} />
        <TextField label={words.cost} value={cost} onChange={setCost} inputMode="decimal" autoComplete="off" />
      </div>
      <TextField label={words.note} value={note} onChange={setNote} maxLength={500} autoComplete="off" />
      <FileDrop accept="image/jpeg,image/png,image/webp" onFile={(file) => void bring(file)}>
        {photo?.name ?? words.photo}
      </FileDrop>
    </FormDialog>
  )
}
