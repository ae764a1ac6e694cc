import { allocate } from '../../../contract/money.ts'
import { holderList } from '../../../contract/money-views.ts'
import { useCommunes } from '../../place-choices.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import type { Choice } from '../../ui/field.tsx'
import { TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useCommand, useView } from '../../use-view.ts'
import { ActDialog, useDecision } from './decision-fields.tsx'
import type { LineDetail } from './line-page.tsx'
import { usePartRows } from './part-rows.tsx'
import { readDong } from './read-dong.ts'

type Row = { readonly key: string; readonly to: string | null; readonly typed: string }

/** Giao vốn: to one holder or to many, by one decision. Communes stand in the list also before they ever held anything. */
export function AllocateDialog({
  line,
  onClose,
}: {
  line: Pick<LineDetail, 'id' | 'amount' | 'allocated'>
  onClose: () => void
}) {
  const texts = useTexts()
  const words = texts.money
  const { dong } = useFormat()
  const { language } = useLanguage()
  const choices = useHolderChoices()
  const rows = usePartRows<Row>((key) => ({ key, to: null, typed: '' }))
  const decision = useDecision()
  const give = useCommand(allocate, { done: words.done.allocate, onDone: onClose })
  const left = line.amount - line.allocated
  const amounts = rows.rows.map((it) => readDong(it.typed, language) ?? 0)
  const sum = amounts.reduce((all, it) => all + it, 0)
  const ready = amounts.every((it) => it > 0) && rows.rows.every((it) => it.to) && decision.value !== undefined
  const go = () => {
    if (!decision.value) return
    give.mutate({
      lineId: line.id,
      rows: rows.rows.map((it, at) => ({ id: it.key, amount: amounts[at] ?? 0, ...toOf(it.to ?? '') })),
      ...decision.value,
    })
  }
  return (
    <ActDialog
      title={words.actions.allocate}
      about={words.about.lineLeft(dong(left - sum))}
      go={texts.shell.save}
      why={sum > left ? words.why.over : ready ? undefined : words.why.neededRows}
      busy={give.isPending}
      onGo={go}
      onClose={onClose}
      wide
    >
      {rows.rows.map((row) => (
        <div key={row.key} className="part-row is-two">
          <SearchSelect
            label={words.field.holder}
            value={row.to}
            onChange={(to) => rows.set(row.key, { to })}
            choices={choices.filter((it) => it.value === row.to || !rows.rows.some((other) => other.to === it.value))}
          />
          <TextField
            label={words.field.amount}
            value={row.typed}
            onChange={(typed) => rows.set(row.key, { typed })}
            inputMode="decimal"
            maxLength={24}
            autoComplete="off"
          />
          <IconButton icon="x" label={words.actions.removeRow} onClick={() => rows.remove(row.key)} />
        </div>
      ))}
      <p className="dialog-lead">
        <Button small icon="plus" onClick={rows.add}>
          {words.actions.addRow}
        </Button>
      </p>
      {decision.fields}
    </ActDialog>
  )
}

/** "unit 11" or "holder <id>": communes by their unit, everybody else as a holder. */
function useHolderChoices(): readonly Choice[] {
  const communes = useCommunes()
  const read = useView(holderList)
  const others = (read.data?.rows ?? []).filter((it) => it.kind !== 'commune')
  return [
    ...others.map((it) => ({ value: `holder ${it.id}`, label: it.name })),
    ...communes.map((it) => ({ value: `unit ${it.value}`, label: it.label })),
  ]
}

function toOf(choice: string): { holderId: string | null; unitId: number | null } {
  const [kind, id = ''] = choice.split(' ')
  return kind === 'unit' ? { holderId: null, unitId: Number(id) } : { holderId: id, unitId: null }
}
