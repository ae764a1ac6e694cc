import { useState } from 'react'
import { activityParticipants, recordResults } from '../../../contract/activity.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { readFigure } from '../../read-figure.ts'
import { Answer } from '../../shell/answer.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Seg } from '../../ui/seg.tsx'
import { useCommand, useView } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'

type Told = { readonly goesOn: '' | 'true' | 'false'; readonly income: string }
const nothing: Told = { goesOn: '', income: '' }

/** Each household that finished, asked again after 6 or 12 months. Who was not asked is left out. */
export function FollowUpDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { parts, form, results } = useTexts().activity
  const { language } = useLanguage()
  const [after, setAfter] = useState<'6' | '12'>('6')
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({})
  const read = useView(activityParticipants, { id: activity.id, outcome: 'finished', limit: 200 })
  const give = useCommand(recordResults, { done: results.saved, onDone: onClose })
  const asked = Object.entries(told).filter(([, it]) => it.goesOn !== '')
  const wrong = asked.some(([, it]) => readFigure(it.income, language) === undefined)
  const set = (id: string, more: Partial<Told>) => setTold({ ...told, [id]: { ...(told[id] ?? nothing), ...more } })
  const save = () =>
    give.mutate({
      id: activity.id,
      seenVersion: activity.version,
      rows: asked.map(([id, it]) => {
        const income = readFigure(it.income, language)
        return {
          id,
          after: after === '6' ? (6 as const) : (12 as const),
          goesOn: it.goesOn === 'true',
          income: typeof income === 'number' ? Math.round(income * 1_000_000) : null,
        }
      }),
    })
  return (
    <FormDialog
      title={parts.followUp}
      about={parts.followUpAbout}
      why={asked.length === 0 ? parts.nobodyChosen : wrong ? form.badNumber : undefined}
      busy={give.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Seg
        label={parts.after}
        value={after}
        onChange={setAfter}
        choices={[
          { value: '6', label: parts.after6 },
          { value: '12', label: parts.after12 },
        ]}
      />
      <Answer read={read}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="users" title={parts.none} />
          ) : (
            <ul className="pick">
              {rows.map((row) => (
                <li key={row.id}>
                  <span className="pick-name">
                    <b className="medium">{row.name ?? parts.movedAway}</b>
                    <small>{row.unit?.name ?? ''}</small>
                  </span>
                  <div className="f-row">
                    <SelectField
                      label={parts.goesOn}
                      value={told[row.id]?.goesOn ?? ''}
                      empty={form.notKnown}
                      onChange={(it) => set(row.id, { goesOn: it === 'true' ? 'true' : it === 'false' ? 'false' : '' })}
                      choices={[
                        { value: 'true', label: form.yes },
                        { value: 'false', label: form.no },
                      ]}
                    />
                    <TextField
                      label={parts.income}
                      hint={parts.incomeHint}
                      value={told[row.id]?.income ?? ''}
                      inputMode="decimal"
                      autoComplete="off"
                      onChange={(income) => set(row.id, { income })}
                    />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </FormDialog>
  )
}
