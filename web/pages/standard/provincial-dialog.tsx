import { useState } from 'react'
import { setProvincialStandard } from '../../../contract/standard.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { useMe } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import type { KnownStandard } from '../../use-standards.ts'
import { useCommand, useWords } from '../../use-view.ts'
import { emptyForm, formOf, idOf, takenFrom, wholeNumber } from './provincial-form.ts'

/** Chuẩn của địa phương, typed in as the resolution says it. The server refuses one that lies below the national. */
export function ProvincialDialog(props: {
  readonly own: KnownStandard | undefined
  readonly nationals: readonly KnownStandard[]
  readonly onClose: () => void
}) {
  const texts = useTexts()
  const words = texts.standardPage.provincial
  const format = useFormat()
  const oneOf = useOneOf()
  const say = useWords()
  const { today } = useMe()
  const { own, nationals } = props
  const [form, setForm] = useState(own ? formOf(own, nationals) : emptyForm(nationals, today))
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const save = useCommand(setProvincialStandard, {
    done: words.done,
    onDone: props.onClose,
    onRefused: (refusal) => {
      setRefused(say(refusal))
      return true
    },
  })
  const base = nationals.find((it) => it.id === form.base)
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const national = (value: number | undefined | null) =>
    value === undefined || value === null ? undefined : words.nationalIs(format.count(value))
  const number = (name: 'incomeRural' | 'incomeUrban' | 'pointsRural' | 'pointsUrban' | 'min') => ({
    value: form[name],
    onChange: (typed: string) => set({ [name]: typed }),
    inputMode: 'numeric' as const,
    autoComplete: 'off',
  })
  const dates = { read: readDate, write: format.date, bad: texts.shell.badDate }
  const income = { rural: wholeNumber(form.incomeRural), urban: wholeNumber(form.incomeUrban) }
  const points = { rural: wholeNumber(form.pointsRural), urban: wholeNumber(form.pointsUrban) }
  const min = wholeNumber(form.min)
  const complete =
    form.nameVi.trim().length >= 3 &&
    form.nameEn.trim().length >= 3 &&
    form.act.trim().length >= 3 &&
    form.validFrom !== '' &&
    income.rural !== undefined &&
    income.urban !== undefined &&
    min !== undefined &&
    (points.rural === undefined) === (points.urban === undefined)

  const send = () => {
    if (income.rural === undefined || income.urban === undefined || min === undefined) return
    setRefused(undefined)
    save.mutate({
      id: own?.id ?? idOf(form.act, form.validFrom),
      base: form.base,
      nameVi: form.nameVi.trim(),
      nameEn: form.nameEn.trim(),
      act: form.act.trim(),
      validFrom: CivilDate.parse(form.validFrom),
      validUntil: form.validUntil === '' ? null : CivilDate.parse(form.validUntil),
      incomeLine: { rural: income.rural, urban: income.urban },
      incomePointsLine:
        points.rural === undefined || points.urban === undefined ? null : { rural: points.rural, urban: points.urban },
      deprivationsMin: min,
    })
  }

  return (
    <Dialog
      wide
      title={words.title}
      opened
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{texts.shell.cancel}</Button>
          <Button kind="primary" busy={save.isPending} why={!complete && words.needed} whyIn="tip" onClick={send}>
            {words.go}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.body}</p>
      {refused ? (
        <div className="dialog-lead">
          <Note tone="missed" live>
            {refused}
          </Note>
        </div>
      ) : null}
      <SelectField
        label={words.base}
        value={form.base}
        onChange={(id) => set(takenFrom(nationals.find((it) => it.id === id)))}
        disabled={own !== undefined}
        choices={nationals.map((it) => ({ value: it.id, label: oneOf(it.name.vi, it.name.en) }))}
      />
      <div className="f-row">
        <TextField label={words.nameVi} value={form.nameVi} onChange={(it) => set({ nameVi: it })} maxLength={200} />
        <TextField label={words.nameEn} value={form.nameEn} onChange={(it) => set({ nameEn: it })} maxLength={200} />
      </div>
      <div className="f-row">
        <TextField
          label={words.act}
          hint={words.actHint}
          value={form.act}
          onChange={(it) => set({ act: it })}
          maxLength={200}
        />
        <DateField
          label={words.validFrom}
          value={form.validFrom}
          onChange={(it) => set({ validFrom: it })}
          {...dates}
        />
        <DateField
          label={words.validUntil}
          hint={words.validUntilHint}
          value={form.validUntil}
          onChange={(it) => set({ validUntil: it })}
          {...dates}
        />
      </div>
      <fieldset className="pair">
        <legend>{words.income}</legend>
        <div className="f-row">
          <TextField
            label={texts.shell.setting.rural}
            hint={national(base?.incomeLine.rural)}
            {...number('incomeRural')}
          />
          <TextField
            label={texts.shell.setting.urban}
            hint={national(base?.incomeLine.urban)}
            {...number('incomeUrban')}
          />
        </div>
      </fieldset>
      <fieldset className="pair">
        <legend>{words.points}</legend>
        <div className="f-row">
          <TextField
            label={texts.shell.setting.rural}
            hint={national(base?.incomePointsLine?.rural) ?? words.pointsHint}
            {...number('pointsRural')}
          />
          <TextField
            label={texts.shell.setting.urban}
            hint={national(base?.incomePointsLine?.urban) ?? words.pointsHint}
            {...number('pointsUrban')}
          />
        </div>
      </fieldset>
      <TextField label={words.min} hint={national(base?.deprivationsMin)} {...number('min')} />
    </Dialog>
  )
}
