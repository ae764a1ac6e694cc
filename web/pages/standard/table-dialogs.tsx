import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { importPointTable } from '../../../contract/standard.ts'
import { newId, sendCommand, sendFile } from '../../api.ts'
import { path } from '../../path.ts'
import { useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Note } from '../../ui/note.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useStandards } from '../../use-standards.ts'
import { useGo, useWords } from '../../use-view.ts'
import { PointProblems, problemsIn } from './point-problems.tsx'

/** Which standard the points are of, and where they were copied from. */
function useTableFacts() {
  const { standards } = useStandards()
  const usable = standards.filter((it) => it.use === 'classify')
  const [chosen, setStandard] = useState('')
  const [source, setSource] = useState('')
  const standard = usable.find((it) => it.id === chosen)?.id ?? usable[0]?.id ?? ''
  const told = standard !== '' && source.trim().length >= 3
  return { usable, standard, setStandard, source: source.trim(), typedSource: source, setSource, told }
}

function FactFields({ facts }: { facts: ReturnType<typeof useTableFacts> }) {
  const words = useTexts().standardPage.points
  const oneOf = useOneOf()
  return (
    <>
      <SelectField
        label={words.standard}
        value={facts.standard}
        onChange={facts.setStandard}
        choices={facts.usable.map((it) => ({ value: it.id, label: oneOf(it.name.vi, it.name.en) }))}
      />
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={facts.typedSource}
        onChange={facts.setSource}
        maxLength={300}
      />
    </>
  )
}

export function AddTableDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const words = texts.standardPage.points
  const facts = useTableFacts()
  const go = useGo()
  return (
    <Dialog
      title={words.add}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            why={!facts.told && words.sourceHint}
            whyIn="tip"
            onClick={() => go(path.pointTable(newId(), { standard: facts.standard, source: facts.source }))}
          >
            {words.start}
          </Button>
        </>
      }
    >
      <FactFields facts={facts} />
    </Dialog>
  )
}

/** A table from a file: read on the server, with every wrong cell told. */
export function ImportTableDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const words = texts.standardPage.points
  const facts = useTableFacts()
  const go = useGo()
  const say = useWords()
  const toast = useToast()
  const [file, setFile] = useState<File | undefined>(undefined)
  const [error, setError] = useState<{ words: string; refusal: unknown } | undefined>(undefined)
  const bring = useMutation({
    mutationFn: async (it: File) => {
      const id = newId()
      const { standard, source } = facts
      const verdict = await sendCommand(importPointTable, {
        id,
        standard,
        source,
        file: await sendFile(it),
        fileName: it.name,
      })
      return { id, verdict }
    },
    onSuccess: ({ id, verdict }) => {
      if (verdict.kind === 'refused') return setError({ words: say(verdict.refusal), refusal: verdict.refusal })
      toast('done', words.imported)
      go(path.pointTable(id))
    },
    onError: (failure) => setError({ words: say(failure), refusal: undefined }),
  })
  return (
    <Dialog
      wide
      title={words.importTitle}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={bring.isPending}
            why={file === undefined ? words.dropNote : !facts.told && words.sourceHint}
            whyIn="tip"
            onClick={() => {
              setError(undefined)
              if (file) bring.mutate(file)
            }}
          >
            {words.importGo}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.importBody}</p>
      <FactFields facts={facts} />
      <FileDrop
        accept=".xlsx,.csv,.tsv"
        onFile={(it) => {
          setFile(it)
          setError(undefined)
        }}
      >
        {file ? <b>{file.name}</b> : words.dropNote}
      </FileDrop>
      {error ? (
        <div className="dialog-after">
          <Note tone="missed" live>
            {error.words}
          </Note>
          <PointProblems problems={problemsIn(error.refusal)} />
        </div>
      ) : null}
    </Dialog>
  )
}
