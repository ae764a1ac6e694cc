import { useState } from 'react'
import { addHolder, HolderKind } from '../../../contract/money.ts'
import { newId } from '../../api.ts'
import { useCommunes } from '../../place-choices.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useCommand } from '../../use-view.ts'
import { ActDialog } from './decision-fields.tsx'

/** A department, a commune or another owner that money can be allocated to. */
export function AddHolderDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const words = texts.money
  const communes = useCommunes()
  const [kind, setKind] = useState<HolderKind>('department')
  const [unit, setUnit] = useState<string | null>(null)
  const [name, setName] = useState('')
  const give = useCommand(addHolder, { done: words.done.addHolder, onDone: onClose })
  const called = kind === 'commune' ? (communes.find((it) => it.value === unit)?.label ?? '') : name.trim()
  return (
    <ActDialog
      title={words.actions.addHolder}
      go={texts.shell.save}
      why={called === '' ? words.field.holderName : undefined}
      busy={give.isPending}
      onGo={() => give.mutate({ id: newId(), kind, unitId: kind === 'commune' ? Number(unit) : null, name: called })}
      onClose={onClose}
    >
      <SelectField
        label={words.field.holderKind}
        value={kind}
        onChange={(it) => setKind(HolderKind.parse(it))}
        choices={Object.entries(words.holderKind).map(([value, label]) => ({ value, label }))}
      />
      {kind === 'commune' ? (
        <SearchSelect label={words.field.commune} value={unit} onChange={setUnit} choices={communes} />
      ) : (
        <TextField label={words.field.holderName} value={name} onChange={setName} maxLength={200} autoComplete="off" />
      )}
    </ActDialog>
  )
}
