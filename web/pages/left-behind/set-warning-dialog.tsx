import { useState } from 'react'
import type { z } from 'zod'
import { type earlyWarningCounts, setEarlyWarning } from '../../../contract/early-warning.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { readFigure } from '../../read-figure.ts'
import { useMe } from '../../shell/me.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'

type Settings = z.infer<typeof earlyWarningCounts.answer>['settings']

/** How near the line is near and how long an event counts, from a day on. */
export function SetWarningDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const words = useTexts().leftBehind.warning
  const { language } = useLanguage()
  const [margin, setMargin] = useState(String(settings.marginPoints))
  const [months, setMonths] = useState(String(settings.months))
  const [from, setFrom] = useState<string>(useMe().today)
  const [act, setAct] = useState('')
  const save = useCommand(setEarlyWarning, { done: words.done, onDone: onClose })
  const whole = (typed: string, least: number, most: number) => {
    const value = readFigure(typed, language)
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined
  }
  const [points, length] = [whole(margin, 0, 100), whole(months, 1, 60)]
  const missing = [
    points === undefined ? words.margin : '',
    length === undefined ? words.months : '',
    from === '' ? words.setFrom : '',
    act.trim().length < 3 ? words.act : '',
  ].filter(Boolean)
  const wrong = (value: number | undefined) => (value === undefined ? words.badNumber : undefined)
  return (
    <FormDialog
      title={words.set}
      about={words.setAbout}
      why={missing.length > 0 ? missing.join(', ') : undefined}
      busy={save.isPending}
      onClose={onClose}
      onSave={() => {
        if (points !== undefined && length !== undefined)
          save.mutate({ marginPoints: points, months: length, from: CivilDate.parse(from), act: act.trim() })
      }}
    >
      <TextField label={words.margin} value={margin} onChange={setMargin} inputMode="numeric" error={wrong(points)} />
      <TextField label={words.months} value={months} onChange={setMonths} inputMode="numeric" error={wrong(length)} />
      <DayField label={words.setFrom} value={from} onChange={setFrom} />
      <TextField label={words.act} value={act} onChange={setAct} maxLength={120} autoComplete="off" />
    </FormDialog>
  )
}
