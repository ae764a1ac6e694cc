import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { isReportable } from '../../../domain/plan/report.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ReportDialog } from './report-dialog.tsx'
import type { Target } from './target-page.tsx'

type Report = Target['reports'][number]

/** What another sector counted, unit by unit, with who reported it and the evidence. */
export function ReportsCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const who = useActor()
  const [reporting, setReporting] = useState(false)
  const words = texts.target.reports
  const { indicator } = target
  if (indicator === null || !isReportable(indicator)) return null
  const columns: readonly Column<Report>[] = [
    { key: 'unit', head: words.unit, cell: (it) => <b>{it.unit.name}</b> },
    { key: 'on', head: words.day, cell: (it) => format.date(it.on) },
    { key: 'numerator', head: words.numerator, numeric: true, cell: (it) => format.number(it.numerator) },
    { key: 'denominator', head: words.denominator, numeric: true, cell: (it) => format.number(it.denominator) },
    { key: 'sample', head: words.sample, numeric: true, wideOnly: true, cell: (it) => format.count(it.sampleSize) },
    {
      key: 'by',
      head: words.by,
      cell: (it) => (
        <span>
          {it.reportedBy}
          <small>{it.evidence}</small>
        </span>
      ),
    },
  ]
  return (
    <Card
      flush
      title={words.title}
      note={format.count(target.reports.length)}
      actions={
        <Button
          small
          icon="plus"
          why={!may.runActivity(who, who) && words.notYours}
          whyIn="tip"
          onClick={() => setReporting(true)}
        >
          {words.action}
        </Button>
      }
    >
      {reporting ? <ReportDialog indicator={indicator} year={year} onClose={() => setReporting(false)} /> : null}
      <Table
        caption={words.title}
        columns={columns}
        rows={target.reports}
        keyOf={(it) => String(it.unit.id)}
        empty={<EmptyState icon="report" title={words.empty} />}
      />
    </Card>
  )
}
