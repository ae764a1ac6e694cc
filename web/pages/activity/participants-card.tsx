import { useState } from 'react'
import type { z } from 'zod'
import { activityParticipants } from '../../../contract/activity.ts'
import { reach } from '../../../domain/account/may.ts'
import { deliversOf } from '../../../domain/support/activity-kinds.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { fieldWords } from '../../../domain/support/activity-words.ts'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Seg } from '../../ui/seg.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { AddParticipantsDialog } from './add-participants-dialog.tsx'
import { ExportParticipantsDialog } from './export-participants-dialog.tsx'
import { useFieldText } from './field-text.ts'
import { FinishParticipantsDialog } from './finish-participants-dialog.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { useWhyNot } from './use-why-not.ts'

export type Participant = z.infer<typeof activityParticipants.answer>['rows'][number]
type Search = { readonly outcome?: 'open' | 'finished' | 'dropped' | undefined; readonly after?: string | undefined }

/** Who takes part and what became of them. Names only for those who may see households; the reading is on the log. */
export function ParticipantsCard({ activity, search }: { activity: Activity; search: Search }) {
  const words = useTexts().activity
  const format = useFormat()
  const who = useActor()
  const { parts } = words
  const { finished, open, dropped } = activity.outcomes
  const shape = shapeOf(activity.kind)
  return (
    <Card
      flush
      title={shape.participants === 'staff' ? parts.staffTitle : parts.title}
      actions={<Actions activity={activity} />}
    >
      {activity.participants === 0 ? null : (
        <p className="card-lead small ink-2">
          {[
            words.partsNote(format.count(finished), format.count(open), format.count(dropped)),
            deliversOf[activity.kind] === undefined ? '' : words.deliveriesNote(format.count(activity.deliveries)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {reach.households(who) === undefined ? (
        <Note>{parts.notByName}</Note>
      ) : (
        <People activity={activity} search={search} />
      )}
    </Card>
  )
}

type Open = 'add' | 'finish' | 'follow' | 'export'

function Actions({ activity }: { activity: Activity }) {
  const { parts } = useTexts().activity
  const who = useActor()
  const why = useWhyNot(activity)
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const close = () => setOpen(undefined)
  const mayName = reach.households(who) !== undefined
  const none = activity.outcomes.open === 0 && parts.nobodyOpen
  return (
    <>
      {activity.participants > 0 ? (
        <Button small icon="download" why={!mayName && parts.notByName} whyIn="tip" onClick={() => setOpen('export')}>
          {parts.export}
        </Button>
      ) : null}
      {shapeOf(activity.kind).followedUp ? (
        <Button small why={why('recordResults')} whyIn="tip" onClick={() => setOpen('follow')}>
          {parts.followUp}
        </Button>
      ) : null}
      <Button small icon="check" why={why('finishParticipants') ?? none} whyIn="tip" onClick={() => setOpen('finish')}>
        {parts.finish}
      </Button>
      <Button small icon="plus" why={why('addParticipants')} whyIn="tip" onClick={() => setOpen('add')}>
        {parts.add}
      </Button>
      {open === 'add' ? <AddParticipantsDialog activity={activity} onClose={close} /> : null}
      {open === 'finish' ? <FinishParticipantsDialog activity={activity} onClose={close} /> : null}
      {open === 'follow' ? <FollowUpDialog activity={activity} onClose={close} /> : null}
      {open === 'export' ? <ExportParticipantsDialog id={activity.id} onClose={close} /> : null}
    </>
  )
}

function People({ activity, search }: { activity: Activity; search: Search }) {
  const { parts } = useTexts().activity
  const texts = useTexts()
  const format = useFormat()
  const go = useGo()
  const read = useView(activityParticipants, { id: activity.id, ...search })
  const columns = useColumns(activity)
  const { open, finished, dropped } = activity.outcomes
  const choice = (value: 'all' | 'open' | 'finished' | 'dropped', label: string, count: number) => ({
    value,
    label,
    count: format.count(count),
  })
  if (activity.participants === 0)
    return (
      <EmptyState icon="users" title={parts.none}>
        {parts.noneBody}
      </EmptyState>
    )
  return (
    <>
      <div className="card-filter">
        <Seg
          label={parts.outcome}
          value={search.outcome ?? 'all'}
          onChange={(it) => go(path.activity(activity.id, { outcome: it === 'all' ? undefined : it }))}
          choices={[
            choice('all', parts.all, activity.participants),
            choice('open', parts.open, open),
            choice('finished', parts.finished, finished),
            choice('dropped', parts.dropped, dropped),
          ]}
        />
      </div>
      <Answer read={read}>
        {({ rows, next, count }) => (
          <>
            <Table
              caption={parts.title}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.id}
              empty={<EmptyState icon="search" title={texts.shell.ui.nothingFound} />}
            />
            {next === null && search.after === undefined ? null : (
              <footer className="in-card-pager">
                <Pager
                  rows={count}
                  shown={format.count(rows.length)}
                  of={format.count(count)}
                  firstHref={
                    search.after === undefined ? undefined : path.activity(activity.id, { outcome: search.outcome })
                  }
                  nextHref={
                    next === null ? undefined : path.activity(activity.id, { outcome: search.outcome, after: next })
                  }
                />
              </footer>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

function useColumns(activity: Activity): readonly Column<Participant>[] {
  const texts = useTexts()
  const { parts } = texts.activity
  const { date, millions } = useFormat()
  const isStaff = shapeOf(activity.kind).participants === 'staff'
  return [
    {
      key: 'name',
      head: parts.name,
      cell: (row) => (
        <span>
          {row.name === null ? (
            <span className="ink-3">{parts.movedAway}</span>
          ) : row.householdId === null ? (
            <b className="medium">{row.name}</b>
          ) : (
            <Link className="row-link" href={path.household(row.householdId)}>
              {row.name}
            </Link>
          )}
          {row.of === '' || row.of === row.name ? null : <small>{row.of}</small>}
        </span>
      ),
    },
    { key: 'place', head: parts.place, cell: (row) => row.unit?.name ?? '' },
    ...(isStaff
      ? []
      : [
          {
            key: 'group',
            head: parts.group,
            wideOnly: true,
            cell: (row: Participant) => (row.status === null ? texts.shell.unknown : texts.support.group[row.status]),
          },
        ]),
    { key: 'joined', head: parts.joinedOn, numeric: true, cell: (row) => date(row.joinedOn) },
    { key: 'outcome', head: parts.outcome, cell: (row) => <Outcome row={row} activity={activity} /> },
    ...(activity.kind === 'poverty-model' ||
    activity.kind === 'community-project' ||
    activity.kind === 'value-chain-project'
      ? [
          {
            key: 'contribution',
            head: parts.contribution,
            numeric: true,
            wideOnly: true,
            cell: (row: Participant) => (row.contribution === null ? '' : millions(row.contribution)),
          },
        ]
      : []),
  ]
}

function Outcome({ row, activity }: { row: Participant; activity: Activity }) {
  const { parts } = useTexts().activity
  const { date } = useFormat()
  const { language } = useLanguage()
  const text = useFieldText()
  const outcome = row.outcome ?? 'open'
  const told = shapeOf(activity.kind).resultFields.flatMap((it) => {
    const value = row.result[it.name]
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return plain ? [`${fieldWords[it.name][language]}: ${text(it.type, value)}`] : []
  })
  return (
    <span>
      <StatusTag bare tone={outcome === 'finished' ? 'reached' : outcome === 'dropped' ? 'plain' : 'track'}>
        {parts[outcome]}
      </StatusTag>
      {row.finishedOn === null ? null : <small>{date(row.finishedOn)}</small>}
      {told.length > 0 ? <small>{told.join(' · ')}</small> : null}
    </span>
  )
}
