import { useState } from 'react'
import { ContributionForm, Purpose, pledge } from '../../../contract/contribution.ts'
import { newId } from '../../api.ts'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useCommand } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'
import { usePurposeWords } from './contribution-words.ts'
import { ActDialog, useAmount, useDay } from './decision-fields.tsx'
import { DonorDialog } from './donor-dialog.tsx'
import { useDonors } from './use-donors.ts'

/** Ghi cam kết: who promises what for what. */
export function PledgeDialog({ donor, onClose }: { donor?: { id: string; name: string }; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.contribution
  const { today } = useMe()
  const { choices } = usePurposeWords()
  const [donorId, setDonor] = useState<string | null>(donor?.id ?? null)
  const [adding, setAdding] = useState(false)
  const [purpose, setPurpose] = useState<Purpose>('general')
  const [form, setForm] = useState<ContributionForm>('money')
  const [year, setYear] = useState(yearOf(today))
  const [what, setWhat] = useState('')
  const amount = useAmount(words.field.amount, texts.money.field.amountHint)
  const day = useDay(words.field.pledgedOn)
  const give = useCommand(pledge, { done: words.done.pledge, onDone: onClose })
  const known = useDonors()
  const ready = donorId !== null && amount.dong !== undefined && amount.dong > 0 && day.value !== ''
  const go = () => {
    if (donorId === null || amount.dong === undefined) return
    give.mutate({ id: newId(), donorId, year, purpose, form, what, pledgedOn: day.value, pledged: amount.dong })
  }
  if (adding)
    return (
      <DonorDialog
        onClose={(added) => {
          if (added) setDonor(added)
          setAdding(false)
        }}
      />
    )
  return (
    <ActDialog
      title={words.actions.pledge}
      go={texts.shell.save}
      why={ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={go}
      onClose={onClose}
    >
      <SearchSelect
        label={words.field.donor}
        value={donorId}
        onChange={setDonor}
        choices={known.map((it) => ({
          value: it.id,
          label: it.address === '' ? it.name : `${it.name} · ${it.address}`,
        }))}
      />
      <p className="dialog-lead">
        <Button small icon="plus" onClick={() => setAdding(true)}>
          {words.field.newDonor}
        </Button>
      </p>
      <div className="f-row">
        <SelectField
          label={words.field.purpose}
          value={purpose}
          onChange={(it) => setPurpose(Purpose.parse(it))}
          choices={choices}
        />
        <SelectField
          label={words.field.form}
          value={form}
          onChange={(it) => setForm(ContributionForm.parse(it))}
          choices={Object.entries(words.form).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="f-row">
        {amount.field}
        {day.field}
      </div>
      <div className="f-row">
        <SelectField
          label={words.field.year}
          value={String(year)}
          onChange={(it) => setYear(Number(it))}
          choices={yearsBetween(yearOf(today) - 5, yearOf(today) + 1).map((it) => ({
            value: String(it),
            label: String(it),
          }))}
        />
        <TextField
          label={words.field.what}
          hint={words.field.whatHint}
          value={what}
          onChange={setWhat}
          maxLength={300}
          autoComplete="off"
        />
      </div>
    </ActDialog>
  )
}
