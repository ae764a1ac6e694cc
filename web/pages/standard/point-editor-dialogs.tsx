import { useState } from 'react'
import { putInForce } from '../../../contract/standard.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { parsePointRows } from '../../../domain/standard/point-rows.ts'
import { useMe } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { cellsOf, type Draft, draftOf } from './point-draft.ts'
import { PointProblems, problemsIn } from './point-problems.tsx'

/** A whole table copied from Excel, read by the very rule the server reads files with. */
export function PasteTableDialog({ onTable, onClose }: { onTable: (draft: Draft) => void; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.standardPage.editor
  const [pasted, setPasted] = useState('')
  const read = pasted.trim() === '' ? undefined : parsePointRows(cellsOf(pasted))
  return (
    <Dialog
      wide
      title={words.pasteTitle}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            why={read?.ok !== true && words.pasteBody}
            whyIn="tip"
            onClick={() => {
              if (read?.ok) onTable(draftOf(read.value))
            }}
          >
            {words.pasteGo}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.pasteBody}</p>
      <TextAreaField label={words.pasteLabel} value={pasted} onChange={setPasted} rows={8} />
      {read && !read.ok ? <PointProblems problems={problemsIn(read.error)} /> : null}
    </Dialog>
  )
}

export function PutInForceDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.standardPage.editor
  const { date } = useFormat()
  const { today } = useMe()
  const [from, setFrom] = useState<string>(today)
  const put = useCommand(putInForce, { done: words.forced, onDone: onClose })
  return (
    <Dialog
      title={words.forceTitle}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={put.isPending}
            why={from === '' && texts.shell.badDate}
            whyIn="tip"
            onClick={() => put.mutate({ id, validFrom: CivilDate.parse(from) })}
          >
            {words.forceGo}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.forceBody}</p>
      <DateField
        label={words.forceFrom}
        value={from}
        onChange={setFrom}
        read={readDate}
        write={date}
        bad={texts.shell.badDate}
      />
    </Dialog>
  )
}
