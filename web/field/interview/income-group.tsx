import { useId, useState } from 'react'
import type { Income } from '../../../contract/survey.ts'
import { type PointTableBody, pointsRange } from '../../../domain/standard/point-table.ts'
import { pointName } from '../../../domain/survey/sheet/names.ts'
import { BigButton, Said } from '../bits.tsx'
import { sayIncome } from '../compare.ts'
import { useWords } from '../words.tsx'
import { Again } from './again.tsx'
import { confirm, NotAnswered, type PartProps } from './part-card.tsx'
import { isConfirmed } from './parts.ts'
import { Choices } from './question.tsx'

/** Sheet B1: by the province's point table of the day, or a total scored on paper. */
export function IncomeGroup({ part, footing, draft, marked, onDraft }: PartProps) {
  const words = useWords()
  const { field } = words
  const { table, it } = footing
  const set = (income: Income) => onDraft(confirm({ ...draft, income }, part.key))
  const [paper, setPaper] = useState(draft.income.kind === 'by-hand')
  const byHand = paper || !table
  /** Scored anew: by the table where there is one. What was scored by it last time stays, item by item. */
  const again = () => {
    setPaper(!table)
    onDraft(
      confirm(
        table && draft.income.kind !== 'chosen' ? { ...draft, income: { kind: 'chosen', chosen: {} } } : draft,
        part.key,
      ),
    )
  }
  if (!isConfirmed(part, footing, draft) && it.last)
    return (
      <section className={marked ? 'part marked' : 'part'}>
        <p>
          <b>{sayIncome(it.last.income, words)}</b>
        </p>
        <Again onChanged={again} onSame={() => onDraft(confirm(draft, part.key))} />
      </section>
    )
  return (
    <>
      {table ? null : <Said>{field.noTable}</Said>}
      {byHand ? (
        <ByHand income={draft.income} marked={marked} onChange={set} />
      ) : (
        <Items
          standard={footing.standards[0]?.id ?? ''}
          table={table}
          income={draft.income}
          marked={marked}
          onChange={set}
        />
      )}
      {table ? (
        <BigButton kind="quiet" icon="edit" onClick={() => setPaper(!paper)}>
          {byHand ? field.byTable : field.byHand}
        </BigButton>
      ) : null}
    </>
  )
}

type Props = { readonly income: Income; readonly marked: boolean; readonly onChange: (income: Income) => void }

type ItemsProps = Props & { readonly standard: string; readonly table: PointTableBody }

function Items({ standard, table, income, marked, onChange }: ItemsProps) {
  const { sheet } = useWords()
  const chosen = income.kind === 'chosen' ? income.chosen : {}
  return (
    <section className="part">
      {table.items.map((item) => (
        <div key={item.code}>
          <Choices
            label={`${item.code}. ${item.text}`}
            name={pointName(standard, item.code)}
            hint={undefined}
            options={item.answers.map(({ code, text }) => ({
              ...{ code, label: text, name: pointName(standard, item.code, code) },
            }))}
            several={item.choice === 'any'}
            none={item.choice === 'exactly-one' ? undefined : sheet.none}
            chosen={chosen[item.code]}
            onChange={(codes) => onChange({ kind: 'chosen', chosen: { ...chosen, [item.code]: [...codes] } })}
          />
          {marked && chosen[item.code] === undefined ? <NotAnswered /> : null}
        </div>
      ))}
    </section>
  )
}

function ByHand({ income, marked, onChange }: Props) {
  const { field } = useWords()
  const id = useId()
  const [typed, setTyped] = useState(income.kind === 'by-hand' ? String(income.points) : '')
  return (
    <section className="part">
      <label className="ask-label" htmlFor={id}>
        <b>{field.pointsByHand}</b>
        <small>{field.pointsHint}</small>
      </label>
      <input
        className="input big"
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={typed}
        onChange={(event) => {
          const text = event.target.value.replaceAll(/\D/g, '')
          setTyped(text)
          const points = Number(text)
          onChange(text !== '' && points <= pointsRange.to ? { kind: 'by-hand', points } : { kind: 'not-asked' })
        }}
      />
      {marked && income.kind !== 'by-hand' ? <NotAnswered /> : null}
    </section>
  )
}
