import { useState } from 'react'
import { addDonor, DonorKind } from '../../../contract/contribution.ts'
import { newId } from '../../api.ts'
import { useCommunes } from '../../place-choices.ts'
import { ownUnitOf, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useCommand } from '../../use-view.ts'
import { ActDialog } from './decision-fields.tsx'

/** Who gives, at the unit that receives. `onClose` tells the id of the one that was added. */
export function DonorDialog({ onClose }: { onClose: (added?: string) => void }) {
  const texts = useTexts()
  const words = texts.contribution
  const own = ownUnitOf(useMe())
  const communes = useCommunes()
  const [id] = useState(newId)
  const [kind, setKind] = useState<DonorKind>('person')
  const [unit, setUnit] = useState<string | null>(own === undefined ? null : String(own.id))
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [phone, setPhone] = useState('')
  const give = useCommand(addDonor, { done: words.done.addDonor, onDone: () => onClose(id) })
  const badPhone = phone.trim() !== '' && !/^[+\d][\d .-]{7,19}$/.test(phone.trim())
  const places = [
    ...(own === undefined ? [] : [{ value: String(own.id), label: own.name }]),
    ...communes.filter((it) => it.value !== String(own?.id)),
  ]
  return (
    <ActDialog
      title={words.actions.addDonor}
      go={texts.shell.save}
      why={badPhone ? words.why.badPhone : name.trim() === '' || unit === null ? words.why.needed : undefined}
      busy={give.isPending}
      onGo={() =>
        give.mutate({ id, unitId: Number(unit), kind, name, address, phone: phone.trim() === '' ? null : phone.trim() })
      }
      onClose={() => onClose()}
    >
      <SelectField
        label={words.field.kind}
        value={kind}
        onChange={(it) => setKind(DonorKind.parse(it))}
        choices={Object.entries(words.donorKind).map(([value, label]) => ({ value, label }))}
      />
      <TextField label={words.field.name} value={name} onChange={setName} maxLength={200} autoComplete="off" />
      <TextField label={words.field.address} value={address} onChange={setAddress} maxLength={300} autoComplete="off" />
      <div className="f-row">
        <TextField
          label={words.field.phone}
          hint={words.field.phoneHint}
          error={badPhone ? words.why.badPhone : undefined}
          value={phone}
          onChange={setPhone}
          inputMode="tel"
          maxLength={20}
          autoComplete="off"
        />
        <SearchSelect label={words.field.unit} value={unit} onChange={setUnit} choices={places} />
      </div>
    </ActDialog>
  )
}
