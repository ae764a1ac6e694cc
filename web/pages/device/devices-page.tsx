import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { deviceList } from '../../../contract/device.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import { deviceName } from './device-name.ts'
import { LostDialog } from './lost-dialog.tsx'

const route = getRouteApi('/in/devices')

export type Phone = z.infer<typeof deviceList.answer>['rows'][number]

export function DevicesPage() {
  const { shell, device } = useTexts()
  const who = useActor()
  return (
    <>
      <PageTitle>{device.title}</PageTitle>
      <PageHead title={device.title} sub={device.sub} />
      {reach.devices(who) === undefined ? (
        <EmptyState icon="lock" title={shell.nav.notForRole(shell.role[who.role])} />
      ) : (
        <Phones />
      )}
    </>
  )
}

/** Who carries which phone, when it was last seen, and what waits on it as far as it said. */
function Phones() {
  const { place } = route.useSearch()
  const read = useView(deviceList, { place })
  const [losing, setLosing] = useState<Phone | undefined>(undefined)
  return (
    <>
      <PlaceFilter place={place} />
      <Card flush>
        <Answer read={read} loading={<Rows rows={undefined} onLost={setLosing} />}>
          {({ rows }) => <Rows rows={rows} onLost={setLosing} />}
        </Answer>
      </Card>
      {losing ? <LostDialog phone={losing} onClose={() => setLosing(undefined)} /> : null}
    </>
  )
}

/** One commune of several; an officer of one commune needs none. */
function PlaceFilter({ place }: { place: number | undefined }) {
  const words = useTexts().reviewSeason
  const go = useGo()
  const communes = useCommunes()
  if (communes.length < 2) return null
  return (
    <FilterBar>
      <SearchSelect
        inBar
        clearable
        label={words.commune}
        placeholder={words.allCommunes}
        value={place === undefined ? null : String(place)}
        onChange={(it) => go(path.devices(it === null ? {} : { place: Number(it) }))}
        choices={communes}
      />
    </FilterBar>
  )
}

function Rows({ rows, onLost }: { rows: readonly Phone[] | undefined; onLost: (phone: Phone) => void }) {
  const words = useTexts().device
  return (
    <Table
      caption={words.title}
      columns={useColumns(onLost)}
      rows={rows}
      keyOf={(row) => row.id}
      empty={
        <EmptyState icon="phone" title={words.empty.title}>
          {words.empty.body}
        </EmptyState>
      }
    />
  )
}

function useColumns(onLost: (phone: Phone) => void): readonly Column<Phone>[] {
  const words = useTexts().device
  const { count, date, moment } = useFormat()
  const actor = useActor()
  const waits = ({ waiting }: Phone) => {
    if (!waiting) return words.notSaid
    if (waiting.interviews + waiting.photos === 0) return words.nothingWaits
    return words.waits(count(waiting.interviews), count(waiting.photos))
  }
  const why = (phone: Phone) =>
    !may.declareLost(actor, actor) ? words.mayNot : phone.lostAt === null ? undefined : words.lostAlready
  return [
    { key: 'owner', head: words.columns.owner, cell: (row) => <b className="row-name">{row.owner.name}</b> },
    { key: 'unit', head: words.columns.unit, cell: (row) => row.unit?.name ?? '' },
    {
      key: 'phone',
      head: words.columns.phone,
      cell: (row) => (
        <span>
          {deviceName(row.name) ?? words.unknownPhone}
          {/* Two phones of one kind: the end of the id tells them apart. */}
          <small className="num"> …{row.id.slice(-4)}</small>
        </span>
      ),
    },
    {
      key: 'registered',
      head: words.columns.registered,
      wideOnly: true,
      cell: (row) => <span className="num">{date(row.registeredAt.slice(0, 10))}</span>,
    },
    {
      key: 'seen',
      head: words.columns.seen,
      cell: (row) => (row.seenAt === null ? words.neverSeen : <span className="num">{moment(row.seenAt)}</span>),
    },
    { key: 'waiting', head: words.columns.waiting, cell: waits },
    {
      key: 'state',
      head: words.columns.state,
      cell: (row) =>
        row.lostAt === null ? (
          <span>
            <StatusTag bare tone="reached">
              {words.state.inUse}
            </StatusTag>
            {row.handedAt === null ? null : <small>{words.handedOn(moment(row.handedAt))}</small>}
          </span>
        ) : (
          <span>
            <StatusTag bare tone={row.toldAt === null ? 'risk' : 'missed'}>
              {row.toldAt === null ? words.state.lost : words.state.wiped}
            </StatusTag>
            <small>{row.toldAt === null ? words.lostOn(moment(row.lostAt)) : words.wipedOn(moment(row.toldAt))}</small>
          </span>
        ),
    },
    {
      key: 'action',
      head: words.columns.action,
      cell: (row) => (
        <Button small icon="lock" why={why(row)} whyIn="tip" onClick={() => onLost(row)}>
          {words.declareLost}
        </Button>
      ),
    },
  ]
}
