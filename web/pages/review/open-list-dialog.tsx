import { useState } from 'react'
import { openList } from '../../../contract/review.ts'
import type { UnitName } from '../../../contract/view.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { ListId } from '../../../domain/kernel/ids.ts'
import { inForceInYear } from '../../../domain/standard/standard.ts'
import { newId } from '../../api.ts'
import { path } from '../../path.ts'
import { useMe } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useStandards } from '../../use-standards.ts'
import { useCommand, useGo } from '../../use-view.ts'

/** Opens an empty draft: for a commune whose households will be brought in, or that has none left. */
export function OpenListDialog({ unit, year, onClose }: { unit: UnitName; year: number; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.review.list.open
  const format = useFormat()
  const oneOf = useOneOf()
  const go = useGo()
  const { today } = useMe()
  const { standards } = useStandards()
  const standard = inForceInYear(standards, year)
  const windowEnds = `${year}-12-14`
  const [reviewDate, setReviewDate] = useState(windowEnds < today ? windowEnds : today)
  const [id] = useState(() => ListId.parse(newId()))
  const open = useCommand(openList, { done: words.done, onDone: () => go(path.list(id)) })
  const begin = () => {
    if (standard)
      open.mutate({ id, unitId: unit.id, year, standard: standard.id, reviewDate: CivilDate.parse(reviewDate) })
  }
  return (
    <Dialog
      title={words.title(unit.name, year)}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={open.isPending}
            why={reviewDate === '' ? texts.shell.badDate : !standard && texts.review.import.form.noStandard(year)}
            whyIn="tip"
            onClick={begin}
          >
            {words.go}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.body}</p>
      <p className="mid dialog-lead">
        {words.standard}: <b>{standard ? oneOf(standard.name.vi, standard.name.en) : '–'}</b>
      </p>
      <DateField
        label={words.reviewDate}
        value={reviewDate}
        onChange={setReviewDate}
        read={readDate}
        write={format.date}
        bad={texts.shell.badDate}
      />
    </Dialog>
  )
}
