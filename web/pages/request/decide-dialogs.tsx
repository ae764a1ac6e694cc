import { useState } from 'react'
import { householdDetail } from '../../../contract/household.ts'
import { acceptRequest, answerRequest } from '../../../contract/review-request.ts'
import { roundList } from '../../../contract/review-round.ts'
import { HouseholdId } from '../../../domain/kernel/ids.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { HouseholdPicker } from '../../support/household-picker.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextAreaField } from '../../ui/field.tsx'
import { useCommand, useView } from '../../use-view.ts'
import type { Request } from './requests-page.tsx'

type Props = { readonly it: Request; readonly onClose: () => void }

/** Taken up: which household of the register, in which open round. */
export function AcceptDialog({ it, onClose }: Props) {
  const { request, reviewSeason } = useTexts()
  const { desk } = request
  const { today } = useMe()
  const [caseId] = useState(newId)
  const [household, setHousehold] = useState<string | undefined>(undefined)
  const [roundId, setRoundId] = useState('')
  const [on, setOn] = useState<string>(today)
  const rounds = (useView(roundList).data?.rows ?? []).filter(({ state }) => state === 'open')
  const round = rounds.find(({ id }) => id === roundId) ?? rounds[0]
  const chosen = useView(householdDetail, { id: household ?? '' }, { enabled: household !== undefined }).data
  const accept = useCommand(acceptRequest, { done: desk.accepted, onDone: onClose })
  const missing = missingOf({
    [desk.household]: household !== undefined,
    [desk.round]: round !== undefined,
    [desk.on]: on !== '',
  })
  return (
    <FormDialog
      title={`${desk.accept}: ${it.name}`}
      about={desk.acceptAbout}
      go={desk.accept}
      why={missing.length > 0 ? request.missing(missing.join(', ')) : undefined}
      busy={accept.isPending}
      onSave={() =>
        household !== undefined &&
        round !== undefined &&
        accept.mutate({ id: it.id, caseId, roundId: round.id, householdId: HouseholdId.parse(household), on })
      }
      onClose={onClose}
    >
      {household === undefined ? (
        <HouseholdPicker onPick={setHousehold} />
      ) : (
        <p className="request-household">
          <span>
            {desk.household}: <b>{chosen?.head ?? '…'}</b>
            {chosen ? <small>{`${chosen.village.name}, ${chosen.commune.name}`}</small> : null}
          </span>
          <Button small kind="quiet" onClick={() => setHousehold(undefined)}>
            {reviewSeason.addCase.change}
          </Button>
        </p>
      )}
      <div className="f-row">
        {round === undefined ? (
          <p>{desk.noRound}</p>
        ) : (
          <SelectField
            label={desk.round}
            value={round.id}
            onChange={setRoundId}
            choices={rounds.map((one) => ({
              value: one.id,
              label: reviewSeason.name(one.kind, one.year, Number(one.opensOn.slice(5, 7))),
            }))}
          />
        )}
        <DayField label={desk.on} value={on} onChange={setOn} />
      </div>
    </FormDialog>
  )
}

/** Not taken up: why. */
export function AnswerDialog({ it, onClose }: Props) {
  const { request } = useTexts()
  const { desk } = request
  const { today } = useMe()
  const [on, setOn] = useState<string>(today)
  const [text, setText] = useState('')
  const answer = useCommand(answerRequest, { done: desk.answered, onDone: onClose })
  const missing = missingOf({ [desk.answerText]: text.trim().length >= 10, [desk.on]: on !== '' })
  return (
    <FormDialog
      title={`${desk.answer}: ${it.name}`}
      about={desk.answerAbout}
      go={desk.answer}
      why={missing.length > 0 ? request.missing(missing.join(', ')) : undefined}
      busy={answer.isPending}
      onSave={() => answer.mutate({ id: it.id, on, answer: text })}
      onClose={onClose}
    >
      <TextAreaField label={desk.answerText} value={text} onChange={setText} rows={5} />
      <DayField label={desk.on} value={on} onChange={setOn} />
    </FormDialog>
  )
}
