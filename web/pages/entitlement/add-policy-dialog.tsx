import { useState } from 'react'
import { addPolicy } from '../../../contract/entitlement.ts'
import { beneficiaryOf, supportKinds } from '../../../domain/support/kinds.ts'
import { duePeriods } from '../../../domain/support/rule.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'

type Form = {
  readonly code: string
  readonly kind: (typeof supportKinds)[number]
  readonly nameVi: string
  readonly nameEn: string
  readonly beneficiary: 'person' | 'household'
  readonly period: (typeof duePeriods)[number]
  readonly responsibleVi: string
  readonly responsibleEn: string
}
const empty: Form = {
  code: '',
  kind: 'other',
  nameVi: '',
  nameEn: '',
  beneficiary: 'household',
  period: 'year',
  responsibleVi: '',
  responsibleEn: '',
}
const code = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A policy of the province's own. Its first rule is entered next. */
export function AddPolicyDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const words = texts.entitlement.addPolicy
  const [form, setForm] = useState(empty)
  const save = useCommand(addPolicy, { done: words.done, onDone: onClose })
  const set = (part: Partial<Form>) => setForm({ ...form, ...part })
  const named = [form.nameVi, form.nameEn, form.responsibleVi, form.responsibleEn].every((it) => it.trim().length >= 3)
  const complete = named && code.test(form.code)
  const whose = beneficiaryOf[form.kind]
  const text = (name: 'code' | 'nameVi' | 'nameEn' | 'responsibleVi' | 'responsibleEn', hint?: string) => (
    <TextField
      label={words[name]}
      hint={hint}
      value={form[name]}
      onChange={(typed) => set({ [name]: typed })}
      maxLength={name === 'code' ? 60 : 200}
      autoComplete="off"
    />
  )
  return (
    <Dialog
      wide
      title={words.title}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            why={!complete && words.needed}
            whyIn="tip"
            onClick={() => save.mutate(form)}
          >
            {words.go}
          </Button>
        </>
      }
    >
      <div className="f-row">
        {text('nameVi')}
        {text('nameEn')}
      </div>
      <div className="f-row">
        <SelectField
          label={words.kind}
          value={form.kind}
          onChange={(value) => {
            const kind = supportKinds.find((it) => it === value) ?? 'other'
            const only = beneficiaryOf[kind]
            set({ kind, ...(only === 'either' ? {} : { beneficiary: only }) })
          }}
          choices={supportKinds.map((it) => ({ value: it, label: texts.support.kind[it] }))}
        />
        <SelectField
          label={words.beneficiary}
          value={form.beneficiary}
          disabled={whose !== 'either'}
          onChange={(value) => set({ beneficiary: value === 'person' ? 'person' : 'household' })}
          choices={(['household', 'person'] as const).map((it) => ({
            value: it,
            label: texts.entitlement.beneficiary[it],
          }))}
        />
        <SelectField
          label={words.period}
          value={form.period}
          onChange={(value) => set({ period: duePeriods.find((it) => it === value) ?? 'year' })}
          choices={duePeriods.map((it) => ({ value: it, label: texts.entitlement.period[it] }))}
        />
      </div>
      <div className="f-row">
        {text('responsibleVi')}
        {text('responsibleEn')}
      </div>
      {text('code', words.codeHint)}
    </Dialog>
  )
}
