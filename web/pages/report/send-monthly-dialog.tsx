import { useState } from 'react'
import { type MonthlyRow, sendMonthlyReport } from '../../../contract/monthly-report.ts'
import { newId } from '../../api.ts'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'

/** The report of a month goes to the province as the records have it; only its document and who signed it are typed. */
export function SendMonthlyDialog(props: { row: MonthlyRow; year: number; month: number; onClose: () => void }) {
  const texts = useTexts().monthlyReport
  const words = texts.send
  const [id] = useState(newId)
  const [documentNo, setDocumentNo] = useState('')
  const [signer, setSigner] = useState(props.row.sent.at(-1)?.signer ?? '')
  const send = useCommand(sendMonthlyReport, { done: words.done, onDone: props.onClose })
  const missing = missingOf({ [words.signer]: signer.trim() !== '' })
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      wide={false}
      why={missing.length > 0 ? texts.missing(missing.join(', ')) : undefined}
      busy={send.isPending}
      onSave={() =>
        send.mutate({ id, communeId: props.row.unit.id, year: props.year, month: props.month, documentNo, signer })
      }
      onClose={props.onClose}
    >
      <TextField label={words.documentNo} hint={words.documentHint} value={documentNo} onChange={setDocumentNo} />
      <TextField label={words.signer} value={signer} onChange={setSigner} />
    </FormDialog>
  )
}
