import { useState } from 'react'
import { addHolder, HolderKind } from '../../../contract/money.ts'
import { newId } from '../../api.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { ActDialog } from './decision-fields.tsx'

/** A department or another owner that money can be allocated to. Communes need not be added: every one can be given money. */
export function AddHolderDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const words = texts.money
  const [kind, setKind] = useState<HolderKind>('department')
  const [name, setName] = useState('')
  const give = useCommand(addHolder, { done: words.done.addHolder, onDone: onClose })
  return (
    <ActDialog
      title={words.actions.addHolder}
      go={texts.shell.save}
      why={name.trim() === '' ? words.why.neededName : undefined}
      busy={give.isPending}
      onGo={() => give.mutate({ id: newId(), kind, unitId: null, name: name.trim() })}
      onClose={onClose}
    >
      <SelectField
        label={words.field.holderKind}
        value={kind}
        onChange={(it) => setKind(HolderKind.parse(it))}
        choices={(['department', 'other'] as const).map((value) => ({ value, label: words.holderKind[value] }))}
      />
      <TextField label={words.field.holderName} value={name} onChange={setName} maxLength={200} autoComplete="off" />
    </ActDialog>
  )
}
