import { useState } from 'react'
import { activityEvidence, addActivityFile } from '../../../contract/activity.ts'
import { reach } from '../../../domain/account/may.ts'
import { addressOf, sendFile } from '../../api.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useCommand, useWords } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { useWhyNot } from './use-why-not.ts'

/** Minutes, decisions, photos: kept under the hash of their content, opened by those in reach. */
export function FilesCard({ activity }: { activity: Activity }) {
  const { files: words } = useTexts().activity
  const { date } = useFormat()
  const who = useActor()
  const why = useWhyNot(activity)
  const [adding, setAdding] = useState(false)
  const mayOpen = reach.households(who) !== undefined
  return (
    <Card
      title={words.title}
      actions={
        <Button small icon="plus" why={why('addFile')} whyIn="tip" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      {activity.files.length === 0 ? <p className="mid ink-3">{words.empty}</p> : null}
      <ul className="plain-list">
        {activity.files.map((it) => (
          <li key={it.file}>
            <Icon name="report" size="s" />{' '}
            {mayOpen ? (
              <a href={addressOf(activityEvidence.path, { id: activity.id, file: it.file })} download>
                {it.name}
              </a>
            ) : (
              <span title={words.notYours}>{it.name}</span>
            )}{' '}
            <span className="small ink-3">{date(it.addedOn)}</span>
          </li>
        ))}
      </ul>
      {adding ? <AddFileDialog id={activity.id} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function AddFileDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { files: words, missing } = useTexts().activity
  const say = useWords()
  const [brought, setBrought] = useState<File | undefined>(undefined)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [sending, setSending] = useState(false)
  const give = useCommand(addActivityFile, { done: words.added, onDone: onClose })
  const save = async (file: File) => {
    setSending(true)
    try {
      give.mutate({ id, file: await sendFile(file), name: file.name })
    } catch (error) {
      setFault(say(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <FormDialog
      wide={false}
      title={words.add}
      about={words.empty}
      why={brought === undefined ? missing(words.title) : fault}
      busy={give.isPending || sending}
      onSave={() => brought && void save(brought)}
      onClose={onClose}
    >
      <FileDrop
        accept="*/*"
        onFile={(file) => {
          setBrought(file)
          setFault(undefined)
        }}
      >
        {brought?.name ?? ''}
      </FileDrop>
    </FormDialog>
  )
}
