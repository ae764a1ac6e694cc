import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { leftBehindCounts, leftBehindExport, leftBehindList } from '../../../contract/left-behind.ts'
import { reach } from '../../../domain/account/may.ts'
import { groupIcon, kindWords } from '../../left-behind/kind-words.ts'
import { type LeftBehindFilters, path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { NotForRole } from '../../shell/not-for-role.tsx'
import { ExportRows } from '../../support/export-rows.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { type Facet, Facets } from '../../ui/facets.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { useGo, useView } from '../../use-view.ts'
import { shownDay } from '../../years.ts'
import { CommunesCard } from './communes-card.tsx'
import { GapList } from './gap-list.tsx'
import { LeftBehindTabs } from './left-behind-tabs.tsx'
import { PlaceAndDay } from './place-and-day.tsx'
import { PoliciesCard } from './policies-card.tsx'

type Counts = z.infer<typeof leftBehindCounts.answer>

const route = getRouteApi('/in/left-behind')

export function LeftBehindPage() {
  const { leftBehind } = useTexts()
  const who = useActor()
  if (reach.figures(who) !== undefined) return <LeftBehind />
  return <NotForRole title={leftBehind.title} />
}

/** What the address says, as the views are asked. */
function useAsked() {
  const { after: _, ...search } = route.useSearch()
  const who = useMe()
  return { ...search, of: search.of ?? 'support', on: search.on ?? shownDay(who) } as const
}

function LeftBehind() {
  const texts = useTexts()
  const words = texts.leftBehind
  const format = useFormat()
  const go = useGo()
  const search: LeftBehindFilters = route.useSearch()
  const asked = useAsked()
  const mayRead = reach.households(useActor()) !== undefined
  const counts = useView(leftBehindCounts, asked)
  const set = (over: LeftBehindFilters) => go(path.leftBehind({ ...search, ...over, after: undefined }))
  const filtered = ['kind', 'why', 'group', 'wait', 'policy', 'place'].some(
    (name) => search[name as 'kind'] !== undefined,
  ) // keys of the filters
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
            {mayRead ? <ExportRows file={leftBehindExport.path} asked={asked} count={counts.data?.all.cases} /> : null}
          </>
        }
      />
      <LeftBehindTabs current={asked.of} place={search.place} on={search.on} />
      <PlaceAndDay
        place={search.place}
        on={search.on}
        onPlace={(place) => set({ place })}
        onDay={(on) => set({ on })}
        onClear={filtered ? () => go(path.leftBehind({ of: search.of, on: search.on })) : undefined}
      />
      <Answer read={counts}>
        {(data) => (
          <>
            <LeadWords data={data} />
            <Choices data={data} search={search} />
            <div className="stack">
              {search.place === undefined ? <CommunesCard rows={data.communes} filters={search} /> : null}
              {mayRead ? (
                <ByName communes={data.communes} filtered={filtered} />
              ) : (
                <Card>
                  <p className="mid ink-2">{words.list.byName}</p>
                </Card>
              )}
              {asked.of === 'support' ? <PoliciesCard filters={search} on={asked.on} /> : null}
            </div>
          </>
        )}
      </Answer>
    </>
  )
}

function LeadWords({ data }: { data: Counts }) {
  const words = useTexts().leftBehind
  const format = useFormat()
  const long = data.choices.wait.find(({ value }) => value === 'over-180')?.cases ?? 0
  return (
    <Lead>
      <strong>
        {data.all.cases === 0
          ? words.leadNone
          : words.lead(format.count(data.all.cases), format.count(data.all.households))}
      </strong>{' '}
      {long > 0 ? words.leadLong(format.count(long)) : ''}
    </Lead>
  )
}

const order = {
  why: ['entitled', 'need', 'deprived'],
  group: Object.keys(groupIcon),
  wait: ['to-30', '31-90', '91-180', 'over-180'],
} as const

function Choices({ data, search }: { data: Counts; search: LeftBehindFilters }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.leftBehind
  const of = search.of ?? 'support'
  const facet = <Name extends keyof Counts['choices']>(
    name: Name,
    title: string,
    label: (value: Counts['choices'][Name][number]['value']) => string,
    more: (value: string) => Partial<Facet['choices'][number]> = () => ({}),
  ): Facet => {
    const wanted: readonly string[] = name === 'kind' ? [] : order[name as keyof typeof order] // the other three
    const choices: readonly { readonly value: string; readonly cases: number }[] = data.choices[name]
    const sorted =
      name === 'kind' ? choices : choices.toSorted((a, b) => wanted.indexOf(a.value) - wanted.indexOf(b.value))
    return {
      key: name,
      name: title,
      choices: sorted.map(({ value, cases }) => ({
        value,
        label: label(value),
        count: format.count(cases),
        set: search[name] === value,
        href: path.leftBehind({ ...search, [name]: search[name] === value ? undefined : value, after: undefined }),
        ...more(value),
      })),
    }
  }
  return (
    <Facets
      label={words.facet.label}
      facets={[
        {
          ...facet('kind', of === 'support' ? words.facet.kind : words.facet.lack, (it) => kindWords(texts, of, it)),
          wide: true,
        },
        ...(of === 'support' ? [facet('why', words.facet.why, (it) => words.why[it])] : []),
        facet(
          'group',
          words.facet.group,
          (it) => texts.support.group[it],
          (it) => ({ icon: groupIcon[it] ?? 'class-none' }),
        ),
        facet(
          'wait',
          words.facet.wait,
          (it) => words.wait[it],
          (it) => ({ urgent: it === 'over-180' }),
        ),
      ]}
    />
  )
}

function ByName({ communes, filtered }: { communes: Counts['communes']; filtered: boolean }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.leftBehind
  const search: LeftBehindFilters = route.useSearch()
  const read = useView(leftBehindList, { ...useAsked(), after: search.after })
  return (
    <Answer read={read}>
      {(data) =>
        data.rows.length === 0 ? (
          <Card>
            {filtered ? (
              <EmptyState icon="search" title={words.nothingFound} />
            ) : (
              <EmptyState
                icon="missing"
                title={words.empty.title}
                basis={words.empty.basis}
                action={<ButtonLink href={path.households()}>{words.recordNeed}</ButtonLink>}
              >
                {words.empty.body}
              </EmptyState>
            )}
          </Card>
        ) : (
          <>
            <GapList rows={data.rows} filters={search} communes={communes} />
            <Card
              flush
              className="pager-card"
              footer={
                <Pager
                  rows={data.rows.length}
                  shown={format.count(data.rows.length)}
                  of={words.cases(format.count(data.count), format.count(data.households))}
                  firstHref={search.after === undefined ? undefined : path.leftBehind({ ...search, after: undefined })}
                  nextHref={data.next ? path.leftBehind({ ...search, after: data.next }) : undefined}
                />
              }
            >
              {null}
            </Card>
          </>
        )
      }
    </Answer>
  )
}
