import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Dong } from './dong.tsx'
import { ShareAllocateDialog } from './share-allocate-dialog.tsx'
import type { Shared, ShareQuery } from './share-page.tsx'

type Row = Shared['communes'][number]
type Props = { readonly shared: Shared; readonly query: ShareQuery; readonly ask: (part: Partial<ShareQuery>) => void }

/** Commune by commune: its figures, what each gives, and the amount. One decision can make it an allocation. */
export function ShareResult({ shared, query, ask }: Props) {
  const { money } = useTexts()
  const words = money.share
  const { millions, count } = useFormat()
  const who = useActor()
  const [allocating, setAllocating] = useState(false)
  const given = shared.communes.filter((it) => (it.amount ?? 0) > 0)
  const sum = given.reduce((all, it) => all + (it.amount ?? 0), 0)
  const columns = useColumns(shared, query, ask)
  const why = (!may.shareMoney(who, who) && money.why.notShare) || (given.length === 0 && words.enterAmount)
  return (
    <Card
      flush
      span={12}
      className="share-result"
      title={words.result}
      note={sum > 0 ? words.resultNote(millions(sum, 6), count(given.length)) : undefined}
      actions={
        <>
          <ExportButton
            name={words.title(shared.year)}
            rows={shared.communes}
            columns={[
              { head: words.commune, value: (it) => it.unit.name },
              ...shared.weights.flatMap((weight, at) => [
                { head: words.criterion[weight.criterion], value: (it: Row) => it.values[at] ?? null },
                {
                  head: `${words.criterion[weight.criterion]} → ${money.unit}`,
                  value: (it: Row) => (it.exact ? (it.exact[at] ?? 0) / 1_000_000 : null),
                },
              ]),
              { head: money.field.amount, value: (it) => (it.amount === null ? null : it.amount / 1_000_000) },
            ]}
          />
          <Button small kind="primary" icon="send" why={why} whyIn="tip" onClick={() => setAllocating(true)}>
            {words.toAllocation}
          </Button>
        </>
      }
    >
      <Table
        caption={words.result}
        rows={shared.communes}
        keyOf={(it) => String(it.unit.id)}
        columns={columns}
        narrow="scroll"
        sum={
          <tr className="sum">
            <td>{words.total}</td>
            <td className="n">{sum > 0 ? <Dong value={sum} exact /> : null}</td>
            {shared.weights
              .filter((it) => it.weight > 0)
              .map((it) => (
                <td key={it.criterion} />
              ))}
            <td />
          </tr>
        }
      />
      {allocating ? <ShareAllocateDialog shared={shared} sum={sum} onClose={() => setAllocating(false)} /> : null}
    </Card>
  )
}

function useColumns(shared: Shared, query: ShareQuery, ask: Props['ask']): readonly Column<Row>[] {
  const { money, shell } = useTexts()
  const words = money.share
  const { number, millions } = useFormat()
  const out = query.without?.split(',') ?? []
  const toggle = (id: string) => {
    const next = out.includes(id) ? out.filter((it) => it !== id) : [...out, id]
    ask({ without: next.length === 0 ? undefined : next.join(',') })
  }
  const criteria = shared.weights.flatMap((weight, at): Column<Row>[] => {
    if (weight.weight === 0) return []
    const cell = (it: Row) => {
      const value = it.values[at] ?? null
      if (value === null)
        return (
          <span className="no-data" title={shell.ui.noData}>
            –
          </span>
        )
      return (
        <span>
          {number(value, 2)}
          {it.exact?.[at] ? <small>{millions(it.exact[at], 1)}</small> : null}
        </span>
      )
    }
    return [{ key: weight.criterion, head: words.criterion[weight.criterion], numeric: true, cell }]
  })
  return [
    {
      key: 'commune',
      head: words.commune,
      cell: (it) => <span className={it.left ? 'ink-3' : undefined}>{it.unit.name}</span>,
    },
    {
      key: 'amount',
      head: money.unit,
      numeric: true,
      cell: (it) =>
        it.amount === null ? (
          <span className="ink-3">{it.left ? words.leftOut : '–'}</span>
        ) : (
          <b>
            <Dong value={it.amount} exact />
          </b>
        ),
    },
    ...criteria,
    {
      key: 'action',
      head: <span className="sr">{words.leaveOut}</span>,
      cell: (it) => (
        <Button
          small
          kind="quiet"
          label={`${it.left ? words.takeIn : words.leaveOut}: ${it.unit.name}`}
          onClick={() => toggle(String(it.unit.id))}
        >
          {it.left ? words.takeIn : words.leaveOut}
        </Button>
      ),
    },
  ]
}
