import { useState } from 'react'
import type { z } from 'zod'
import { growthReference, importReference } from '../../../contract/nutrition.ts'
import { may } from '../../../domain/account/may.ts'
import { type GrowthMeasure, growthMeasures } from '../../../domain/support/growth.ts'
import { measureWords } from '../../../domain/support/growth-words.ts'
import { sendFile } from '../../api.ts'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useCommand, useView, useWords } from '../../use-view.ts'

type Row = z.infer<typeof growthReference.answer>['rows'][number]

/** Which of WHO's tables are here; none is shipped with the product. */
export function ReferenceCard() {
  const words = useTexts().nutrition
  const { reference } = words
  const who = useActor()
  const read = useView(growthReference)
  const [importing, setImporting] = useState(false)
  const columns = useColumns()
  return (
    <Card
      flush
      title={reference.title}
      actions={
        <Button
          small
          icon="cloud"
          why={!may.setRule(who, who) && reference.notYours}
          whyIn="tip"
          onClick={() => setImporting(true)}
        >
          {reference.import}
        </Button>
      }
    >
      <p className="card-lead mid ink-2">{reference.about}</p>
      <Answer read={read}>
        {({ rows }) => (
          <Table
            caption={reference.title}
            columns={columns}
            rows={rows}
            keyOf={(row) => `${row.measure}/${row.sex}/${row.ageUnit}`}
            empty={
              <EmptyState
                icon="report"
                title={words.noTables.title}
                {...(words.noTables.basis ? { basis: words.noTables.basis } : {})}
              >
                {words.noTables.body}
              </EmptyState>
            }
          />
        )}
      </Answer>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </Card>
  )
}

function useColumns(): readonly Column<Row>[] {
  const words = useTexts().nutrition
  const { reference } = words
  const { count } = useFormat()
  const { language } = useLanguage()
  return [
    { key: 'measure', head: reference.measure, cell: (row) => measureWords[row.measure][language] },
    { key: 'sex', head: reference.sex, cell: (row) => words.sex[row.sex] },
    {
      key: 'ages',
      head: reference.ages,
      cell: (row) => words.ages(count(row.from), count(row.to), reference[row.ageUnit]),
    },
    { key: 'rows', head: reference.rows, numeric: true, cell: (row) => count(row.rows) },
    { key: 'source', head: reference.source, cell: (row) => row.source },
  ]
}

function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().nutrition
  const { reference } = words
  const { language } = useLanguage()
  const say = useWords()
  const [measure, setMeasure] = useState<GrowthMeasure>('height-for-age')
  const [sex, setSex] = useState<'male' | 'female'>('male')
  const [source, setSource] = useState('')
  const [brought, setBrought] = useState<File | undefined>(undefined)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [sending, setSending] = useState(false)
  const give = useCommand(importReference, {
    done: reference.done,
    onDone: onClose,
    onRefused: (refusal) => {
      setFault(say(refusal))
      return true
    },
  })
  const missing = missingOf({ [reference.file]: brought !== undefined, [reference.source]: source.trim().length >= 3 })
  const save = async (file: File) => {
    setSending(true)
    try {
      give.mutate({ file: await sendFile(file), measure, sex, source })
    } catch (error) {
      setFault(say(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <FormDialog
      title={reference.import}
      about={reference.about}
      go={reference.import}
      why={missing.length > 0 ? words.missing(missing.join(', ')) : fault}
      busy={give.isPending || sending}
      onSave={() => brought && void save(brought)}
      onClose={onClose}
    >
      <div className="f-row">
        <SelectField
          label={reference.measure}
          value={measure}
          onChange={(it) => setMeasure(growthMeasures.find((one) => one === it) ?? 'height-for-age')}
          choices={growthMeasures.map((it) => ({ value: it, label: measureWords[it][language] }))}
        />
        <SelectField
          label={reference.sex}
          value={sex}
          onChange={(it) => setSex(it === 'female' ? 'female' : 'male')}
          choices={(['male', 'female'] as const).map((it) => ({ value: it, label: words.sex[it] }))}
        />
      </div>
      <TextField
        label={reference.source}
        hint={reference.sourceHint}
        value={source}
        onChange={setSource}
        maxLength={200}
        autoComplete="off"
      />
      <FileDrop
        accept=".xlsx,.csv"
        onFile={(file) => {
          setBrought(file)
          setFault(undefined)
        }}
      >
        {brought?.name ?? reference.fileHint}
      </FileDrop>
    </FormDialog>
  )
}
