import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { entitlementCounts, entitlementList } from '../../../contract/entitlement.ts'
import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { usePolicies } from '../../use-policies.ts'
import { useGo, useView } from '../../use-view.ts'
import { shownDay } from '../../years.ts'
import { CommunesCard } from './communes-card.tsx'
import { DayFilter } from './day-filter.tsx'
import './entitlement.css'
import { EntitledTable } from './entitled-table.tsx'
import { EntitlementTabs } from './entitlement-tabs.tsx'
import { ExportEntitledDialog } from './export-entitled-dialog.tsx'

const route = getRouteApi('/in/entitlements')
const firstPolicy = 'health-insurance'

/** Danh sách thụ hưởng: who is entitled to a policy on a day, and whether it came. */
export function EntitlementsPage() {
  const texts = useTexts()
  const words = texts.entitlement
  const actor = useActor()
  const format = useFormat()
  const { on, place, policy } = useAsked()
  const mayRead = reach.households(actor) !== undefined
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead title={words.title} sub={words.list.sub(format.date(on))} actions={mayRead ? <Actions /> : null} />
      <EntitlementTabs current="list" />
      <Filters />
      <Sums />
      {mayRead ? (
        <People />
      ) : (
        <Card>
          <p className="mid ink-2">{texts.leftBehind.list.byName}</p>
        </Card>
      )}
      {place === undefined ? <CommunesCard policy={policy} on={on} /> : null}
    </>
  )
}

const useAsked = () => {
  const search = route.useSearch()
  const who = useMe()
  return { ...search, policy: search.policy ?? firstPolicy, on: search.on ?? shownDay(who) }
}

function Actions() {
  const texts = useTexts()
  const words = texts.entitlement.list
  const { after: _, ...asked } = useAsked()
  const read = useView(entitlementList, { ...asked, limit: 50 })
  const [exporting, setExporting] = useState(false)
  const count = read.data?.count ?? 0
  return (
    <>
      <Button icon="print" onClick={() => print()}>
        {texts.shell.print}
      </Button>
      <Button icon="download" why={count === 0 && words.emptyTitle} whyIn="tip" onClick={() => setExporting(true)}>
        {words.export}
      </Button>
      {exporting ? <ExportEntitledDialog asked={asked} onClose={() => setExporting(false)} /> : null}
    </>
  )
}

function Filters() {
  const texts = useTexts()
  const words = texts.entitlement.list
  const go = useGo()
  const oneOf = useOneOf()
  const communes = useCommunes()
  const { policies } = usePolicies()
  const asked = useAsked()
  const change = (next: Partial<typeof asked>) => go(path.entitlements({ ...asked, ...next, after: undefined }))
  return (
    <FilterBar>
      <FilterSelect
        label={words.policy}
        value={asked.policy}
        onChange={(policy) => change({ policy })}
        choices={policies.map((it) => ({ value: it.code, label: oneOf(it.nameVi, it.nameEn) }))}
      />
      <DayFilter
        on={asked.on}
        unset={shownDay(useMe())}
        onChange={(on) => go(path.entitlements({ ...asked, on, after: undefined }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={texts.shell.place}
          placeholder={texts.shell.wholeArea}
          value={asked.place === undefined ? null : String(asked.place)}
          onChange={(it) => change({ place: it === null ? undefined : Number(it) })}
          choices={communes}
        />
      ) : null}
      <FilterSelect
        label={words.stateLabel}
        value={asked.state ?? 'entitled'}
        onChange={(it) => change({ state: it === 'unknown' ? 'unknown' : undefined, received: undefined })}
        choices={(['entitled', 'unknown'] as const).map((it) => ({ value: it, label: words.state[it] }))}
      />
      {asked.state === 'unknown' ? null : (
        <FilterSelect
          label={words.receivedLabel}
          all={words.received.all}
          value={asked.received ?? ''}
          onChange={(it) => change({ received: it === 'yes' || it === 'no' ? it : undefined })}
          choices={(['yes', 'no'] as const).map((it) => ({ value: it, label: words.received[it] }))}
        />
      )}
    </FilterBar>
  )
}

/** The sentence above the list, from the counts. */
function Sums() {
  const words = useTexts().entitlement.list
  const actor = useActor()
  const format = useFormat()
  const { policy, on, place } = useAsked()
  const read = useView(entitlementCounts, { policy, on, place }, { enabled: reach.figures(actor) !== undefined })
  if (!read.data) return null
  const { entitled, received, unknown } = read.data
  return (
    <Lead>
      <strong>{words.lead(format.count(entitled), format.count(received), format.count(entitled - received))}</strong>{' '}
      {unknown > 0 ? words.unknown(format.count(unknown)) : ''}
    </Lead>
  )
}

function People() {
  const texts = useTexts()
  const words = texts.entitlement.list
  const format = useFormat()
  const asked = useAsked()
  const read = useView(entitlementList, asked)
  const { after: _, ...first } = asked
  return (
    <Card
      flush
      footer={
        <Pager
          rows={read.data?.rows.length}
          shown={format.count(read.data?.rows.length)}
          of={format.count(read.data?.count)}
          firstHref={asked.after === undefined ? undefined : path.entitlements(first)}
          nextHref={read.data?.next ? path.entitlements({ ...asked, after: read.data.next }) : undefined}
        />
      }
    >
      <Answer read={read} loading={<EntitledTable rows={undefined} on={asked.on} />}>
        {(data) =>
          data.rule === null ? (
            <EmptyState icon="calendar" title={words.noRule}>
              {words.noRuleBody}
            </EmptyState>
          ) : (
            <EntitledTable rows={data.rows} on={asked.on} />
          )
        }
      </Answer>
    </Card>
  )
}
