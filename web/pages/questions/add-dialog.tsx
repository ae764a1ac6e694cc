import { useState } from 'react'
import type { z } from 'zod'
import { addOwnForm, ownFormPreview } from '../../../contract/own-questions.ts'
import { newId, sendFile } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { sayWrong } from '../../text/own-questions-texts.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useCommand, useView, useWords } from '../../use-view.ts'
import { FormView } from './form-view.tsx'

/** A spreadsheet is read and shown; only then can it be saved. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().ownQuestions
  const say = useWords()
  const { today } = useMe()
  const [file, setFile] = useState<{ readonly digest: string; readonly name: string } | undefined>(undefined)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [from, setFrom] = useState<string>(today)
  const read = useView(
    ownFormPreview,
    { file: file?.digest ?? '', fileName: file?.name ?? '' },
    { enabled: file !== undefined },
  )
  const found = file === undefined || read.isPlaceholderData ? undefined : read.data
  const add = useCommand(addOwnForm, { done: words.saved, onDone: onClose })
  const take = async (brought: File) => {
    setFault(undefined)
    setFile(undefined)
    try {
      setFile({ digest: await sendFile(brought), name: brought.name })
    } catch (error) {
      setFault(say(error))
    }
  }
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
      <FileDrop accept=".xlsx" onFile={(it) => void take(it)}>
        {file?.name ?? ''}
      </FileDrop>
      <div className="question-read">
        {failed === undefined ? null : (
          <Note tone="missed" live>
            {failed}
          </Note>
        )}
        {file !== undefined && read.isFetching ? <p role="status">{words.reading}</p> : null}
        {found && found.problems.length > 0 ? <Problems problems={found.problems} /> : null}
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

function Problems({ problems }: { problems: Preview['problems'] }) {
  const words = useTexts().ownQuestions
  const { count } = useFormat()
  return (
    <>
      <Note tone="missed" live>
        <b>{words.wrong(count(problems.length))}</b> {words.wrongAbout}
      </Note>
      <Table
        caption={words.wrongAbout}
        rows={problems}
        keyOf={(it) => JSON.stringify(it)}
        columns={[
          { key: 'sheet', head: words.sheet, width: '90px', cell: ({ sheet }) => sheet },
          { key: 'cell', head: words.cell, width: '90px', cell: ({ cell }) => cell ?? words.wholeSheet },
          { key: 'wrong', head: words.whatIsWrong, cell: (it) => sayWrong(words, it) },
        ]}
      />
    </>
  )
}
