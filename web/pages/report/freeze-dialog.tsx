import { useState } from 'react'
import { freezeReport } from '../../../contract/frozen-report.ts'
import { type ReportKind, reportKinds } from '../../../domain/report/freezing.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'

/** The ten forms kept as they stand, with the document that reports them. */
export function FreezeDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const frozen = useTexts().report.frozen
  const words = frozen.dialog
  const { today } = useMe()
  const [id] = useState(newId)
  const [kind, setKind] = useState<ReportKind>('provisional')
  const [on, setOn] = useState<string>(today)
  const [documentNo, setDocumentNo] = useState('')
  const [signer, setSigner] = useState('')
  const freeze = useCommand(freezeReport, { done: words.done, onDone: onClose })
  const missing = missingOf({
    [words.on]: on !== '',
    [words.documentNo]: documentNo.trim() !== '',
    [words.signer]: signer.trim() !== '',
  })
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      wide={false}
      why={missing.length > 0 ? frozen.missing(missing.join(', ')) : undefined}
      busy={freeze.isPending}
      onSave={() => freeze.mutate({ id, year, kind, on, documentNo, signer })}
      onClose={onClose}
    >
      <SelectField
        label={words.kind}
        value={kind}
        onChange={(it) => setKind(it === 'official' ? 'official' : 'provisional')}
        choices={reportKinds.map((it) => ({ value: it, label: frozen.kindOf[it] }))}
      />
      <DayField label={words.on} value={on} onChange={setOn} />
      <TextField label={words.documentNo} value={documentNo} onChange={setDocumentNo} />
      <TextField label={words.signer} value={signer} onChange={setSigner} />
    </FormDialog>
  )
}
