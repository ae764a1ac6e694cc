import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { householdDetail } from '../../../contract/household.ts'
import { ethnicityWords } from '../../ethnicity.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Facts, Grid, PageHead } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { EntitlementsCard } from './entitlements-card.tsx'
import { EventsMenu } from './events/events-menu.tsx'
import { EventsCard, LogCard } from './history-cards.tsx'
import './household.css'
import { HouseholdClass } from './household-class.tsx'
import { EarlyWarningCard, LeftBehindCard } from './left-behind-cards.tsx'
import { MembersCard } from './members-card.tsx'
import { MovementsCard } from './movements-card.tsx'
import { ScoresCard } from './scores-card.tsx'
import { SupportCards } from './support-cards.tsx'
import { TwelveCard } from './twelve-card.tsx'
import { YearsCard } from './years-card.tsx'

export type Household = z.infer<typeof householdDetail.answer>

const route = getRouteApi('/in/households/$id')

export function HouseholdPage() {
  const { id } = route.useParams()
  const read = useView(householdDetail, { id })
  return <Answer read={read}>{(household) => <Filled household={household} />}</Answer>
}

function Filled({ household }: { household: Household }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.household
  const head = household.members.find((it) => it.relation === 'head' && it.leftOn === null)
  const title = words.headed(head?.sex ?? null, household.head)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: words.title, href: path.households() },
          { label: household.commune.name, href: path.households({ place: household.commune.id }) },
          { label: household.village.name, href: path.households({ place: household.village.id }) },
          { label: title },
        ]}
      />
      <PageHead
        title={title}
        tags={
          <>
            <HouseholdClass of={household.class} newlyEscaped={household.newlyEscaped} />
            <Tag>{words.headcount(format.count(household.headcount))}</Tag>
            <Tag>{words.ethnicity(ethnicityWords(household.ethnicity, words))}</Tag>
            {household.noLabour ? <Tag>{words.noLabour}</Tag> : null}
            {household.merit ? <Tag>{words.merit}</Tag> : null}
          </>
        }
        sub={<WhereAndWhat household={household} />}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <EventsMenu household={household} />
          </>
        }
      />
      {household.endedOn === null ? null : (
        <div className="above-cards">
          <Note tone="risk">
            {words.ended(
              format.date(household.endedOn),
              words.how[household.endedBy ?? 'other'] ?? household.endedBy ?? '',
            )}
          </Note>
        </div>
      )}
      <YearsCard household={household} />
      <Grid>
        <TwelveCard household={household} />
        <ScoresCard household={household} />
      </Grid>
      <Grid>
        <div className="c8 stack">
          <MembersCard household={household} />
          <LeftBehindCard household={household} />
          <SupportCards household={household} />
          <MovementsCard household={household} />
        </div>
        <div className="c4 stack">
          <EarlyWarningCard household={household} />
          <EntitlementsCard household={household} />
          <CausesCard household={household} />
          <EventsCard household={household} />
          <LogCard household={household} />
        </div>
      </Grid>
    </>
  )
}

/** Many addresses already end with the village; it is not said twice. */
const whereOf = ({ address, village, commune }: Household) =>
  [address, address.includes(village.name) ? '' : village.name, commune.name].filter(Boolean).join(', ')

function WhereAndWhat({ household }: { household: Household }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.household
  const last = household.years.findLast((it) => it.decisionNo !== null)
  const setting = household.setting === null ? '' : ` (${texts.shell.setting[household.setting].toLowerCase()})`
  return (
    <p className="facts">
      <span>
        <Icon name="pin" />
        {whereOf(household)}
        {setting}
      </span>
      {last?.decisionNo ? (
        <span>
          <Icon name="report" />
          <span>
            {words.certificate} <span className="num">{last.decisionNo}</span>
            {last.decisionDate === null ? '' : `, ${format.date(last.decisionDate)}`}
          </span>
        </span>
      ) : null}
      {household.hasPhone ? (
        <span>
          <Icon name="phone" />
          {words.phoneKept}
        </span>
      ) : null}
    </p>
  )
}

function CausesCard({ household }: { household: Household }) {
  const words = useTexts().household
  return (
    <Card title={words.causes.title}>
      {household.causes.length === 0 ? (
        <p className="mid ink-3">{words.causes.none}</p>
      ) : (
        <ul className="plain-list">
          {household.causes.map((no) => (
            <li key={no}>{words.causes.names[no - 1] ?? no}</li>
          ))}
        </ul>
      )}
      {household.aliases.length === 0 ? null : (
        <div className="aliases">
          <Facts
            rows={household.aliases.map((it) => [
              words.aliases.kind[it.kind] ?? it.kind,
              <span className="num" key={it.value}>
                {it.value}
              </span>,
            ])}
          />
        </div>
      )}
    </Card>
  )
}
