import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { earlyWarningCounts, earlyWarningExport, earlyWarningList } from '../../../contract/early-warning.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { groupTone } from '../../left-behind/kind-words.ts'
import { Reasons, Standings, type Warned } from '../../left-behind/warning-cells.tsx'
import { type EarlyWarningFilters, path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { ExportRows } from '../../support/export-rows.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { Facets } from '../../ui/facets.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { shownDay } from '../../years.ts'
import { LeftBehindTabs } from './left-behind-tabs.tsx'
import { PlaceAndDay } from './place-and-day.tsx'
import { SetWarningDialog } from './set-warning-dialog.tsx'

type Counts = z.infer<typeof earlyWarningCounts.answer>

const route = getRouteApi('/in/left-behind/warnings')

export function WarningsPage() {
  const { leftBehind } = useTexts()
  const who = useActor()
  if (reach.figures(who) !== undefined) return <Warnings />
  return <NotForRole title={leftBehind.warning.title} />
}

function useAsked() {
  const { after: _, ...search } = route.useSearch()
  const who = useMe()
  return { ...search, on: search.on ?? shownDay(who) }
}

function Warnings() {
  const texts = useTexts()
  const words = texts.leftBehind.warning
  const format = useFormat()
  const go = useGo()
  const who = useActor()
  const search: EarlyWarningFilters = route.useSearch()
  const asked = useAsked()
  const mayRead = reach.households(who) !== undefined
  const counts = useView(earlyWarningCounts, asked)
  const [setting, setSetting] = useState(false)
  const set = (over: EarlyWarningFilters) => go(path.earlyWarnings({ ...search, ...over, after: undefined }))
  const filtered = search.rule !== undefined || search.standing !== undefined || search.place !== undefined
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub(format.date(asked.on))}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <Button
              icon="settings"
              why={!may.setRule(who, who) && words.notYours}
              whyIn="tip"
              onClick={() => setSetting(true)}
            >
              {words.set}
            </Button>
            {mayRead ? <ExportRows file={earlyWarningExport.path} asked={asked} count={counts.data?.all} /> : null}
          </>
        }
      />
      <LeftBehindTabs current="warnings" place={search.place} on={search.on} />
      <PlaceAndDay
        place={search.place}
        on={search.on}
        onPlace={(place) => set({ place })}
        onDay={(on) => set({ on })}
        onClear={filtered ? () => go(path.earlyWarnings({ on: search.on })) : undefined}
      />
      <Answer read={counts}>
        {(data) => (
          <>
            <Lead>
              <strong>{data.all === 0 ? words.leadNone : words.lead(format.count(data.all))}</strong>{' '}
              {words.settings(format.count(data.settings.marginPoints), format.count(data.settings.months))}
            </Lead>
            <Choices data={data} search={search} />
            {setting ? <SetWarningDialog settings={data.settings} onClose={() => setSetting(false)} /> : null}
          </>
        )}
      </Answer>
      <div className="stack">
        <Note>{words.noScore}</Note>
        {mayRead ? (
          <ByName filtered={filtered} />
        ) : (
          <Card>
            <p className="mid ink-2">{texts.leftBehind.list.byName}</p>
          </Card>
        )}
      </div>
    </>
  )
}

function Choices({ data, search }: { data: Counts; search: EarlyWarningFilters }) {
  const words = useTexts().leftBehind
  const format = useFormat()
  const choice = (name: 'rule' | 'standing', value: string, label: string, households: number) => ({
    value,
    label,
    count: format.count(households),
    set: search[name] === value,
    href: path.earlyWarnings({ ...search, [name]: search[name] === value ? undefined : value, after: undefined }),
  })
  return (
    <Facets
      label={words.facet.label}
      facets={[
        {
          key: 'rule',
          name: words.warning.rules,
          wide: true,
          choices: data.rules.map((it) => choice('rule', it.value, words.warning.rule[it.value], it.households)),
        },
        {
          key: 'standing',
          name: words.warning.standings,
          choices: data.standings.map((it) =>
            choice('standing', it.value, words.warning.standing[it.value], it.households),
          ),
        },
      ]}
    />
  )
}

function ByName({ filtered }: { filtered: boolean }) {
  const { leftBehind, shell } = useTexts()
  const words = leftBehind.warning
  const format = useFormat()
  const search: EarlyWarningFilters = route.useSearch()
  const read = useView(earlyWarningList, { ...useAsked(), after: search.after })
  const columns = useColumns()
  const table = (rows: readonly Warned[] | undefined) => (
    <Table
      caption={words.title}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.household.id}
      skeletonRows={10}
      empty={
        filtered ? (
          <EmptyState icon="search" title={leftBehind.nothingFound} />
        ) : (
          <EmptyState icon="bell" title={words.empty.title} basis={words.empty.basis}>
            {words.empty.body}
          </EmptyState>
        )
      }
    />
  )
  return (
    <Card
      flush
      className="gap-card"
      footer={
        <Pager
          rows={read.data?.rows.length}
          shown={format.count(read.data?.rows.length)}
          of={shell.households(format.count(read.data?.count))}
          firstHref={search.after === undefined ? undefined : path.earlyWarnings({ ...search, after: undefined })}
          nextHref={read.data?.next ? path.earlyWarnings({ ...search, after: read.data.next }) : undefined}
        />
      }
    >
      <Answer read={read} loading={table(undefined)}>
        {(data) => table(data.rows)}
      </Answer>
    </Card>
  )
}

function useColumns(): readonly Column<Warned>[] {
  const { leftBehind, support } = useTexts()
  const words = leftBehind.warning
  return [
    {
      key: 'household',
      head: words.columns.household,
      width: '24%',
      cell: (row) => (
        <>
          <Link className="row-link" href={path.household(row.household.id)}>
            {row.household.head}
          </Link>
          <small>
            {row.village.name}, {row.commune?.name ?? leftBehind.byCommune.unknownUnit}
          </small>
        </>
      ),
    },
    {
      key: 'group',
      head: words.columns.group,
      width: '18%',
      cell: (row) => (
        <ClassTag tone={groupTone[row.group]} bare>
          {support.group[row.group]}
        </ClassTag>
      ),
    },
    { key: 'standing', head: words.columns.standing, width: '22%', cell: (row) => <Standings of={row} /> },
    { key: 'reasons', head: words.columns.reasons, cell: (row) => <Reasons of={row} /> },
  ]
}
