import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { allocationDetail } from '../../../contract/money-views.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Facts, Grid, PageHead } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { AdjustAllocationDialog, TakeBackDialog } from './allocation-dialogs.tsx'
import { DisburseDialog } from './disburse-dialog.tsx'
import { DisbursementsCard } from './disbursements-card.tsx'
import { Dong, MoneyBar } from './dong.tsx'
import { dueTone } from './due-card.tsx'
import { EntriesCard } from './entries-card.tsx'
import './money.css'
import { useLineWords, useRate } from './money-words.ts'

export type AllocationDetail = z.infer<typeof allocationDetail.answer>
const route = getRouteApi('/in/money/allocations/$id')

/** What one holder has of a line, how it came, and every payment. */
export function AllocationPage() {
  const { id } = route.useParams()
  const read = useView(allocationDetail, { id })
  return <Answer read={read}>{(it) => <Filled it={it} />}</Answer>
}

function Filled({ it }: { it: AllocationDetail }) {
  const texts = useTexts()
  const words = texts.money
  const named = useLineWords()
  return (
    <>
      <PageTitle>{it.holder.name}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: words.allocations.title(it.line.planYear), href: path.allocations({ year: it.line.planYear }) },
          { label: it.holder.name },
        ]}
      />
      <PageHead
        title={it.holder.name}
        sub={words.allocation.sub(named.short(it.line), words.line.sub(it.line.planYear, it.line.executionYear))}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <Actions it={it} />
          </>
        }
      />
      <Grid top>
        <FiguresCard it={it} />
        <AboutCard it={it} />
        <DisbursementsCard it={it} />
        <EntriesCard title={words.allocation.entries} entries={it.entries} span={12} />
      </Grid>
    </>
  )
}

function Actions({ it }: { it: AllocationDetail }) {
  const words = useTexts().money
  const who = useActor()
  const [act, setAct] = useState<'adjust' | 'takeBack' | 'disburse' | undefined>(undefined)
  const notShare = !may.shareMoney(who, who) && words.why.notShare
  const nothing = it.spent >= it.amount && words.why.nothingToSpend
  const close = () => setAct(undefined)
  return (
    <>
      <Button icon="edit" why={notShare} whyIn="tip" onClick={() => setAct('adjust')}>
        {words.actions.adjust}
      </Button>
      <Button icon="left" why={notShare || nothing} whyIn="tip" onClick={() => setAct('takeBack')}>
        {words.actions.takeBack}
      </Button>
      <Button
        icon="money"
        kind="primary"
        why={(!may.spendMoney(who, who) && words.why.notSpend) || nothing}
        whyIn="tip"
        onClick={() => setAct('disburse')}
      >
        {words.actions.disburse}
      </Button>
      {act === 'adjust' ? <AdjustAllocationDialog it={it} onClose={close} /> : null}
      {act === 'takeBack' ? <TakeBackDialog it={it} onClose={close} /> : null}
      {act === 'disburse' ? <DisburseDialog it={it} onClose={close} /> : null}
    </>
  )
}

function FiguresCard({ it }: { it: AllocationDetail }) {
  const { money: words } = useTexts()
  const rate = useRate()
  const figures = [
    [words.figures.allocation, it.amount, ''],
    [words.figures.disbursed, it.spent, words.ofAllocated(rate(it.spent, it.amount))],
    [words.figures.undisbursed, it.amount - it.spent, ''],
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
        <MoneyBar planned={it.amount} allocated={it.amount} disbursed={it.spent} />
      </div>
    </Card>
  )
}

function AboutCard({ it }: { it: AllocationDetail }) {
  const { money: words } = useTexts()
  const { date } = useFormat()
  const named = useLineWords()
  const facts = words.line.facts
  return (
    <Card span={4} title={words.allocation.line}>
      <Facts
        rows={[
          [
            words.lines.line,
            <Link key="line" href={path.moneyLine(it.line.id)}>
              {named.short(it.line)}
            </Link>,
          ],
          [facts.project, named.projectName(it.line)],
          [facts.source, words.source[it.line.source]],
          [
            facts.spendBy,
            <StatusTag key="spendBy" tone={dueTone[it.line.due]} bare>
              {date(it.line.spendBy)}
            </StatusTag>,
          ],
        ]}
      />
    </Card>
  )
}
