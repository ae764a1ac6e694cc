import type { TargetValue } from '../../../contract/plan.ts'
import { path } from '../../path.ts'
import { inUnit, missingUnits, targetWords } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Bar } from '../../ui/bar.tsx'
import { Link } from '../../ui/link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo } from '../../use-view.ts'

/** Rows of the plan. A row without records says what it waits for in the place of a number, and never 0. */
export function TargetTable(props: {
  readonly rows: readonly TargetValue[]
  readonly caption: string
  readonly year: number
  readonly place: number | undefined
}) {
  const go = useGo()
  const address = (row: TargetValue) => path.target(props.year, row.code, { place: props.place })
  return (
    <Table
      caption={props.caption}
      columns={useColumns(address).filter(({ key }) => isTold(key, props.rows))}
      rows={props.rows}
      keyOf={(row) => row.code}
      onOpen={(row) => go(address(row))}
    />
  )
}

/** Where no row of the table promises a number, nothing is compared with one: measures, objectives. */
function isTold(key: string, rows: readonly TargetValue[]): boolean {
  if (key === 'fraction') return rows.some((row) => row.denominator !== null)
  return !['goal', 'difference', 'status'].includes(key) || rows.some((row) => row.goal !== null)
}

function useColumns(address: (row: TargetValue) => string): readonly Column<TargetValue>[] {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const words = texts.plan
  const said = (row: TargetValue) => targetWords(row, words, format)
  return [
    {
      key: 'name',
      head: words.columns.name,
      cell: (row) => (
        <span className="target-name">
          <span className="tab ink-3">{row.code}</span>
          <span>
            <Link className="row-link" href={address(row)}>
              {oneOf(row.name, row.nameEn)}
            </Link>
            {row.achieved === null ? <WaitsFor row={row} /> : null}
          </span>
        </span>
      ),
    },
    { key: 'goal', head: words.columns.goal, width: '140px', cell: (row) => said(row).goal },
    {
      key: 'achieved',
      head: words.columns.achieved,
      width: '150px',
      cell: (row) => (
        <span className="target-value">
          <b className="num">{said(row).valueInFull}</b>
          {row.goal === null ? null : (
            <Bar share={said(row).share} goal={said(row).goalShare} tone={barTone(said(row).tone)} />
          )}
        </span>
      ),
    },
    {
      key: 'difference',
      head: words.columns.difference,
      width: '145px',
      cell: (row) => (
        <span>
          {said(row).difference}
          {row.achieved !== null && missingUnits(row.missing) > 0 ? (
            <small>{words.missingUnits(format.count(missingUnits(row.missing)))}</small>
          ) : null}
        </span>
      ),
    },
    {
      key: 'fraction',
      head: words.columns.fraction,
      width: '150px',
      wideOnly: true,
      cell: (row) => (
        <span className="num ink-2">
          {row.numerator === null || row.denominator === null
            ? format.count(null)
            : words.of(format.number(row.numerator), format.number(row.denominator))}
        </span>
      ),
    },
    {
      key: 'status',
      head: words.columns.status,
      width: '132px',
      cell: (row) => (
        <span>
          <StatusTag tone={said(row).tone} bare>
            {said(row).status}
          </StatusTag>
          {row.goal === null || row.forecast.value === null || row.forecast.method === 'final' ? null : (
            <small>{texts.target.forecast.expected(inUnit(row.forecast.value, row.unit, words, format))}</small>
          )}
        </span>
      ),
    },
  ]
}

const barTone = (tone: ReturnType<typeof targetWords>['tone']) => (tone === 'none' ? 'plain' : tone)

/** What the row waits for, the first of it and no more than two lines; the page of the target names all. */
function WaitsFor({ row }: { row: TargetValue }) {
  const oneOf = useOneOf()
  const first = row.missing[0]
  return first ? <small className="waits-for">{oneOf(first.vi, first.en)}</small> : null
}
