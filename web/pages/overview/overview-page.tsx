import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { overview } from '../../../contract/overview.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { MonthlyDue } from '../../monthly-due.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { targetWords } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Grid, Lead, PageHead } from '../../ui/card.tsx'
import { FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState, Skeleton } from '../../ui/note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'
import { AttentionCard } from './attention-card.tsx'
import { ForecastCard } from './forecast-card.tsx'
import { LeftBehindCard } from './left-behind-card.tsx'
import { ListsCard } from './lists-card.tsx'
import { MapCard } from './map-card.tsx'
import { MoneyCard } from './money-card.tsx'
import { MovementCard } from './movement-card.tsx'
import './overview.css'
import { ProfileCard } from './profile-card.tsx'
import { RankingCard } from './ranking-card.tsx'
import { RateCard } from './rate-card.tsx'
import { TargetCards } from './target-cards.tsx'

export type Overview = z.infer<typeof overview.answer>

const route = getRouteApi('/in/')

/** One page for a leader: are we going to make it, where not, why. */
export function OverviewPage() {
  const texts = useTexts()
  const search = route.useSearch()
  const who = useMe()
  const year = search.year ?? programmeYear(who)
  const read = useView(overview, { year, place: search.place })
  return (
    <>
      <PageTitle>{texts.shell.nav.overview}</PageTitle>
      <Answer read={read} loading={<Waiting />}>
        {(data) => <Filled data={data} year={year} place={search.place} />}
      </Answer>
    </>
  )
}

function Filled({ data, year, place }: { data: Overview; year: number; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const go = useGo()
  const words = texts.overview
  const actor = useActor()
  const reports = may.sendMonthlyReport(actor, actor) || may.runRound(actor, actor)
  const years = data.years.includes(year) ? data.years : [...data.years, year].toSorted()
  const targets = data.targets.filter((it) => it.kind === 'target')
  return (
    <>
      <PageHead
        title={words.title}
        tags={<Tag kind={data.state === 'official' ? 'now' : 'trial'}>{words.state[data.state]}</Tag>}
        sub={`${data.place.name} · ${words.sub(year, format.count(targets.length), format.count(data.communes.total))}`}
        actions={
          <>
            <FilterSelect
              label={texts.shell.year}
              value={String(year)}
              onChange={(chosen) => go(path.overview({ year: Number(chosen), place }))}
              choices={years.toReversed().map((it) => ({ value: String(it), label: String(it) }))}
            />
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
          </>
        }
      />
      {reports ? <MonthlyDue /> : null}
      {data.state === 'none' && data.poor.households === null ? (
        <NoLists data={data} place={place} />
      ) : (
        <>
          <LeadWords data={data} />
          <Grid>
            <RateCard data={data} place={place} />
            <MovementCard data={data} place={place} />
            <LeftBehindCard year={year} place={place} />
          </Grid>
          <TargetCards targets={data.targets} year={year} place={place} />
          <Grid>
            <ForecastCard data={data} place={place} />
            <div className="c6 beside">
              <MoneyCard data={data} place={place} />
              <ListsCard data={data} place={place} />
            </div>
          </Grid>
          <Grid>
            <MapCard data={data} />
            {data.ranking.length > 1 ? <RankingCard data={data} /> : null}
            <ProfileCard data={data} place={place} />
            <AttentionCard attention={data.attention} sends={may.sendMonthlyReport(actor, actor)} />
          </Grid>
        </>
      )}
    </>
  )
}

/** What a leader can repeat: how many targets hold, where the poverty rate stands, what is not known. */
function LeadWords({ data }: { data: Overview }) {
  const { plan, overview: words } = useTexts()
  const format = useFormat()
  const targets = data.targets.filter((it) => it.kind === 'target')
  const good = targets.filter((it) => ['reached', 'on-track', 'nearly'].includes(it.status)).length
  const unknown = targets.filter((it) => it.achieved === null).length
  const rate = targets.find((it) => it.code === 'T01')
  const rateWords = rate && rate.achieved !== null ? targetWords(rate, plan, format) : undefined
  if (targets.length === 0) return null
  return (
    <Lead>
      <strong>
        {unknown === targets.length
          ? plan.leadNone(format.count(targets.length))
          : plan.lead(format.count(good), format.count(targets.length))}
      </strong>{' '}
      {rateWords
        ? `${words.rate.title} ${rateWords.value}, ${plan.target.goalIs} ${rateWords.goal}: ${rateWords.difference}. `
        : ''}
      {unknown > 0 && unknown < targets.length ? plan.leadMissing(format.count(unknown)) : ''}
    </Lead>
  )
}

function NoLists({ data, place }: { data: Overview; place: number | undefined }) {
  const words = useTexts().overview
  const mayRead = reach.households(useActor()) !== undefined
  return (
    <>
      <Card>
        <EmptyState
          icon="review"
          title={words.empty.title}
          basis={words.empty.basis}
          action={mayRead ? <ButtonLink href={path.households()}>{words.onLists.open}</ButtonLink> : undefined}
        >
          {words.empty.body}
        </EmptyState>
      </Card>
      {data.targets.length > 0 ? (
        <>
          <TargetCards targets={data.targets} year={data.year} place={place} />
          <Grid>
            <ForecastCard data={data} place={place} />
            <MoneyCard data={data} place={place} />
          </Grid>
        </>
      ) : null}
    </>
  )
}

function Waiting() {
  const { ui } = useTexts().shell
  return (
    <Grid>
      <Card span={6}>
        <Skeleton lines={7} label={ui.loading} />
      </Card>
      <Card span={3}>
        <Skeleton lines={7} label={ui.loading} />
      </Card>
      <Card span={3}>
        <Skeleton lines={7} label={ui.loading} />
      </Card>
    </Grid>
  )
}
