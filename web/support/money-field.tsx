import { supportMoney } from '../../contract/support.ts'
import { reach } from '../../domain/account/may.ts'
import { useActor } from '../shell/me.tsx'
import { useFormat, useOneOf, useTexts } from '../text/use-texts.tsx'
import { SelectField } from '../ui/field.tsx'
import { useView } from '../use-view.ts'
import type { DeliveryDraft } from './delivery-draft.ts'
import type { Household } from './record-delivery.tsx'

/** Allocations and contributions that may pay for it, with what they have left. */
export function MoneyField({
  household,
  draft,
  onChange,
}: {
  readonly household: Household
  readonly draft: DeliveryDraft
  readonly onChange: (money: string) => void
}) {
  const words = useTexts().support.delivery
  const format = useFormat()
  const oneOf = useOneOf()
  const may = reach.money(useActor()) !== undefined
  const asked = { id: household.id, kind: draft.kind }
  const read = useView(supportMoney, asked, { enabled: may && draft.kind !== '' })
  const rows = draft.kind === '' ? [] : (read.data?.rows ?? [])
  return (
    <SelectField
      label={words.paidFrom}
      value={draft.money}
      empty={words.noMoney}
      onChange={onChange}
      choices={rows.map((it) => {
        const name = [it.name, it.year, oneOf(it.projectVi ?? '', it.projectEn ?? ''), it.what].filter(Boolean)
        return { value: `${it.kind}:${it.id}`, label: words.moneyLeft(name.join(' · '), format.money(it.left)) }
      })}
    />
  )
}
