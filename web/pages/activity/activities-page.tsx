import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { activityFile, activityList, activitySummary } from '../../../contract/activity.ts'
import { may } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { type ActivityFilters, activityFilterNames, path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { ownUnitOf, useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { Pager } from '../../ui/pager.tsx'
import { useGo, useView } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'
import './activity.css'
import { ActivityFilterBar } from './activity-filters.tsx'
import { ActivityTable } from './activity-table.tsx'
import { KindsCard } from './kinds-card.tsx'
import { PlanDialog } from './plan-dialog.tsx'

const route = getRouteApi('/in/activities')

/** Activities of a year: how the kinds stand, what is late, and each of them. */
export function ActivitiesPage() {
  const texts = useTexts()
  const words = texts.activity
  const format = useFormat()
  const { language } = useLanguage()
  const go = useGo()
  const who = useMe()
  const actor = useActor()
  const asked: ActivityFilters = route.useSearch()
  const filters = { ...asked, year: asked.year ?? programmeYear(who) }
  const read = useView(activityList, filters)
  const { year, place, project, row } = filters
  const sums = useView(activitySummary, { year, place, project, row })
  const [planning, setPlanning] = useState(false)
  const change = useCallback(
    (next: Partial<ActivityFilters>, typing = false) =>
      go(path.activities({ ...asked, ...next, after: undefined }), typing),
    [asked, go],
  )
  const count = read.data?.count
  const filtered = activityFilterNames.some((name) => name !== 'after' && name !== 'year' && asked[name] !== undefined)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub(format.count(count), ownUnitOf(who)?.name ?? texts.shell.wholeArea)}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <ButtonLink
              download
              icon="download"
              href={addressOf(activityFile.path, { ...filters, after: undefined, lang: language })}
            >
              {texts.shell.ui.exportTable}
            </ButtonLink>
            <Button
              kind="primary"
              icon="plus"
              why={!may.runActivity(actor, actor) && words.notYours}
              whyIn="tip"
              onClick={() => setPlanning(true)}
            >
              {words.plan}
            </Button>
          </>
        }
      />
      <ActivityFilterBar
        filters={filters}
        onChange={change}
        onClear={filtered ? () => go(path.activities({ year })) : undefined}
      />
      {sums.data ? <Summary rows={sums.data.rows} /> : null}
      <div className="stack">
        <Answer read={sums}>{({ rows }) => <KindsCard rows={rows} filters={filters} />}</Answer>
        <Card
          flush
          title={words.list}
          footer={
            <Pager
              rows={count}
              shown={format.count(read.data?.rows.length)}
              of={words.count(format.count(count))}
              firstHref={filters.after === undefined ? undefined : path.activities({ ...asked, after: undefined })}
              nextHref={read.data?.next ? path.activities({ ...asked, after: read.data.next }) : undefined}
            />
          }
        >
          <Answer read={read} loading={<ActivityTable rows={undefined} year={year} filtered={filtered} />}>
            {({ rows }) => <ActivityTable rows={rows} year={year} filtered={filtered} />}
          </Answer>
        </Card>
      </div>
      {planning ? <PlanDialog year={year} onClose={() => setPlanning(false)} /> : null}
    </>
  )
}

type Sums = { readonly running: number; readonly done: number; readonly late: number }

/** The one sentence: how many run, how many are done, and how many are late. */
function Summary({ rows }: { rows: readonly Sums[] }) {
  const words = useTexts().activity
  const { count } = useFormat()
  if (rows.length === 0) return null
  const sum = (of: keyof Sums) => rows.reduce((total, row) => total + row[of], 0)
  return (
    <Lead>
      <strong>{words.lead(count(sum('running')), count(sum('done')))}</strong>{' '}
      {sum('late') > 0 ? words.leadLate(count(sum('late'))) : ''}
    </Lead>
  )
}
