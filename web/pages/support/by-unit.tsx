import type { ReactNode } from 'react'
import type { UnitName } from '../../../contract/view.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import { supportKinds } from '../../../domain/support/kinds.ts'
import { useTexts } from '../../text/use-texts.tsx'
import '../../support/support.css'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'

export type Counted = { readonly unit: UnitName; readonly kind: SupportKind; readonly value: number | null }
type Line = { readonly unit: UnitName; readonly values: ReadonlyMap<SupportKind, number | null> }

/** Communes down, kinds across, every number the way to its rows. A kind nobody has is left out; an empty cell is none, "–" not known. */
export function ByUnit(props: {
  readonly title: string
  readonly rows: readonly Counted[]
  readonly write: (value: number | null) => string
  readonly hrefOf: (unit: number | undefined, kind: SupportKind | undefined) => string
  readonly actions?: ReactNode
}) {
  const { support } = useTexts()
  const words = support.byUnit
  const kinds = supportKinds.filter((kind) => props.rows.some((row) => row.kind === kind))
  const lines = linesOf(props.rows)
  if (lines.length === 0) return null
  const columns: Column<Line>[] = [
    {
      key: 'unit',
      head: words.unit,
      cell: ({ unit }) => (
        <Link className="row-link" href={props.hrefOf(unit.id, undefined)}>
          {unit.name}
        </Link>
      ),
    },
    ...kinds.map(
      (kind): Column<Line> => ({
        key: kind,
        head: support.kind[kind],
        numeric: true,
        cell: ({ unit, values }) =>
          values.has(kind) ? (
            <Link href={props.hrefOf(unit.id, kind)}>{props.write(values.get(kind) ?? null)}</Link>
          ) : null,
      }),
    ),
  ]
  return (
    <Card
      flush
      className="by-unit"
      title={props.title}
      note={words.note}
      actions={
        <>
          {props.actions}
          <ExportButton
            name={props.title}
            rows={lines}
            columns={[
              { head: words.unit, value: (line) => line.unit.name },
              ...kinds.map((kind) => ({
                head: support.kind[kind],
                value: (line: Line) => line.values.get(kind) ?? null,
              })),
            ]}
          />
        </>
      }
    >
      <Table
        caption={props.title}
        columns={columns}
        rows={lines}
        keyOf={(line) => String(line.unit.id)}
        narrow="scroll"
        sum={<Sum kinds={kinds} lines={lines} write={props.write} hrefOf={props.hrefOf} />}
      />
    </Card>
  )
}

function linesOf(rows: readonly Counted[]): readonly Line[] {
  const byUnit = Map.groupBy(rows, (row) => row.unit.id)
  return [...byUnit.values()].flatMap((those) => {
    const unit = those[0]?.unit
    return unit ? [{ unit, values: new Map(those.map((row) => [row.kind, row.value])) }] : []
  })
}

function Sum(props: {
  readonly kinds: readonly SupportKind[]
  readonly lines: readonly Line[]
  readonly write: (value: number | null) => string
  readonly hrefOf: (unit: number | undefined, kind: SupportKind | undefined) => string
}) {
  const words = useTexts().support.byUnit
  if (props.lines.length < 2) return null
  return (
    <tr className="sum">
      <td>{words.total}</td>
      {props.kinds.map((kind) => {
        const known = props.lines.flatMap((line) => line.values.get(kind) ?? [])
        const sum = known.length === 0 ? null : known.reduce((all, one) => all + one, 0)
        return (
          <td key={kind} className="n">
            <Link href={props.hrefOf(undefined, kind)}>{props.write(sum)}</Link>
          </td>
        )
      })}
    </tr>
  )
}
