import { useState } from 'react'
import { setReviewDate } from '../../../contract/review.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useCommand } from '../../use-view.ts'
import type { ListDetail } from './list-page.tsx'

/** A file brought in first opens its list with the last day of the window; most communes have finished earlier. */
export function ReviewDateDialog({ data, onClose }: { data: ListDetail; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.review.list.reviewDay
  const format = useFormat()
  const [day, setDay] = useState<string>(data.reviewDate)
  const keep = useCommand(setReviewDate, { done: words.done, onDone: onClose })
  const why =
    (day === '' && texts.shell.badDate) || (!day.startsWith(String(data.year)) && words.badYear(data.year)) || false
  return (
    <Dialog
      title={words.title}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={keep.isPending}
            why={why}
            whyIn="tip"
            onClick={() => keep.mutate({ id: data.id, seenVersion: data.version, reviewDate: CivilDate.parse(day) })}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.body}</p>
      <DateField
        label={words.title}
        value={day}
        onChange={setDay}
        read={readDate}
        write={format.date}
        bad={texts.shell.badDate}
      />
    </Dialog>
  )
}
