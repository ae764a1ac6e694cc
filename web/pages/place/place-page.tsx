import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { placeDetail } from '../../../contract/place.ts'
import { addDays, CivilDate } from '../../../domain/kernel/date.ts'
import { path } from '../../path.ts'
import { Answer, NotFound, PageTitle } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card, Grid, PageHead } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Unit } from '../../use-units.ts'
import { useView } from '../../use-view.ts'
import { kindOf } from './kind-of.ts'
import { LineageCard } from './lineage-card.tsx'
import './place.css'
import { ResidentsCard } from './residents-card.tsx'
import { SpecialListsCard } from './special-lists-card.tsx'

export type PlaceDetail = z.infer<typeof placeDetail.answer>

const route = getRouteApi('/in/places/$id')

/** One unit through time: names and codes, mergers, special lists, resident totals. */
export function PlacePage() {
  const { id } = route.useParams()
  const read = useView(placeDetail, { id })
  return <Answer read={read}>{(data) => <Filled data={data} />}</Answer>
}

function Filled({ data }: { data: PlaceDetail }) {
  const texts = useTexts()
  const words = texts.place
  const format = useFormat()
  const { today } = useMe()
  const columns = useVersionColumns()
  const versions = data.versions.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const now = versions.find((it) => it.validFrom <= today && (it.validUntil === null || it.validUntil > today))
  const shown = now ?? versions[0]
  if (!shown) return <NotFound />
  return (
    <>
      <PageTitle>{shown.name}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: words.title, href: path.places() },
          ...(shown.parent ? [{ label: shown.parent.name, href: path.placeDetail(shown.parent.id) }] : []),
          { label: shown.name },
        ]}
      />
      <PageHead
        title={shown.name}
        tags={
          <>
            <Tag>{kindOf(shown, words)}</Tag>
            {shown.setting === null ? null : <Tag>{texts.shell.setting[shown.setting]}</Tag>}
            {shown.code === null ? null : <Tag>{`${words.columns.code} ${shown.code}`}</Tag>}
          </>
        }
        sub={shown.parent?.name}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            {shown.level === 'village' ? null : (
              <ButtonLink icon="list" href={path.places({ parent: shown.id, on: now ? undefined : lastDay(shown) })}>
                {words.detail.inside}
              </ButtonLink>
            )}
          </>
        }
      />
      {now ? null : (
        <div className="over-card">
          <Note tone="risk">{words.detail.noLonger(format.date(shown.validUntil))}</Note>
        </div>
      )}
      <Grid top>
        <Card flush span={7} title={words.detail.versions} note={words.detail.versionsNote}>
          <Table caption={words.detail.versions} columns={columns} rows={versions} keyOf={(row) => row.validFrom} />
        </Card>
        <LineageCard data={data} />
        {shown.level === 'commune' ? <ResidentsCard data={data} unit={shown} /> : null}
        {shown.level === 'village' || shown.level === 'province' ? null : <SpecialListsCard data={data} unit={shown} />}
      </Grid>
    </>
  )
}

/** `validUntil` is the first day it no longer holds; people write the last day it does. */
const lastDay = (it: Unit) => (it.validUntil === null ? undefined : addDays(CivilDate.parse(it.validUntil), -1))

function useVersionColumns(): readonly Column<Unit>[] {
  const texts = useTexts()
  const words = texts.place
  const format = useFormat()
  return [
    {
      key: 'span',
      head: words.columns.valid,
      cell: (row) => (
        <span className="num">
          {format.date(row.validFrom)} – {row.validUntil === null ? words.detail.stillHolds : format.date(lastDay(row))}
        </span>
      ),
    },
    { key: 'name', head: words.columns.name, cell: (row) => <b className="nowrap">{row.name}</b> },
    { key: 'code', head: words.columns.code, cell: (row) => <span className="num">{row.code ?? '–'}</span> },
    { key: 'parent', head: words.columns.parent, cell: (row) => row.parent?.name ?? '–' },
    {
      key: 'setting',
      head: words.columns.setting,
      cell: (row) => <span className="nowrap">{row.setting === null ? '–' : texts.shell.setting[row.setting]}</span>,
    },
    { key: 'area', head: words.columns.scoreArea, cell: (row) => row.scoreArea ?? '–' },
  ]
}
