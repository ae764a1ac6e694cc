import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { contributionDetail } from '../../../contract/contribution.ts'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Grid, PageHead } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useView } from '../../use-view.ts'
import { usePurposeWords } from './contribution-words.ts'
import { Dong, MoneyBar } from './dong.tsx'
import './money.css'
import { ReceiptsCard } from './receipts-card.tsx'
import { ReceiveDialog, UseDialog } from './receive-dialog.tsx'
import { UsesCard } from './uses-card.tsx'

export type Contribution = z.infer<typeof contributionDetail.answer>
const route = getRouteApi('/in/money/contributions/$id')

/** One contribution: pledge, receipts, and what it was used for. */
export function ContributionPage() {
  const { id } = route.useParams()
  const read = useView(contributionDetail, { id })
  return <Answer read={read}>{(it) => <Filled it={it} />}</Answer>
}

function Filled({ it }: { it: Contribution }) {
  const texts = useTexts()
  const words = texts.contribution
  const who = useActor()
  const { purposeName } = usePurposeWords()
  const [act, setAct] = useState<'receive' | 'use' | undefined>(undefined)
  const notYours = !may.spendMoney(who, who) && words.why.notYours
  return (
    <>
      <PageTitle>{it.donor.name}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: words.title, href: path.contributions({ year: it.year }) }, { label: it.donor.name }]}
      />
      <PageHead
        title={it.donor.name}
        sub={[words.detail.sub(purposeName(it.purpose), words.form[it.form]), it.what, it.unit?.name ?? '']
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <ButtonLink icon="report" href={path.donor(it.donor.id, { year: it.year })}>
              {words.actions.statement}
            </ButtonLink>
            <Button
              icon="check"
              why={notYours || (it.received <= it.used && words.why.nothingLeft)}
              whyIn="tip"
              onClick={() => setAct('use')}
            >
              {words.actions.use}
            </Button>
            <Button icon="gift" kind="primary" why={notYours} whyIn="tip" onClick={() => setAct('receive')}>
              {words.actions.receive}
            </Button>
          </>
        }
      />
      <Grid top>
        <FiguresCard it={it} />
        <ReceiptsCard it={it} />
        <UsesCard it={it} />
      </Grid>
      {act === 'receive' ? <ReceiveDialog it={it} onClose={() => setAct(undefined)} /> : null}
      {act === 'use' ? <UseDialog it={it} onClose={() => setAct(undefined)} /> : null}
    </>
  )
}

function FiguresCard({ it }: { it: Contribution }) {
  const texts = useTexts()
  const words = texts.contribution.figures
  const figures = [
    [words.pledged, it.pledged],
    [words.received, it.received],
    [words.used, it.used],
    [words.left, it.received - it.used],
  ] as const
  return (
    <Card span={12} title={texts.money.entry.amount} note={texts.money.unit}>
      <dl className="money-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Dong value={value} exact />
            </dd>
          </div>
        ))}
      </dl>
      <div className="money-bar-tall">
        <MoneyBar planned={it.pledged} allocated={it.received} disbursed={it.used} />
      </div>
    </Card>
  )
}
