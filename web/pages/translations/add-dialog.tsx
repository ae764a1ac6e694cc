import type { z } from 'zod'
import { addSheetTranslation, translationPreview } from '../../../contract/sheet-translations.ts'
import { tagOf } from '../../../domain/survey/own/form.ts'
import { newId } from '../../api.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { SheetProblems } from '../../sheet-problems.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useBroughtFile } from '../../use-brought-file.ts'
import { useCommand, useView, useWords } from '../../use-view.ts'
import './translations.css'

/** A filled-in spreadsheet is read and shown; only then can it be saved. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const { sheetTranslations: words, ownQuestions } = useTexts()
  const say = useWords()
  const { file, fault, take } = useBroughtFile()
  const asked = { file: file?.digest ?? '', fileName: file?.name ?? '' }
  const read = useView(translationPreview, asked, { enabled: file !== undefined })
  const answer = file === undefined || read.isPlaceholderData ? undefined : read.data
  const add = useCommand(addSheetTranslation, { done: words.saved, onDone: onClose })
  const failed = fault ?? (read.isError ? say(read.error) : answer?.refusal ? say(answer.refusal) : undefined)
  return (
    <FormDialog
      title={words.add}
      about={words.addAbout}
      why={answer?.found ? undefined : ownQuestions.fileNeeded}
      busy={add.isPending}
      go={words.save}
      onSave={() => file && add.mutate({ id: newId(), file: file.digest, fileName: file.name })}
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
        {file !== undefined && read.isFetching ? <p role="status">{ownQuestions.reading}</p> : null}
        {answer && answer.problems.length > 0 ? <SheetProblems problems={answer.problems} /> : null}
        {answer?.found ? <Found found={answer.found} /> : null}
      </div>
    </FormDialog>
  )
}

type Found = NonNullable<z.infer<typeof translationPreview.answer>['found']>

function Found({ found }: { found: Found }) {
  const words = useTexts().sheetTranslations
  const { count } = useFormat()
  const { language, texts, of } = found
  const lang = tagOf(language.code)
  const said = texts.filter(({ label }) => label !== null).length
  return (
    <>
      <Note tone="reached" live>
        <b>{language.name}.</b> {words.read(count(said), count(of))}
      </Note>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to without a mouse */}
      <section className="translation-texts" tabIndex={0} aria-label={words.title}>
        <Table
          caption={words.title}
          rows={texts}
          keyOf={({ name }) => name}
          columns={[
            {
              key: 'of',
              head: words.vietnamese,
              cell: ({ of, kind }) => <span lang="vi">{kind === 'question' ? <b>{of}</b> : of}</span>,
            },
            {
              key: 'label',
              head: language.name,
              cell: ({ label }) => <span lang={lang}>{label ?? '–'}</span>,
            },
            { key: 'hint', head: words.hint, cell: ({ hint }) => <span lang={lang}>{hint ?? ''}</span> },
          ]}
        />
      </section>
    </>
  )
}
