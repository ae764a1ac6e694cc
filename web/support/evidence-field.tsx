import { useRef } from 'react'
import { sendFile } from '../api.ts'
import { useTexts } from '../text/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import { useToast } from '../ui/toast.tsx'
import { useWords } from '../use-view.ts'
import type { DeliveryDraft } from './delivery-draft.ts'

type Evidence = DeliveryDraft['evidence']
/** A photo or a scan, sent at once; the delivery keeps its hash. */
export function EvidenceField({ draft, onChange }: { draft: DeliveryDraft; onChange: (evidence: Evidence) => void }) {
  const { shell, support } = useTexts()
  const words = support.delivery
  const input = useRef<HTMLInputElement>(null)
  const say = useToast()
  const why = useWords()
  const send = async (file: File) => {
    try {
      onChange({ hash: await sendFile(file), name: file.name })
    } catch (error) {
      say('refused', why(error))
    }
  }
  return (
    <div className="f">
      <span className="label">{words.evidence}</span>
      <span className="pick-file">
        <button type="button" className="btn small" onClick={() => input.current?.click()}>
          <Icon name="camera" size="s" />
          {shell.ui.chooseFile}
        </button>
        <span className="small ink-2" role="status">
          {draft.evidence ? words.evidenceKept(draft.evidence.name) : ''}
        </span>
      </span>
      <input
        ref={input}
        className="sr"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept="image/*,.pdf"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void send(file)
        }}
      />
    </div>
  )
}
