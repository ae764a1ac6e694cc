import { useState } from 'react'
import { issueCertificates } from '../../../contract/certificate.ts'
import { may } from '../../../domain/account/may.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'

type Props = {
  readonly of: (typeof issueCertificates.input)['_output']['of']
  /** Why nothing can be issued yet, whoever asks. */
  readonly why: string | undefined
  /** As the decision has them. */
  readonly day: string
  readonly signer: string
}

/** Cấp giấy: the chair's, for all at once. Dead with the reason for others. */
export function IssueButton(props: Props) {
  const words = useTexts().certificate
  const actor = useActor()
  const [asking, setAsking] = useState(false)
  const why = may.recognise(actor, actor) ? props.why : words.mayNot
  return (
    <>
      <Button kind="primary" icon="check" why={why} whyIn="tip" onClick={() => setAsking(true)}>
        {words.issue}
      </Button>
      {asking ? <IssueDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function IssueDialog(props: Props & { readonly onClose: () => void }) {
  const words = useTexts().certificate
  const [day, setDay] = useState(props.day)
  const [signer, setSigner] = useState(props.signer)
  const issue = useCommand(issueCertificates, { done: words.issued, onDone: props.onClose })
  const ready = day !== '' && signer.trim().length >= 2
  return (
    <FormDialog
      title={words.issue}
      about={words.issueLead}
      go={words.issue}
      wide={false}
      why={ready ? undefined : words.needed}
      busy={issue.isPending}
      onSave={() => issue.mutate({ of: props.of, on: day, signer })}
      onClose={props.onClose}
    >
      <div className="form-grid">
        <DayField label={words.field.on} value={day} onChange={setDay} />
        <TextField label={words.field.signer} value={signer} onChange={setSigner} maxLength={120} />
      </div>
    </FormDialog>
  )
}
