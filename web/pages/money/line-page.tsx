import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { allocationList, lineDetail } from '../../../contract/money-views.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Facts, Grid, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { StatusTag, Tag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { AllocationTable } from './allocation-table.tsx'
import { Dong, MoneyBar } from './dong.tsx'
import { dueTone } from './due-card.tsx'
import { EntriesCard } from './entries-card.tsx'
import { LineActions } from './line-actions.tsx'
import './money.css'
import { useLineWords, useRate } from './money-words.ts'

export type LineDetail = z.infer<typeof lineDetail.answer>
const route = getRouteApi('/in/money/lines/$id')

/** One line of the budget: its figures, who has it, and every entry of its book. */
export function LinePage() {
  const { id } = route.useParams()
  const read = useView(lineDetail, { id })
  return <Answer read={read}>{(line) => <Filled line={line} />}</Answer>
}

function Filled({ line }: { line: LineDetail }) {
  const texts = useTexts()
  const words = texts.money
  const named = useLineWords()
  const title = named.short(line)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: words.title(line.planYear), href: path.money({ year: line.planYear }) }, { label: title }]}
      />
      <PageHead
        title={title}
        tags={line.executionYear > line.planYear ? <Tag>{words.line.carriedOver}</Tag> : null}
        sub={`${line.project ? `${named.projectName(line)} · ` : ''}${words.line.sub(line.planYear, line.executionYear)}`}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <LineActions line={line} />
          </>
        }
      />
      <Grid top>
        <FiguresCard line={line} />
        <AboutCard line={line} />
        <Allocated line={line} />
        <EntriesCard title={words.entry.title} entries={line.entries} span={12} />
      </Grid>
    </>
  )
}

function FiguresCard({ line }: { line: LineDetail }) {
  const { money: words } = useTexts()
  const rate = useRate()
  const figures = [
    [words.figures.planned, line.amount, ''],
    [words.figures.allocated, line.allocated, words.ofPlan(rate(line.allocated, line.amount))],
    ...(line.whole ? [] : [[words.figures.held, line.held, ''] as const]),
    [words.figures.disbursed, line.disbursed, words.ofAllocated(rate(line.disbursed, line.held))],
    [words.figures.unallocated, line.amount - line.allocated, ''],
  ] as const
  return (
    <Card title={words.entry.amount} note={words.unit} span={8}>
      <dl className="money-figures">
        {figures.map(([name, value, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Dong value={value} exact />
            </dd>
            <dd className="small ink-3">{note}</dd>
          </div>
        ))}
      </dl>
      <div className="money-bar-tall">
        <MoneyBar planned={line.amount} allocated={line.allocated} disbursed={line.disbursed} />
      </div>
    </Card>
  )
}

function AboutCard({ line }: { line: LineDetail }) {
  const { money: words } = useTexts()
  const { date } = useFormat()
  const facts = words.line.facts
  return (
    <Card span={4} title={words.lines.line}>
      <Facts
        rows={[
          [facts.source, words.source[line.source]],
          [facts.capital, line.capital ? words.capital[line.capital] : words.notSplit],
          [
            facts.spendBy,
            <StatusTag key="spendBy" tone={dueTone[line.due]} bare>
              {date(line.spendBy)}
            </StatusTag>,
          ],
          ...(line.note === '' ? [] : [[facts.note, line.note] as const]),
          ...(line.carriedFrom === null
            ? []
            : [
                [
                  words.line.carriedOver,
                  <Link key="from" href={path.moneyLine(line.carriedFrom)}>
                    {words.line.carriedFrom}
                  </Link>,
                ] as const,
              ]),
        ]}
      />
    </Card>
  )
}

function Allocated({ line }: { line: LineDetail }) {
  const { money: words } = useTexts()
  const { count } = useFormat()
  const read = useView(allocationList, { line: line.id, limit: 200 })
  return (
    <Card
      flush
      span={12}
      title={words.line.allocations}
      note={read.data ? words.dueCard.allocations(count(read.data.count)) : undefined}
      footer={<Link href={path.allocations({ year: line.planYear, line: line.id })}>{words.tabs.allocations}</Link>}
    >
      <Answer read={read}>
        {({ rows }) => (
          <AllocationTable rows={rows} ofLine empty={<EmptyState icon="money" title={words.line.noAllocations} />} />
        )}
      </Answer>
    </Card>
  )
}
