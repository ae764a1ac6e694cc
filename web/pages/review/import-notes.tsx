import { convertImport, type ImportHeader } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { isRunning } from '../../import/import-state.tsx'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { useCommand, useWords } from '../../use-view.ts'
import { useFindingWords } from './use-finding-words.ts'
import { legacyNote } from './what-was-read.ts'

/** What holds for the file as a whole: why it was not taken, an old encoding, linked files. */
export function ImportNotes({ data }: { data: ImportHeader }) {
  const texts = useTexts()
  const words = texts.review.import
  const say = useWords()
  const wordsOf = useFindingWords()
  const actor = useActor()
  const convert = useCommand(convertImport)
  const mayNot = !may.prepareList(actor, actor) && texts.review.list.mayNotPrepare
  const legacy = legacyNote(data.notes)
  const others = data.notes.filter((note) => note.code !== 'legacy-text' && note.code !== 'column-missing')
  const encodings = words.legacy.encoding
  if (data.state === 'reading') return null

  return (
    <>
      {legacy && data.convert === null ? (
        <Note
          tone="risk"
          live
          actions={
            <Button
              kind="primary"
              busy={convert.isPending}
              why={mayNot}
              onClick={() => convert.mutate({ id: data.id, convert: legacy.encoding })}
            >
              {words.legacy.convert(encodings[legacy.encoding])}
            </Button>
          }
        >
          {words.legacy.found(encodings[legacy.encoding], legacy.example, legacy.reads)}
        </Note>
      ) : null}
      {data.state === 'refused' && !legacy ? (
        <Note tone="missed" live actions={<ButtonLink href={path.importing()}>{words.again}</ButtonLink>}>
          <b>{words.refused.title}.</b> {data.refusal ? say(data.refusal) : ''} {words.refused.nothingSaved}
        </Note>
      ) : null}
      {data.convert !== null ? (
        <Note
          tone="reached"
          actions={
            <Button
              small
              busy={convert.isPending}
              why={mayNot || (isRunning(data.state) && words.state[data.state])}
              whyIn="tip"
              onClick={() => convert.mutate({ id: data.id, convert: null })}
            >
              {words.legacy.asWritten}
            </Button>
          }
        >
          {words.legacy.converted(encodings[data.convert])}
        </Note>
      ) : null}
      {others.length > 0 ? (
        <Note>
          <ul className="notes-list">
            {others.map((note) => (
              <li key={JSON.stringify(note)}>{wordsOf(note)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
    </>
  )
}
