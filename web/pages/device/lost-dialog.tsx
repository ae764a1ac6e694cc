import { declareLost } from '../../../contract/device.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Note } from '../../ui/note.tsx'
import { useCommand } from '../../use-view.ts'
import type { Phone } from './devices-page.tsx'

/** What it costs stands here before anybody says yes. */
export function LostDialog({ phone, onClose }: { phone: Phone; onClose: () => void }) {
  const words = useTexts().device
  const { count } = useFormat()
  const lose = useCommand(declareLost, { done: words.done, onDone: onClose })
  const { waiting } = phone
  return (
    <FormDialog
      title={words.confirmTitle(phone.owner.name)}
      about={words.confirm}
      go={words.confirmGo}
      why={undefined}
      wide={false}
      busy={lose.isPending}
      onSave={() => lose.mutate({ id: phone.id })}
      onClose={onClose}
    >
      {waiting && waiting.interviews + waiting.photos > 0 ? (
        <Note tone="risk">{words.confirmWaits(count(waiting.interviews), count(waiting.photos))}</Note>
      ) : null}
    </FormDialog>
  )
}
