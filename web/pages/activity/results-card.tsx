import { useState } from 'react'
import { recordResults } from '../../../contract/activity.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { fieldWords } from '../../../domain/support/activity-words.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { useCommand } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'
import { draftOf, valuesOf } from './field-draft.ts'
import { FieldInputs, useFieldFaults } from './field-inputs.tsx'
import { useFieldText } from './field-text.ts'
import { useWhyNot } from './use-why-not.ts'

/** What is only known long after: results of a model, where it was copied, what an inspection had remedied. */
export function ResultsCard({ activity }: { activity: Activity }) {
  const { results: words } = useTexts().activity
  const { language } = useLanguage()
  const text = useFieldText()
  const why = useWhyNot(activity)
  const [setting, setSetting] = useState(false)
  const fields = shapeOf(activity.kind).fields.filter((it) => it.asked === 'after')
  const known = fields.flatMap((it) => {
    const value = activity.details[it.name]
    return value === undefined ? [] : [[fieldWords[it.name][language], text(it.type, value)] as const]
  })
  return (
    <Card
      title={words.title}
      actions={
        <Button small icon="edit" why={why('recordResults')} whyIn="tip" onClick={() => setSetting(true)}>
          {words.set}
        </Button>
      }
    >
      {known.length === 0 ? <p className="mid ink-3">{words.empty}</p> : <Facts rows={known} />}
      {setting ? <ResultsDialog activity={activity} onClose={() => setSetting(false)} /> : null}
    </Card>
  )
}

function ResultsDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { results: words, missing } = useTexts().activity
  const format = useFormat()
  const { language } = useLanguage()
  const faultsOf = useFieldFaults()
  const fields = shapeOf(activity.kind).fields.filter((it) => it.asked === 'after')
  const [draft, setDraft] = useState(() => draftOf(fields, activity.details, format))
  const give = useCommand(recordResults, { done: words.saved, onDone: onClose })
  const faults = faultsOf(fields, 'after', draft)
  return (
    <FormDialog
      title={words.set}
      about={words.setAbout}
      why={faults.length > 0 ? missing(faults.join(', ')) : undefined}
      busy={give.isPending}
      onSave={() =>
        give.mutate({
          id: activity.id,
          seenVersion: activity.version,
          details: valuesOf(fields, draft, language).values,
        })
      }
      onClose={onClose}
    >
      <FieldInputs fields={fields} draft={draft} onChange={setDraft} />
    </FormDialog>
  )
}
