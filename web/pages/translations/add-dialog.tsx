import type { z } from 'zod'
import { addSheetTranslation, translationPreview } from '../../../contract/sheet-translations.ts'
import { tagOf } from '../../../domain/survey/own/form.ts'
import { newId } from '../../api.ts'
import { BroughtDialog } from '../../brought-dialog.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useCommand } from '../../use-view.ts'
import './translations.css'

/** The next version of a language, shown beside the Vietnamese first. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().sheetTranslations
  const add = useCommand(addSheetTranslation, { done: words.saved, onDone: onClose })
  return (
    <BroughtDialog
      title={words.add}
      about={words.addAbout}
      preview={translationPreview}
      show={({ found }) => (found ? <Found found={found} /> : null)}
      busy={add.isPending}
      go={words.save}
      onSave={(brought) => add.mutate({ id: newId(), ...brought })}
      onClose={onClose}
    />
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
              cell: ({ of, kind }) => <span lang="vi">{kind === 'answer' ? of : <b>{of}</b>}</span>,
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
