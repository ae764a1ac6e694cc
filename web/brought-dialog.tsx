import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { SheetProblems as Problems } from '../contract/own-questions.ts'
import { FormDialog } from './form-dialog.tsx'
import { SheetProblems } from './sheet-problems.tsx'
import { useTexts } from './text/use-texts.tsx'
import { FileDrop } from './ui/file-drop.tsx'
import { Note } from './ui/note.tsx'
import { useBroughtFile } from './use-brought-file.ts'
import { useView, useWords } from './use-view.ts'

type Brought = { readonly file: string; readonly fileName: string }

/** A spreadsheet is brought, read and shown, or what is wrong with it cell by cell; only then can it be saved. */
export function BroughtDialog<Preview extends z.ZodType<z.infer<typeof Problems>>>(props: {
  readonly title: string
  readonly about: string
  /** Reads the file without keeping anything. */
  readonly preview: { readonly path: string; readonly answer: Preview }
  /** What was found in it, to look at; null where it cannot be kept. */
  readonly show: (read: z.infer<Preview>) => ReactNode
  readonly go: string
  readonly busy: boolean
  /** May it be saved as far as the other fields go? */
  readonly ready?: boolean
  readonly onSave: (brought: Brought) => void
  readonly onClose: () => void
  /** Fields besides the file. */
  readonly children?: ReactNode
}) {
  const words = useTexts().ownQuestions
  const say = useWords()
  const { file, fault, take } = useBroughtFile()
  const brought = { file: file?.digest ?? '', fileName: file?.name ?? '' }
  const read = useView(props.preview, brought, { enabled: file !== undefined })
  const answer = file === undefined || read.isPlaceholderData ? undefined : read.data
  const shown = answer === undefined ? null : props.show(answer)
  const failed = fault ?? (read.isError ? say(read.error) : answer?.refusal ? say(answer.refusal) : undefined)
  return (
    <FormDialog
      title={props.title}
      about={props.about}
      why={shown !== null && (props.ready ?? true) ? undefined : words.fileNeeded}
      busy={props.busy}
      go={props.go}
      onSave={() => props.onSave(brought)}
      onClose={props.onClose}
    >
      <FileDrop accept=".xlsx" onFile={take} slim={shown !== null}>
        {file?.name ?? ''}
      </FileDrop>
      <div className="brought">
        {failed === undefined ? null : (
          <Note tone="missed" live>
            {failed}
          </Note>
        )}
        {file !== undefined && read.isFetching ? <p role="status">{words.reading}</p> : null}
        {answer && answer.problems.length > 0 ? <SheetProblems problems={answer.problems} /> : null}
        {shown}
      </div>
      {props.children}
    </FormDialog>
  )
}
