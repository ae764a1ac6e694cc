import { useState } from 'react'
import { type MonthlyRow, monthlyHouseholds } from '../../../contract/monthly-report.ts'
import { reach } from '../../../domain/account/may.ts'
import { isNothing, type MonthlyChange, monthlyChanges, sameFigures } from '../../../domain/report/monthly.ts'
import { changeWords, columnWords } from '../../../domain/report/monthly-words.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card, Grid } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Seg } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useView } from '../../use-view.ts'
import type { Monthly } from './monthly-page.tsx'
import { MonthlyTag } from './monthly-tag.tsx'

type Props = {
  readonly row: MonthlyRow
  readonly month: Monthly['months'][number]
  readonly year: number
  readonly place: number | undefined
}

/** One commune's report of a month: the counts, the households behind them, and what was sent when by whom. */
export function CommuneMonth({ row, month, year, place }: Props) {
  const words = useTexts().monthlyReport
  const { count } = useFormat()
  const mayName = reach.lists(useActor()) !== undefined
  const last = row.sent.at(-1)
  const changed = last !== undefined && !sameFigures(last.figures, row.now)
  return (
    <div className="stack monthly">
      {changed ? <Note tone="risk">{words.changedSince}</Note> : null}
      {isNothing(row.now) && !last ? <Note>{words.nothing}</Note> : null}
      {row.open > 0 ? <Note>{words.open(count(row.open))}</Note> : null}
      <Grid top>
        <Card span={7} flush title={`${words.figures.title} · ${row.unit.name}`}>
          <Figures row={row} changed={changed} />
        </Card>
        <Card span={5} title={words.steps.title}>
          <MonthlyTag row={row} dueOn={month.dueOn} />
          <Steps sent={row.sent} />
        </Card>
      </Grid>
      {mayName ? <Households year={year} month={month.month} place={place ?? row.unit.id} both={changed} /> : null}
    </div>
  )
}

function Figures({ row, changed }: { row: MonthlyRow; changed: boolean }) {
  const words = useTexts().monthlyReport
  const { count } = useFormat()
  const { language } = useLanguage()
  const { figures } = words
  const sent = row.sent.at(-1)?.figures
  const shown = sent ?? row.now
  const number = (value: number) => <span className={value === 0 ? 'ink-3' : undefined}>{count(value)}</span>
  const all: readonly Column<MonthlyChange>[] = [
    { key: 'change', head: figures.change, cell: (it) => changeWords[it][language] },
    {
      key: 'households',
      head: columnWords.households[language],
      numeric: true,
      cell: (it) => number(shown[it].households),
    },
    { key: 'people', head: columnWords.people[language], numeric: true, cell: (it) => number(shown[it].people) },
    ...(changed
      ? [
          {
            key: 'now',
            head: figures.now,
            numeric: true,
            cell: (it: MonthlyChange) => `${count(row.now[it].households)} / ${count(row.now[it].people)}`,
          },
        ]
      : []),
  ]
  return <Table caption={figures.title} columns={all} rows={monthlyChanges} keyOf={(it) => it} />
}

function Steps({ sent }: { sent: MonthlyRow['sent'] }) {
  const words = useTexts().monthlyReport
  const { date } = useFormat()
  if (sent.length === 0) return null
  return (
    <ol className="monthly-steps">
      {sent.toReversed().map((it) => (
        <li key={it.no}>
          <span className="num">{date(it.on)}</span>
          <span>
            <b className="medium">{words.step(it.no, it.documentNo)}</b>
            <small>{words.stepBy(it.by, it.signer)}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}

type Named = { readonly year: number; readonly month: number; readonly place: number; readonly both: boolean }

function Households({ year, month, place, both }: Named) {
  const words = useTexts().monthlyReport
  const { count, date } = useFormat()
  const { language } = useLanguage()
  const [chosen, setVersion] = useState<'sent' | 'now'>('now')
  const version = both ? chosen : 'now'
  const read = useView(monthlyHouseholds, { year, month, place, version })
  const { households } = words
  type Row = NonNullable<typeof read.data>['rows'][number]
  const all: readonly Column<Row>[] = [
    {
      key: 'head',
      head: households.head,
      cell: (row) => (
        <Link className="row-link" href={path.household(row.householdId)}>
          {row.head}
        </Link>
      ),
    },
    { key: 'village', head: households.village, cell: (row) => row.village },
    { key: 'change', head: households.change, cell: (row) => changeWords[row.change][language] },
    { key: 'people', head: columnWords.people[language], numeric: true, cell: (row) => count(row.people) },
    {
      key: 'decision',
      head: households.decision,
      cell: (row) => (
        <span>
          {row.decisionNo}
          <small className="num">{date(row.decidedOn)}</small>
        </span>
      ),
    },
  ]
  return (
    <Card
      flush
      title={households.title}
      actions={
        both ? (
          <Seg
            label={words.version.label}
            value={version}
            onChange={setVersion}
            choices={[
              { value: 'now', label: words.version.now },
              { value: 'sent', label: words.version.sent },
            ]}
          />
        ) : null
      }
    >
      <Answer read={read}>
        {({ rows }) => (
          <Table
            caption={households.title}
            columns={all}
            rows={rows}
            keyOf={(row) => row.caseId}
            empty={<p className="mid ink-3 monthly-none">{households.empty}</p>}
          />
        )}
      </Answer>
    </Card>
  )
}
