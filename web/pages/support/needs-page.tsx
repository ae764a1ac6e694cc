import { getRouteApi } from '@tanstack/react-router'
import { needCounts, needExport, needList } from '../../../contract/support.ts'
import { reach } from '../../../domain/account/may.ts'
import { addDays, CivilDate } from '../../../domain/kernel/date.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { ExportRows } from '../../support/export-rows.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { Pager } from '../../ui/pager.tsx'
import { useView } from '../../use-view.ts'
import { ByUnit } from './by-unit.tsx'
import { NeedFilters } from './need-filters.tsx'
import { NeedRows } from './need-rows.tsx'
import { SupportTabs } from './support-tabs.tsx'

const route = getRouteApi('/in/support/needs')

export function NeedsPage() {
  const { support } = useTexts()
  const who = useActor()
  return reach.households(who) === undefined ? <NotForRole title={support.title} /> : <Needs />
}

/** What the address says, as the view is asked. */
function useAsked() {
  const { kind, place, state, waited } = route.useSearch()
  const today = CivilDate.parse(useMe().today)
  return { kind, place, state, since: waited ? addDays(today, -Number(waited)) : undefined }
}

function Needs() {
  const texts = useTexts()
  const words = texts.support.need
  const format = useFormat()
  const search = route.useSearch()
  const asked = useAsked()
  const read = useView(needList, { ...asked, after: search.after })
  const count = read.data?.count
  const filtered = Object.entries(search).some(([name, value]) => name !== 'after' && value !== undefined)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <ExportRows file={needExport.path} asked={asked} count={count} />
          </>
        }
      />
      <SupportTabs current="needs" />
      {search.state === 'closed' || count === undefined ? null : (
        <Lead>
          <strong>{words.lead(format.count(count))}</strong>
        </Lead>
      )}
      <NeedFilters />
      <div className="stack">
        {search.state === 'closed' ? null : <Counts />}
        <Card
          flush
          footer={
            <Pager
              rows={read.data?.rows.length}
              shown={format.count(read.data?.rows.length)}
              of={format.count(count)}
              firstHref={search.after === undefined ? undefined : path.needs({ ...search, after: undefined })}
              nextHref={read.data?.next ? path.needs({ ...search, after: read.data.next }) : undefined}
            />
          }
        >
          <Answer read={read} loading={<NeedRows rows={undefined} filtered={filtered} />}>
            {(data) => <NeedRows rows={data.rows} filtered={filtered} />}
          </Answer>
        </Card>
      </div>
    </>
  )
}

function Counts() {
  const { support } = useTexts()
  const format = useFormat()
  const { place } = route.useSearch()
  const read = useView(needCounts, { place })
  return (
    <ByUnit
      title={support.byUnit.needs}
      rows={(read.data?.rows ?? []).map((row) => ({ ...row, value: row.open }))}
      write={format.count}
      hrefOf={(unit, kind) => path.needs({ place: unit ?? place, kind })}
    />
  )
}
