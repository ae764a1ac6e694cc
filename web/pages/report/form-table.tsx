import { useState } from 'react'
import { blockHeadings, lineHeadings } from '../../../domain/report/headings.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { cellKey, type Fault, type Form, faultsIn, sumLineName, unitKey } from './faults.ts'
import { FormHead } from './form-head.tsx'
import './form-table.css'

type Block = Form['blocks'][number]
type Row = Block['rows'][number]
/** The lines of one unit (households, people), or of the sum of its block. */
type Group = { readonly name: string; readonly rows: readonly Row[]; readonly isSum: boolean; readonly no: number }

/** Units shown of a block before the rest is folded away; a unit in which something is amiss is always shown. */
const few = 10

/** The statutory table: official headings, I Thành thị, II Nông thôn, III Tổng, two lines a unit where the form has them. */
export function FormTable({ form }: { form: Form }) {
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  const withLine = form.blocks.some((block) => block.rows.some((row) => row.line !== 'only'))
  const byClass = form.blocks.some((block) => block.rows.some((row) => row.line === 'poor'))
  const faults = faultsIn(form)
  const head = form.blocks.toSorted((a, b) => order.indexOf(a.setting) - order.indexOf(b.setting))
  return (
    <div className="form-scroll">
      <table className="form">
        <caption className="sr">{texts.report.form(form.form)}</caption>
        <FormHead columns={form.columns} withLine={withLine} byClass={byClass} />
        {head.map((block) => (
          <BlockRows
            key={block.setting}
            form={form}
            block={block}
            faults={faults}
            withLine={withLine}
            open={open}
            onOpen={() => setOpen(!open)}
          />
        ))}
      </table>
    </div>
  )
}
const order = ['urban', 'rural', 'total']

type Faults = ReturnType<typeof faultsIn>
type Parts = { readonly form: Form; readonly block: Block; readonly faults: Faults; readonly withLine: boolean }

function BlockRows({ open, onOpen, ...parts }: Parts & { open: boolean; onOpen: () => void }) {
  const { form, block, faults } = parts
  const words = useTexts().report
  const { count } = useFormat()
  const groups = groupsOf(block)
  const amiss = (group: Group) =>
    group.isSum || faults.byUnit.has(unitKey(block.setting, group.name)) || group.rows.some((row) => row.missing)
  let shown = 0
  const folds = groups.map((group) => {
    if (!group.isSum) shown += 1
    return shown > few && !amiss(group)
  })
  const folded = folds.filter(Boolean).length
  const width = form.columns.length + (parts.withLine ? 4 : 3)
  return (
    <tbody>
      {groups.map((group, at) => (
        <GroupRows
          key={group.isSum ? 'sum' : group.rows[0]?.unit?.id}
          {...parts}
          group={group}
          folded={!open && folds[at] === true}
        />
      ))}
      {folded > 0 ? (
        <tr className="more">
          <td colSpan={width}>
            {open ? null : `${words.folded(count(folded), sumLineName[block.setting])} · `}
            <button type="button" className="as-link" aria-expanded={open} onClick={onOpen}>
              {open ? words.showFew : words.showAll}
            </button>
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

function GroupRows({ form, block, faults, withLine, group, folded }: Parts & { group: Group; folded: boolean }) {
  const oneOf = useOneOf()
  const total = block.setting === 'total'
  return group.rows.map((row, at) => {
    const line = lineHeadings[row.line]
    const names = [
      group.isSum ? (total ? 'total' : 'block') : '',
      at > 0 ? 'nk' : '',
      at < group.rows.length - 1 ? 'has-more' : '',
      folded ? 'is-folded' : '',
    ]
    return (
      <tr key={row.line} className={names.filter(Boolean).join(' ') || undefined}>
        {at > 0 ? null : (
          <>
            <td rowSpan={group.rows.length} className="ordinal">
              {group.isSum ? sumLineName[block.setting] : group.no}
            </td>
            <th rowSpan={group.rows.length} scope="rowgroup">
              {group.isSum ? oneOf(blockHeadings[block.setting].vi, blockHeadings[block.setting].en) : group.name}
            </th>
          </>
        )}
        {withLine ? <td className="u">{oneOf(line.vi, line.en)}</td> : null}
        {form.columns.map((column, index) => (
          <Cell
            key={column.key}
            value={row.cells[index] ?? null}
            kind={column.kind}
            edge={isEdge(form, index)}
            sep={startsGroup(form, index)}
            fault={faults.byCell.get(cellKey({ setting: block.setting, unit: group.name, line: row.line }, column.key))}
          />
        ))}
        {at > 0 ? null : (
          <CheckCell rows={group.rows} ids={faults.byUnit.get(unitKey(block.setting, group.name)) ?? []} />
        )}
      </tr>
    )
  })
}

function Cell(props: {
  readonly value: number | null
  readonly kind: Form['columns'][number]['kind']
  readonly edge: boolean
  readonly sep: boolean
  readonly fault: Fault | undefined
}) {
  const words = useTexts().report.cell
  const format = useFormat()
  const { value, fault } = props
  const write = (it: number | null) => (props.kind === 'count' ? format.count(it) : format.fixed(it, 2))
  const names = ['n', props.edge ? 'edge' : '', props.sep ? 'sep' : '', fault ? 'fail' : value === null ? 'none' : '']
  const why = fault
    ? (value === null ? words.withheld : words.wrong)(write(fault.expected), write(fault.actual))
    : value === null
      ? words.missing
      : undefined
  return (
    <td className={names.filter(Boolean).join(' ')} title={why}>
      {fault ? <Icon name="st-missed" size="s" /> : null}
      {value === 0 ? <span className="zero">{write(0)}</span> : write(value)}
      {why ? <span className="sr"> {why}</span> : null}
    </td>
  )
}

function CheckCell({ rows, ids }: { rows: readonly Row[]; ids: readonly string[] }) {
  const words = useTexts().report
  const missing = rows.some((row) => row.missing)
  const named = (id: string) => (id in words.note ? words.note[id as keyof typeof words.note] : id) // true: just found
  const said = ids.length > 0 ? words.rowFault(ids.map(named).join(', ')) : missing ? words.rowMissing : words.rowOk
  return (
    <td rowSpan={rows.length} className="ok" title={said}>
      <span className={ids.length > 0 ? 'bad' : missing ? 'ink-3' : 'good'}>
        <Icon name={ids.length > 0 ? 'st-missed' : missing ? 'st-none' : 'check'} size="s" />
      </span>
      <span className="sr">{said}</span>
    </td>
  )
}

/** Rows of a block by unit, in the order they came; the sum of the block first (rule of the template). */
function groupsOf(block: Block): readonly Group[] {
  const groups: { name: string; rows: Row[]; isSum: boolean; no: number; id: number | null }[] = []
  for (const row of block.rows) {
    const id = row.unit?.id ?? null
    const last = groups.at(-1)
    if (last && last.id === id) last.rows.push(row)
    else
      groups.push({
        name: row.unit?.name ?? sumLineName[block.setting],
        rows: [row],
        isSum: row.unit === null,
        no: groups.filter((it) => !it.isSum).length + 1,
        id,
      })
  }
  return groups
}

/** The first and the last figure of a movement form stand out. */
const isEdge = ({ form, columns }: Form, index: number) =>
  (form === '7.2' || form === '7.3') && (index === 0 || index === columns.length - 1)

const startsGroup = ({ columns }: Form, index: number) =>
  index === 0 || columns[index]?.group?.vi !== columns[index - 1]?.group?.vi || columns[index]?.group === null
