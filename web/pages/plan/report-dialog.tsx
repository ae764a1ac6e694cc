import { useState } from 'react'
import { reportValue } from '../../../contract/plan.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { type ReportableCode, serviceDimensions } from '../../../domain/plan/report.ts'
import { newId } from '../../api.ts'
import { useCommunes } from '../../place-choices.ts'
import { readFigure } from '../../read-figure.ts'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useCommand } from '../../use-view.ts'

type Checks = Readonly<Partial<Record<(typeof serviceDimensions)[number], boolean>>>

/** A value another sector counted: unit, day, figures (or the checklist), who reports it and the evidence. */
export function ReportDialog(props: { indicator: ReportableCode; year: number; onClose: () => void }) {
  const texts = useTexts()
  const format = useFormat()
  const communes = useCommunes()
  const words = texts.target.reports
  const { indicator, year } = props
  const [id] = useState(newId)
  const [unit, setUnit] = useState<string | null>(null)
  const [on, setOn] = useState('')
  const [figures, setFigures] = useState({ numerator: '', denominator: '', sample: '' })
  const [checks, setChecks] = useState<Checks>({})
  const [told, setTold] = useState({ by: '', evidence: '' })
  const give = useCommand(reportValue, { done: words.done, onDone: props.onClose })
  const checklist = indicator === 'coastal-services'
  const read = (text: string) => readFigure(text, format.language)
  const [numerator, denominator, sample] = [read(figures.numerator), read(figures.denominator), read(figures.sample)]
  const shown = unit ?? (communes.length === 1 ? (communes[0]?.value ?? null) : null)
  const figuresThere = typeof numerator === 'number' && typeof denominator === 'number' && sample !== undefined
  const whole = shown !== null && on !== '' && told.by.trim().length > 1 && told.evidence.trim().length > 1
  const ready = whole && (checklist || figuresThere)
  const send = () =>
    ready &&
    give.mutate({
      ...{ id, indicator, year, unitId: Number(shown), onDate: CivilDate.parse(on) },
      ...(checklist
        ? { checklist: Object.fromEntries(serviceDimensions.map((it) => [it, checks[it] ?? false])) }
        : { numerator: numerator ?? 0, denominator: denominator ?? null, sampleSize: sample ?? null }),
      ...{ reportedBy: told.by, evidence: told.evidence },
    })
  return (
    <Dialog
      opened
      title={words.action}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{texts.shell.cancel}</Button>
          <Button kind="primary" busy={give.isPending} why={!ready && words.needs} whyIn="tip" onClick={send}>
            {texts.shell.save}
          </Button>
        </>
      }
    >
      <SearchSelect label={words.unit} value={shown} onChange={setUnit} choices={communes} />
      <DateField
        label={words.day}
        value={on}
        onChange={setOn}
        read={readDate}
        write={format.date}
        bad={texts.shell.badDate}
      />
      {checklist ? (
        <fieldset className="checklist">
          <legend className="label">{words.checklist}</legend>
          {serviceDimensions.map((it) => (
            <CheckField
              key={it}
              label={words.dimension[it]}
              checked={checks[it] ?? false}
              onChange={(yes) => setChecks({ ...checks, [it]: yes })}
            />
          ))}
        </fieldset>
      ) : (
        <div className="figures-in-a-row">
          {(['numerator', 'denominator', 'sample'] as const).map((it) => (
            <TextField
              key={it}
              label={words[it]}
              value={figures[it]}
              onChange={(text) => setFigures({ ...figures, [it]: text })}
              error={read(figures[it]) === undefined ? texts.plan.setGoal.badNumber : undefined}
              inputMode="numeric"
              maxLength={16}
              autoComplete="off"
            />
          ))}
        </div>
      )}
      <TextField label={words.by} value={told.by} onChange={(by) => setTold({ ...told, by })} maxLength={200} />
      <TextField
        label={words.evidence}
        value={told.evidence}
        onChange={(evidence) => setTold({ ...told, evidence })}
        maxLength={500}
      />
    </Dialog>
  )
}
