import { closeRound, type Round } from '../../../contract/review-round.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useCommand } from '../../use-view.ts'

export function CloseRoundDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const words = useTexts().reviewSeason.closeRound
  const close = useCommand(closeRound, { done: words.done, onDone: onClose })
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      why={undefined}
      wide={false}
      busy={close.isPending}
      onSave={() => close.mutate({ id: round.id, seenVersion: round.version })}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
