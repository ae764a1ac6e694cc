import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { listOverview } from '../../../contract/review.ts'
import type { UnitName } from '../../../contract/view.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Lead, PageHead } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { FilterSearch, FilterSelect } from '../../ui/filter-bar.tsx'
import { toneless } from '../../ui/sort.ts'
import { useGo, useView } from '../../use-view.ts'
import { shownYear } from '../../years.ts'
import { type ListHeader, ListTable } from './list-table.tsx'
import { OpenListDialog } from './open-list-dialog.tsx'
import './lists.css'

/** Fewer lists than this are found at a glance. */
const few = 12

type Overview = z.infer<typeof listOverview.answer>

const route = getRouteApi('/in/lists')

/** The lists of a year by commune: which are there, which are recognised, which are missing. */
export function ListsPage() {
  const texts = useTexts()
  const words = texts.review.list
  const { year: asked, place } = route.useSearch()
  const who = useMe()
  const latest = shownYear(who)
  const first = useView(listOverview, { year: asked ?? latest, place })
  // Nothing of the last review yet: the latest year that has a list says more than an empty page.
  const known = first.data?.years ?? []
  const year = asked ?? (known.length === 0 || known.includes(latest) ? latest : (known.at(-1) ?? latest))
  const read = useView(listOverview, { year, place })
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.titleOf(year)}
        sub={words.sub}
        actions={<Actions year={year} place={place} years={[...new Set([...known, latest, year])].toSorted()} />}
      />
      <Answer read={read} loading={<ListTable rows={undefined} />}>
        {(data) => <Filled data={data} year={year} />}
      </Answer>
    </>
  )
}

function Actions(props: { year: number; place: number | undefined; years: readonly number[] }) {
  const texts = useTexts()
  const go = useGo()
  const actor = useActor()
  return (
    <>
      <FilterSelect
        label={texts.shell.year}
        value={String(props.year)}
        onChange={(it) => go(path.lists({ year: Number(it), place: props.place }))}
        choices={props.years.toReversed().map((it) => ({ value: String(it), label: String(it) }))}
      />
      <Button icon="print" onClick={() => print()}>
        {texts.shell.print}
      </Button>
      {reach.imports(actor) === undefined ? (
        <Button why={texts.review.list.mayNotPrepare} whyIn="tip">
          {texts.review.list.import}
        </Button>
      ) : (
        <ButtonLink kind="primary" icon="plus" href={path.importing({ year: props.year })}>
          {texts.review.list.import}
        </ButtonLink>
      )}
    </>
  )
}

function Filled({ data, year }: { data: Overview; year: number }) {
  const { place } = route.useSearch()
  const words = useTexts().review.list
  const { count } = useFormat()
  const communes = new Set(data.rows.map((row) => row.unit.id)).size
  const [sought, setSought] = useState('')
  const rows = data.rows.filter((row) => toneless(row.unit.name).includes(toneless(sought)))
  const recognised = data.rows.filter((row) => row.state === 'recognised').length
  if (data.rows.length === 0)
    return (
      <>
        <Card>
          <NothingInYear
            icon="review"
            year={year}
            better={data.years.at(-1)}
            href={(other) => path.lists({ year: other, place })}
            title={words.emptyTitle(year)}
            basis={words.basis}
          >
            {words.emptyBody}
          </NothingInYear>
        </Card>
        <Missing units={data.missing} year={year} />
      </>
    )
  return (
    <>
      <Lead>
        <strong>{words.lead(count(communes), count(communes + data.missing.length), count(recognised))}</strong>{' '}
        {data.missing.length > 0 ? words.leadMissing(count(data.missing.length)) : ''}
      </Lead>
      <div className="stack">
        <Card flush title={words.byUnit} actions={<Export rows={rows} year={year} />}>
          {data.rows.length > few ? (
            <div className="card-filter">
              <FilterSearch label={words.search} placeholder={words.search} value={sought} onChange={setSought} />
            </div>
          ) : null}
          <ListTable rows={rows} />
        </Card>
        <Missing units={data.missing} year={year} />
      </div>
    </>
  )
}

/** The table as it stands, without a name of a person. */
function Export({ rows, year }: { rows: readonly ListHeader[]; year: number }) {
  const words = useTexts().review.list
  return (
    <ExportButton
      name={words.titleOf(year)}
      rows={rows}
      columns={[
        { head: words.columns.unit, value: (row) => row.unit.name },
        { head: words.columns.state, value: (row) => words.state[row.state] },
        { head: words.columns.poor, value: (row) => row.poor },
        { head: words.columns.nearPoor, value: (row) => row.nearPoor },
        { head: words.columns.escaped, value: (row) => row.escaped },
        { head: words.columns.people, value: (row) => row.people },
        { head: words.columns.decision, value: (row) => row.decisionNo },
        { head: words.columns.decisionDate, value: (row) => row.decisionDate },
      ]}
    />
  )
}

/** Communes without a list are named, each with the way to begin one. */
function Missing({ units, year }: { units: readonly UnitName[]; year: number }) {
  const texts = useTexts()
  const words = texts.review.list
  const { count } = useFormat()
  const actor = useActor()
  const [opening, setOpening] = useState<UnitName | undefined>(undefined)
  if (units.length === 0) return null
  const why = !may.prepareList(actor, actor) && words.mayNotPrepare
  return (
    <Card title={words.missingTitle(count(units.length))} note={words.missingBody} className="missing-lists">
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <span className="dash-ring" aria-hidden="true" />
            <span>{unit.name}</span>
            <span className="acts">
              {why ? null : (
                <ButtonLink small href={path.importing({ year, unit: unit.id })}>
                  {words.import}
                </ButtonLink>
              )}
              <Button
                small
                kind="quiet"
                why={why}
                whyIn="tip"
                onClick={() => setOpening(unit)}
                label={`${words.open.button}: ${unit.name}`}
              >
                {words.open.button}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {opening ? <OpenListDialog unit={opening} year={year} onClose={() => setOpening(undefined)} /> : null}
    </Card>
  )
}
