import { useOneOf, useTexts } from '../../text/use-texts.tsx'
import type { Form } from './faults.ts'

type Column = Form['columns'][number]
type Run = { readonly columns: readonly Column[]; readonly group: Column['group'] }

/** Columns that stand next to each other under one heading. A column without one stands alone. */
export function runsOf(columns: readonly Column[]): readonly Run[] {
  const runs: { columns: Column[]; group: Column['group'] }[] = []
  for (const column of columns) {
    const last = runs.at(-1)
    if (last?.group && column.group && last.group.vi === column.group.vi) last.columns.push(column)
    else runs.push({ columns: [column], group: column.group })
  }
  return runs
}

/** "9=1-2-3" with a real minus, and places where it may break in a narrow column. */
const breakable = (no: string) => no.replaceAll('-', '−').replace(/[=−+]/g, (sign) => `${sign}\u200b`)

/** The official heading: groups, headings, column numbers. */
export function FormHead(props: {
  readonly columns: readonly Column[]
  readonly withLine: boolean
  /** Its lines are groups of households (7.10), not households and people. */
  readonly byClass: boolean
}) {
  const { columns, withLine, byClass } = props
  const words = useTexts().report
  const oneOf = useOneOf()
  const runs = runsOf(columns)
  const storeys = runs.some((run) => run.group) ? 2 : 1
  const numbered = columns.some((column) => column.no !== '')
  return (
    <thead>
      <tr>
        <th rowSpan={storeys} className="ordinal">
          {words.no}
        </th>
        <th rowSpan={storeys} className="unit" scope="col">
          {words.unit}
        </th>
        {withLine ? (
          <th rowSpan={storeys} scope="col">
            {byClass ? words.group : words.measure}
          </th>
        ) : null}
        {runs.map((run) => {
          const [first] = run.columns
          if (!first) return null
          return run.group ? (
            <th key={first.key} colSpan={run.columns.length} scope="colgroup">
              {oneOf(run.group.vi, run.group.en)}
            </th>
          ) : (
            <th key={first.key} rowSpan={storeys} scope="col">
              {oneOf(first.heading.vi, first.heading.en)}
            </th>
          )
        })}
        <th rowSpan={storeys} className="ok">
          <span className="sr">{words.checkColumn}</span>
        </th>
      </tr>
      {storeys === 2 ? (
        <tr className="second">
          {runs.map((run) =>
            run.group
              ? run.columns.map((column) => (
                  <th key={column.key} scope="col">
                    {oneOf(column.heading.vi, column.heading.en)}
                  </th>
                ))
              : null,
          )}
        </tr>
      ) : null}
      {numbered ? (
        <tr className="nos">
          <td />
          <td />
          {withLine ? <td /> : null}
          {columns.map((column) =>
            column.no === '' ? <td key={column.key} /> : <th key={column.key}>{breakable(column.no)}</th>,
          )}
          <td />
        </tr>
      ) : null}
    </thead>
  )
}
