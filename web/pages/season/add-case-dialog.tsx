import { useState } from 'react'
import { householdDetail } from '../../../contract/household.ts'
import { addCase } from '../../../contract/review-case.ts'
import type { Round } from '../../../contract/review-round.ts'
import { HouseholdId } from '../../../domain/kernel/ids.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { path } from '../../path.ts'
import { useMe } from '../../shell/me.tsx'
import { HouseholdPicker } from '../../support/household-picker.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useCommand, useGo, useView } from '../../use-view.ts'

/** A household that asked (Form 01, 04) or that the village proposes. */
export function AddCaseDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const season = useTexts().reviewSeason
  const words = season.addCase
  const go = useGo()
  const { today } = useMe()
  const [id] = useState(newId)
  const [household, setHousehold] = useState<string | undefined>(undefined)
  const [source, setSource] = useState<'asked' | 'proposed'>('asked')
  const [on, setOn] = useState<string>(today)
  const add = useCommand(addCase, { done: words.done, onDone: () => go(path.reviewCase(id)) })
  const missing = missingOf({ [words.chosen]: household !== undefined, [season.on]: on !== '' })
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      why={missing.length > 0 ? season.missing(missing.join(', ')) : undefined}
      busy={add.isPending}
      onSave={() =>
        household !== undefined &&
        add.mutate({ id, roundId: round.id, householdId: HouseholdId.parse(household), source, on })
      }
      onClose={onClose}
    >
      {household === undefined ? (
        <HouseholdPicker onPick={setHousehold} />
      ) : (
        <Chosen id={household} onChange={() => setHousehold(undefined)} />
      )}
      <div className="f-row">
        <SelectField
          label={words.source}
          value={source}
          onChange={(it) => setSource(it === 'proposed' ? 'proposed' : 'asked')}
          choices={(['asked', 'proposed'] as const).map((it) => ({ value: it, label: season.source[it] }))}
        />
        <DayField label={season.on} value={on} onChange={setOn} />
      </div>
    </FormDialog>
  )
}

function Chosen({ id, onChange }: { id: string; onChange: () => void }) {
  const words = useTexts().reviewSeason.addCase
  const read = useView(householdDetail, { id })
  return (
    <p className="chosen-household">
      <span>
        {words.chosen}: <b>{read.data?.head ?? '…'}</b>
        {read.data ? (
          <small>
            {read.data.village.name}, {read.data.commune.name}
          </small>
        ) : null}
      </span>
      <Button small kind="quiet" onClick={onChange}>
        {words.change}
      </Button>
    </p>
  )
}
