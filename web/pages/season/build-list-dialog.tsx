import { useState } from 'react'
import { buildReviewList } from '../../../contract/review-case.ts'
import type { Round } from '../../../contract/review-round.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useCommand } from '../../use-view.ts'

/** Lập danh sách cần rà soát: everybody on the lists of the commune; again, it adds those that came since. */
export function BuildListDialog(props: { round: Round; communeId: number; onClose: () => void }) {
  const words = useTexts().reviewSeason
  const { today } = useMe()
  const { round, communeId, onClose } = props
  const [on, setOn] = useState<string>(today)
  const build = useCommand(buildReviewList, { done: words.buildList.done, onDone: onClose })
  return (
    <FormDialog
      title={words.buildList.title}
      about={words.buildList.about}
      go={words.buildList.go}
      wide={false}
      why={on === '' ? words.missing(words.on) : undefined}
      busy={build.isPending}
      onSave={() => build.mutate({ roundId: round.id, communeId, on })}
      onClose={onClose}
    >
      <DayField label={words.on} value={on} onChange={setOn} />
    </FormDialog>
  )
}
