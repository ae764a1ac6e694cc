import { useState } from 'react'
import { endRule } from '../../../contract/entitlement.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { readDate } from '../../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { KnownPolicy } from '../../use-policies.ts'
import { useCommand } from '../../use-view.ts'

export function EndRuleDialog({ policy, onClose }: { policy: KnownPolicy; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.entitlement.endRule
  const format = useFormat()
  const oneOf = useOneOf()
  const [until, setUntil] = useState('')
  const end = useCommand(endRule, { done: words.done, onDone: onClose })
  const latest = policy.versions[0]
  return (
    <Dialog
      title={`${words.title}: ${oneOf(policy.nameVi, policy.nameEn)}`}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="danger"
            busy={end.isPending}
            why={until === '' && words.needed}
            whyIn="tip"
            onClick={() => latest && end.mutate({ id: latest.id, until: CivilDate.parse(until) })}
          >
            {words.go}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.body}</p>
      <DateField
        label={words.until}
        value={until}
        onChange={setUntil}
        read={readDate}
        write={format.date}
        bad={texts.shell.badDate}
      />
    </Dialog>
  )
}
