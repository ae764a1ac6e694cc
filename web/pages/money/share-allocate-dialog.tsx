import { useState } from 'react'
import { allocate } from '../../../contract/money.ts'
import { budget } from '../../../contract/money-views.ts'
import { newId } from '../../api.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useCommand, useView } from '../../use-view.ts'
import { ActDialog, useDecision } from './decision-fields.tsx'
import { useLineWords } from './money-words.ts'
import type { Shared } from './share-page.tsx'

/** The result becomes one allocation by one decision, from a line that has as much left. */
export function ShareAllocateDialog({ shared, sum, onClose }: { shared: Shared; sum: number; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.money
  const named = useLineWords()
  const { dong, count, millions } = useFormat()
  const read = useView(budget, { year: shared.year })
  const enough = (read.data?.lines ?? []).filter((it) => it.amount - it.allocated >= sum)
  const [chosen, setChosen] = useState('')
  const decision = useDecision()
  const give = useCommand(allocate, { done: words.done.allocate, onDone: onClose })
  const given = shared.communes.filter((it) => (it.amount ?? 0) > 0)
  const go = () => {
    if (!decision.value || chosen === '') return
    give.mutate({
      lineId: chosen,
      rows: given.map((it) => ({ id: newId(), unitId: it.unit.id, amount: it.amount ?? 0 })),
      ...decision.value,
    })
  }
  return (
    <ActDialog
      title={words.share.toAllocation}
      about={words.share.resultNote(millions(sum, 6), count(given.length))}
      go={words.actions.allocate}
      why={enough.length === 0 ? words.share.noLine : chosen !== '' && decision.value ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={go}
      onClose={onClose}
    >
      <SelectField
        label={words.share.line}
        empty=""
        value={chosen}
        onChange={setChosen}
        choices={enough.map((it) => ({
          value: it.id,
          label: `${named.short(it)} – ${words.about.left(dong(it.amount - it.allocated))}`,
        }))}
      />
      {decision.fields}
    </ActDialog>
  )
}
