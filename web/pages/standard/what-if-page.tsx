import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { whatIf } from '../../../contract/standard.ts'
import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Grid, Lead, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSelect } from '../../ui/filter-bar.tsx'
import { EmptyState, Note, Skeleton } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useStandardName, useStandards } from '../../use-standards.ts'
import { unitChoices, useUnits } from '../../use-units.ts'
import { useGo, useView } from '../../use-view.ts'
import { MovesTable } from './moves-table.tsx'
import { standing } from './standing.ts'
import './what-if.css'
import { StandardTabs } from './standard-tabs.tsx'
import { UnitsTable } from './units-table.tsx'

export type WhatIf = z.infer<typeof whatIf.answer>

const route = getRouteApi('/in/standards/what-if')

/** Chấm thử: the register scored again under another standard. A question only; no class changes. */
export function WhatIfPage() {
  const texts = useTexts()
  const words = texts.standardPage.whatIf
  const actor = useActor()
  const { today } = useMe()
  const search = route.useSearch()
  const { standards } = useStandards()
  const usable = standards.filter((it) => it.use === 'classify')
  const standard = search.standard ?? (usable.find((it) => standing(it, today) === 'ahead') ?? usable.at(-1))?.id
  const mayRead = reach.figures(actor) !== undefined
  const read = useView(whatIf, { standard, place: search.place }, { enabled: mayRead && standard !== undefined })
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        tags={<Tag kind="trial">{words.trial}</Tag>}
        sub={words.nothingChanges}
        actions={
          <Button icon="print" onClick={() => print()}>
            {texts.shell.print}
          </Button>
        }
      />
      <StandardTabs current="whatIf" />
      {mayRead ? (
        <>
          <Filters standard={standard} place={search.place} />
          <Answer read={read} loading={<Waiting />}>
            {(data) => <Filled data={data} />}
          </Answer>
        </>
      ) : (
        <EmptyState icon="lock" title={texts.shell.nav.notForRole(texts.shell.role[actor.role])} />
      )}
    </>
  )
}

function Filters({ standard, place }: { standard: string | undefined; place: number | undefined }) {
  const texts = useTexts()
  const words = texts.standardPage.whatIf
  const go = useGo()
  const oneOf = useOneOf()
  const { standards } = useStandards()
  const communes = useUnits('commune').data ?? []
  return (
    <FilterBar>
      <FilterSelect
        label={words.choose}
        value={standard ?? ''}
        onChange={(it) => go(path.whatIf({ standard: it, place }))}
        choices={standards
          .filter((it) => it.use === 'classify')
          .map((it) => ({ value: it.id, label: oneOf(it.name.vi, it.name.en) }))}
      />
      {communes.length > 1 ? (
        <SearchSelect
          inBar
          clearable
          label={texts.shell.place}
          placeholder={texts.shell.wholeArea}
          value={place === undefined ? null : String(place)}
          onChange={(it) => go(path.whatIf({ standard, place: it === null ? undefined : Number(it) }))}
          choices={unitChoices(communes)}
        />
      ) : null}
    </FilterBar>
  )
}

function Filled({ data }: { data: WhatIf }) {
  const words = useTexts().standardPage.whatIf
  const { count } = useFormat()
  const standardName = useStandardName()
  if (data.counted.households === 0)
    return (
      <Card>
        <EmptyState icon="flow" title={words.emptyTitle} basis={words.basis}>
          {words.emptyBody}
        </EmptyState>
      </Card>
    )
  if (data.cannot.households === data.counted.households)
    return (
      <Card>
        <EmptyState
          icon="st-none"
          title={words.noneScored}
          basis={words.basis}
          action={<ButtonLink href={path.standards()}>{words.toStandards}</ButtonLink>}
        >
          {words.cannotWhy} {words.noneScoredBody}
        </EmptyState>
      </Card>
    )
  return (
    <>
      <Lead>
        <strong>{words.lead(count(data.counted.households), standardName(data.standard))}</strong>{' '}
        {data.cannot.households > 0 ? words.cannot(count(data.cannot.households)) : ''}
      </Lead>
      {data.cannot.households > 0 ? (
        <div className="dialog-lead">
          <Note tone="risk">{words.cannotWhy}</Note>
        </div>
      ) : null}
      <Grid top>
        <Counts data={data} />
        <MovesTable data={data} />
      </Grid>
      <UnitsTable data={data} />
    </>
  )
}

/** Now and then by class, households and people, each with its difference. */
function Counts({ data }: { data: WhatIf }) {
  const words = useTexts().standardPage.whatIf
  const format = useFormat()
  const named = (it: string) => (it in words.outcome ? words.outcome[it as keyof typeof words.outcome] : it)
  return (
    <Card span={5} title={words.counts}>
      <table className="moves">
        <caption className="sr">{words.counts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.class}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.under}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {data.classes.map((row) => (
            <tr key={row.class}>
              <th scope="row">
                {named(row.class)}
                <small>{words.people}</small>
              </th>
              <td>
                {format.count(row.now.households)}
                <small>{format.count(row.now.people)}</small>
              </td>
              <td>
                {format.count(row.under.households)}
                <small>{format.count(row.under.people)}</small>
              </td>
              <td>
                <b>{format.change(row.under.households - row.now.households)}</b>
                <small>{format.change(row.under.people - row.now.people)}</small>
              </td>
            </tr>
          ))}
          {data.cannot.households > 0 ? (
            <tr>
              <th scope="row">
                {words.outcome.cannot}
                <small>{words.people}</small>
              </th>
              <td>–</td>
              <td>
                {format.count(data.cannot.households)}
                <small>{format.count(data.cannot.people)}</small>
              </td>
              <td>–</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </Card>
  )
}

function Waiting() {
  const { ui } = useTexts().shell
  return (
    <Grid>
      <Card span={5}>
        <Skeleton lines={7} label={ui.loading} />
      </Card>
      <Card span={7}>
        <Skeleton lines={7} label={ui.loading} />
      </Card>
    </Grid>
  )
}
