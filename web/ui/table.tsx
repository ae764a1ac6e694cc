import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Icon } from './icon.tsx'
import type { Sort } from './sort.ts'
import { useUiWords } from './words.tsx'

export type Column<Row> = {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Figures: right-aligned, digits of one width. */
  readonly numeric?: boolean
  /** Can be sorted by; the caller sorts (the server, or `sortRows`). */
  readonly sortable?: boolean
  readonly width?: string
  /** Left away below 1200 px, where the row would not fit. */
  readonly wideOnly?: boolean
}

type Props<Row> = {
  /** What the table holds, for readers. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  /** Undefined while loading: grey lines of the right height stand in. */
  readonly rows: readonly Row[] | undefined
  readonly keyOf: (row: Row) => string
  /** Enter or a click on the row; the first cell should hold the link itself. */
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly sort?: Sort | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  /** What belongs here, the button that starts it, the legal basis. */
  readonly empty?: ReactNode
  readonly sum?: ReactNode
  readonly isSet?: ((row: Row) => boolean) | undefined
  readonly skeletonRows?: number
  /** On a phone each row becomes a small card with the heads as labels (default), or the table scrolls sideways. */
  readonly narrow?: 'cards' | 'scroll'
}

/** Rows of 36 px, grey head that stays in sight, hairlines. Arrow keys walk the rows, Enter opens. */
export function Table<Row>(props: Props<Row>) {
  const [at, setAt] = useState(0)
  const { columns, rows, onOpen } = props
  if (rows && rows.length === 0) return <>{props.empty}</>

  const walk = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (!onOpen || !rows || !(event.target instanceof HTMLTableRowElement)) return
    const row = rows[at]
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault()
      onOpen(row)
      return
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined || to < 0 || to >= rows.length) return
    event.preventDefault()
    setAt(to)
    const next = event.currentTarget.rows[to]
    next?.focus()
  }

  return (
    <div className={props.narrow === 'scroll' ? 'table-scroll' : 'table-scroll as-cards'}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: as cards on a phone the cells are blocks, and a browser then forgets what they are */}
      <table className="table" role="table">
        <caption className="sr">{props.caption}</caption>
        <thead>
          <tr role="row">
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk} aria-busy={rows === undefined || undefined}>
          {rows === undefined
            ? skeleton(props.skeletonRows ?? 8, columns)
            : rows.map((row, index) => (
                <tr
                  key={props.keyOf(row)}
                  role="row"
                  className={[props.isSet?.(row) ? 'is-set' : '', onOpen ? 'opens' : ''].filter(Boolean).join(' ')}
                  tabIndex={onOpen ? (index === Math.min(at, rows.length - 1) ? 0 : -1) : undefined}
                  onFocus={onOpen ? () => setAt(index) : undefined}
                  onClick={
                    onOpen
                      ? (event) => {
                          if (!pressedControl(event.target)) onOpen(row)
                        }
                      : undefined
                  }
                >
                  {columns.map((column) => (
                    <td
                      key={column.key}
                      role="cell"
                      className={classOf(column)}
                      data-label={typeof column.head === 'string' ? column.head : undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
          {rows ? props.sum : null}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  )
}

const classOf = <Row,>({ numeric, wideOnly }: Column<Row>) =>
  [numeric ? 'n' : '', wideOnly ? 'wide-only' : ''].filter(Boolean).join(' ') || undefined

/** A link or button inside the row does its own work; so does marking text with the mouse. */
const pressedControl = (target: EventTarget) =>
  (target instanceof Element && target.closest('a, button, input, select, label') !== null) ||
  (globalThis.getSelection?.()?.toString() ?? '') !== ''

function Head<Row>({ column, sort, onSort }: Pick<Props<Row>, 'sort' | 'onSort'> & { column: Column<Row> }) {
  const words = useUiWords()
  const style = column.width ? { width: column.width } : undefined
  const sorted = sort?.by === column.key ? sort : undefined
  if (!column.sortable || !onSort)
    return (
      <th scope="col" className={classOf(column)} style={style}>
        {column.head}
      </th>
    )
  return (
    <th
      scope="col"
      className={classOf(column)}
      style={style}
      aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={sorted ? 'sort is-on' : 'sort'}
        title={sorted?.down === false ? words.sortDown : words.sortUp}
        onClick={() => onSort({ by: column.key, down: sorted ? !sorted.down : Boolean(column.numeric) })}
      >
        {column.head}
        <Icon name={sorted ? (sorted.down ? 'arrow-down' : 'arrow-up') : 'sort'} size="s" />
      </button>
    </th>
  )
}

const widths = ['70%', '45%', '60%', '35%', '55%']
const skeleton = <Row,>(count: number, columns: readonly Column<Row>[]) =>
  Array.from({ length: count }, (_, line) => line).map((line) => (
    <tr key={line} className="skel">
      {columns.map((column, at) => (
        <td key={column.key} className={classOf(column)}>
          <i style={{ width: widths[(line + at) % widths.length] }} />
        </td>
      ))}
    </tr>
  ))
