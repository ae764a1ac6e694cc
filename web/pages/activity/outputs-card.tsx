import { useState } from 'react'
import { setOutputs } from '../../../contract/activity.ts'
import { type OutputKind, outputUnits } from '../../../domain/support/activity-outputs.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { outputWords, unitWords } from '../../../domain/support/activity-words.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { readFigure } from '../../read-figure.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { useWhyNot } from './use-why-not.ts'

const isOutput = (kind: string): kind is OutputKind => kind in outputUnits

/** What came of it, counted. */
export function OutputsCard({ activity }: { activity: Activity }) {
  const { outputs: words } = useTexts().activity
  const { number } = useFormat()
  const { language } = useLanguage()
  const why = useWhyNot(activity)
  const [setting, setSetting] = useState(false)
  return (
    <Card
      title={words.title}
      actions={
        <Button small icon="edit" why={why('setOutputs')} whyIn="tip" onClick={() => setSetting(true)}>
          {words.set}
        </Button>
      }
    >
      {activity.outputs.length === 0 ? (
        <p className="mid ink-3">{words.empty}</p>
      ) : (
        <Facts
          rows={activity.outputs.flatMap(({ kind, amount }) =>
            isOutput(kind)
              ? [[outputWords[kind][language], `${number(amount)} ${unitWords[outputUnits[kind]][language]}`] as const]
              : [],
          )}
        />
      )}
      {setting ? <OutputsDialog activity={activity} onClose={() => setSetting(false)} /> : null}
    </Card>
  )
}

function OutputsDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { outputs: words, form } = useTexts().activity
  const { number } = useFormat()
  const { language } = useLanguage()
  const kinds = shapeOf(activity.kind).outputs
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(activity.outputs.map(({ kind, amount }) => [kind, number(amount, 6)])),
  )
  const give = useCommand(setOutputs, { done: words.saved, onDone: onClose })
  const read = kinds.map((kind) => ({ kind, amount: readFigure(typed[kind] ?? '', language) }))
  const wrong = (amount: number | null | undefined) => amount === undefined || (amount !== null && amount < 0)
  const save = () =>
    give.mutate({
      id: activity.id,
      seenVersion: activity.version,
      outputs: read.flatMap(({ kind, amount }) => (typeof amount === 'number' ? [{ kind, amount }] : [])),
    })
  return (
    <FormDialog
      title={words.set}
      about={words.setAbout}
      why={read.some((it) => wrong(it.amount)) ? form.badNumber : undefined}
      busy={give.isPending}
      onSave={save}
      onClose={onClose}
    >
      <div className="f-row">
        {read.map(({ kind, amount }) => (
          <TextField
            key={kind}
            label={`${outputWords[kind][language]} (${unitWords[outputUnits[kind]][language]})`}
            value={typed[kind] ?? ''}
            inputMode="decimal"
            autoComplete="off"
            error={wrong(amount) ? form.badNumber : undefined}
            onChange={(it) => setTyped({ ...typed, [kind]: it })}
          />
        ))}
      </div>
    </FormDialog>
  )
}
