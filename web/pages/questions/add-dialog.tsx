import { useState } from 'react'
import type { z } from 'zod'
import { addOwnForm, ownFormPreview } from '../../../contract/own-questions.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { SheetProblems } from '../../sheet-problems.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Note } from '../../ui/note.tsx'
import { useBroughtFile } from '../../use-brought-file.ts'
import { useCommand, useView, useWords } from '../../use-view.ts'
import { FormView } from './form-view.tsx'

/** A spreadsheet is read and shown; only then can it be saved. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().ownQuestions
  const say = useWords()
  const { today } = useMe()
  const { file, fault, take } = useBroughtFile()
  const [from, setFrom] = useState<string>(today)
  const read = useView(
    ownFormPreview,
    { file: file?.digest ?? '', fileName: file?.name ?? '' },
    { enabled: file !== undefined },
  )
  const found = file === undefined || read.isPlaceholderData ? undefined : read.data
  const add = useCommand(addOwnForm, { done: words.saved, onDone: onClose })
  const failed = fault ?? (read.isError ? say(read.error) : found?.refusal ? say(found.refusal) : undefined)
  return (
    <FormDialog
      title={words.add}
      about={words.fromAbout}
      why={found?.form && from !== '' ? undefined : words.fileNeeded}
      busy={add.isPending}
      go={words.save}
      onSave={() => file && add.mutate({ id: newId(), file: file.digest, fileName: file.name, validFrom: from })}
      onClose={onClose}
    >
      <FileDrop accept=".xlsx" onFile={take}>
        {file?.name ?? ''}
      </FileDrop>
      <div className="brought">
        {failed === undefined ? null : (
          <Note tone="missed" live>
            {failed}
          </Note>
        )}
        {file !== undefined && read.isFetching ? <p role="status">{words.reading}</p> : null}
        {found && found.problems.length > 0 ? <SheetProblems problems={found.problems} /> : null}
        {found?.form ? <Found form={found.form} /> : null}
      </div>
      <DayField label={words.from} value={from} onChange={setFrom} />
    </FormDialog>
  )
}

type Preview = z.infer<typeof ownFormPreview.answer>

function Found({ form }: { form: NonNullable<Preview['form']> }) {
  const words = useTexts().ownQuestions
  const { count } = useFormat()
  return (
    <>
      <Note tone="reached" live>
        <b>{form.title}</b>. {words.read(count(form.questions.filter(({ kind }) => kind !== 'note').length))}
      </Note>
      <FormView form={form} />
    </>
  )
}
