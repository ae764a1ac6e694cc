import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { householdEntitlements } from '../../../contract/entitlement.ts'
import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Seg } from '../../ui/seg.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { DayFilter } from './day-filter.tsx'
import './entitlement.css'
import { EntitlementTabs } from './entitlement-tabs.tsx'
import { HouseholdFinder } from './household-finder.tsx'
import { PolicyAnswers } from './policy-answers.tsx'

const route = getRouteApi('/in/entitlements/household')
export type Entitlements = z.infer<typeof householdEntitlements.answer>
export const shows = ['entitled', 'unknown', 'all'] as const

/** Thử trên một hộ: every policy of the day for the household and each of its people, with the reasons. */
export function HouseholdEntitlementsPage() {
  const texts = useTexts()
  const words = texts.entitlement.household
  const actor = useActor()
  const { today } = useMe()
  const search = route.useSearch()
  const go = useGo()
  const change = (next: Partial<typeof search>) => go(path.householdEntitlements({ ...search, ...next }))
  if (reach.households(actor) === undefined)
    return <EmptyState icon="lock" title={texts.shell.nav.notForRole(texts.shell.role[actor.role])} />
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead title={words.title} sub={words.sub} />
      <EntitlementTabs current="household" />
      <FilterBar>
        <HouseholdFinder onChoose={(id) => change({ id })} />
        <DayFilter on={search.on} unset={today} onChange={(on) => change({ on })} />
        <Seg
          label={words.filter}
          value={search.show ?? 'all'}
          onChange={(show) => change({ show: show === 'all' ? undefined : show })}
          choices={shows.map((it) => ({ value: it, label: words.show[it] }))}
        />
      </FilterBar>
      {search.id === undefined ? (
        <EmptyState icon="search" title={words.emptyTitle}>
          {words.emptyBody}
        </EmptyState>
      ) : (
        <Found id={search.id} on={search.on} show={search.show ?? 'all'} />
      )}
    </>
  )
}

function Found(props: { readonly id: string; readonly on: string | undefined; readonly show: (typeof shows)[number] }) {
  const texts = useTexts()
  const words = texts.entitlement.household
  const format = useFormat()
  const read = useView(householdEntitlements, { id: props.id, on: props.on })
  return (
    <Answer read={read}>
      {(data) => {
        const policies = data.policies.flatMap((policy) => {
          const answers = policy.answers.filter((it) => isShown(it.is, props.show))
          return answers.length === 0 ? [] : [{ ...policy, answers }]
        })
        return (
          <>
            <div className="head-title entitled-head">
              <h2>{data.head}</h2>
              <Tag>{texts.support.group[data.group]}</Tag>
              <span className="mid ink-2">
                {data.interviewedOn === null
                  ? words.notInterviewed
                  : words.interviewed(format.date(data.interviewedOn))}
              </span>
              <ButtonLink small href={path.household(props.id)}>
                {texts.household.title}
              </ButtonLink>
            </div>
            {policies.length === 0 ? <EmptyState icon="info" title={words.nothing} /> : null}
            {policies
              .filter((it) => !isForNobody(it))
              .map((policy) => (
                <PolicyAnswers key={policy.code} policy={policy} />
              ))}
            <ForNobody policies={policies.filter(isForNobody)} />
          </>
        )
      }}
    </Answer>
  )
}

const isForNobody = ({ answers }: Entitlements['policies'][number]) =>
  answers.every(({ is, received }) => is === false && received === null)

/** Policies that give nothing here, by name only; each opens with its reasons. */
function ForNobody({ policies }: { policies: readonly Entitlements['policies'][number][] }) {
  const words = useTexts().entitlement.household
  const oneOf = useOneOf()
  if (policies.length === 0) return null
  return (
    <Card title={words.answer.no}>
      {policies.map((policy) => (
        <details key={policy.code} className="for-nobody">
          <summary>{oneOf(policy.nameVi, policy.nameEn)}</summary>
          <PolicyAnswers policy={policy} />
        </details>
      ))}
    </Card>
  )
}

const isShown = (is: boolean | null, show: (typeof shows)[number]) =>
  show === 'all' || (show === 'entitled' ? is === true : is === null)
