import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { activityCandidates, addParticipants } from '../../../contract/activity.ts'
import { HouseholdId, MemberId } from '../../../domain/kernel/ids.ts'
import { deliversOf } from '../../../domain/support/activity-kinds.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { Answer } from '../../shell/answer.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { FilterSearch } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Seg } from '../../ui/seg.tsx'
import { useCommand, useView } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'

type Candidate = z.infer<typeof activityCandidates.answer>['rows'][number]
const keyOf = (it: Candidate) => it.memberId ?? it.householdId ?? it.staffId ?? ''
const shownAtOnce = 100

/** Who joins: from those who asked for it, the longest waiting first, or anybody by name. */
export function AddParticipantsDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const words = useTexts().activity
  const { parts } = words
  const format = useFormat()
  const { today } = useMe()
  const needed = deliversOf[activity.kind] !== undefined
  const [inNeed, setInNeed] = useState(needed)
  const [q, setQ] = useState('')
  const [on, setOn] = useState(activity.startsOn < today ? activity.startsOn : today)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Candidate>>(new Map())
  const search = useCallback((text: string) => setQ(text), [])
  const read = useView(activityCandidates, { id: activity.id, q, inNeed: String(inNeed), limit: shownAtOnce })
  const give = useCommand(addParticipants, { done: parts.added, onDone: onClose })
  const toggle = (list: readonly Candidate[], isIn: boolean) => {
    const next = new Map(chosen)
    for (const it of list) isIn ? next.set(keyOf(it), it) : next.delete(keyOf(it))
    setChosen(next)
  }
  const save = () =>
    give.mutate({
      id: activity.id,
      on,
      rows: [...chosen.values()].map((it) => ({
        id: newId(),
        householdId: it.householdId === null ? null : HouseholdId.parse(it.householdId),
        memberId: it.memberId === null ? null : MemberId.parse(it.memberId),
        staffId: it.staffId,
      })),
    })
  return (
    <FormDialog
      title={parts.add}
      about={needed ? parts.addAbout : parts.search}
      go={chosen.size === 0 ? parts.add : `${parts.add} (${format.count(chosen.size)})`}
      why={on === '' ? words.missing(parts.joinedOn) : chosen.size === 0 ? parts.nobodyChosen : undefined}
      busy={give.isPending}
      onSave={save}
      onClose={onClose}
    >
      <DayField label={parts.joinedOn} value={on} onChange={setOn} />
      <div className="filters">
        <FilterSearch label={parts.search} placeholder={parts.search} value={q} onChange={search} />
        {needed ? (
          <Seg
            label={parts.needSince}
            value={inNeed ? 'need' : 'all'}
            onChange={(it) => setInNeed(it === 'need')}
            choices={[
              { value: 'need', label: parts.onlyNeed },
              { value: 'all', label: parts.everybody },
            ]}
          />
        ) : null}
      </div>
      <Answer read={read}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <EmptyState icon="users" title={parts.noCandidates}>
              {parts.noCandidatesBody}
            </EmptyState>
          ) : (
            <>
              <p className="pick-head small ink-2">
                {format.count(rows.length)} / {format.count(count)} · {words.chosen(format.count(chosen.size))}
                <Button small kind="quiet" onClick={() => toggle(rows, true)}>
                  {parts.chooseAll}
                </Button>
              </p>
              <ul className="pick">
                {rows.map((it) => (
                  <li key={keyOf(it)}>
                    <CheckField
                      checked={chosen.has(keyOf(it))}
                      onChange={(isIn) => toggle([it], isIn)}
                      label={<CandidateLabel it={it} />}
                    />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answer>
    </FormDialog>
  )
}

function CandidateLabel({ it }: { it: Candidate }) {
  const { parts } = useTexts().activity
  const { date } = useFormat()
  return (
    <span className="pick-name">
      <b className="medium">{it.name}</b>
      <small>
        {[
          it.of === it.name ? '' : it.of,
          it.unit.name,
          it.needSince === null ? '' : `${parts.addNeed.toLowerCase()} ${date(it.needSince)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  )
}
