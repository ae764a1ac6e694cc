import { useState } from 'react'
import { recogniseList } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { useActor } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { useCommand, useWords } from '../../use-view.ts'
import type { ListDetail } from './list-page.tsx'

/** Công nhận. Dead with the reason while something stands in the way; an empty list is confirmed in the dialog. */
export function Recognise({ data }: { data: ListDetail }) {
  const words = useTexts().review.list.recognise
  const say = useWords()
  const actor = useActor()
  const [asking, setAsking] = useState(false)
  const blocker = data.blockers.find((it) => it.code !== 'review.list-empty')
  const why =
    data.state === 'recognised' ? words.already : !may.recognise(actor, actor) ? words.mayNot : blocker && say(blocker)
  return (
    <>
      <Button kind="primary" why={why} whyIn="tip" onClick={() => setAsking(true)}>
        {words.button}
      </Button>
      {asking ? <RecogniseDialog data={data} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function RecogniseDialog({ data, onClose }: { data: ListDetail; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.review.list.recognise
  const { count, date } = useFormat()
  const [no, setNo] = useState('')
  const [day, setDay] = useState('')
  const [escapedNo, setEscapedNo] = useState('')
  const [escapedDay, setEscapedDay] = useState('')
  const [signer, setSigner] = useState('')
  const [nobody, setNobody] = useState(false)
  const recognise = useCommand(recogniseList, { done: words.done, onDone: onClose })

  const isEmpty = data.poor + data.nearPoor + data.escaped === 0
  const escapes = data.escaped > 0
  const early = day !== '' && day < data.reviewDate
  const complete =
    no.trim() !== '' &&
    day !== '' &&
    signer.trim().length >= 2 &&
    (!escapes || (escapedNo.trim() !== '' && escapedDay !== ''))
  const why = !complete
    ? words.needed
    : early
      ? words.beforeReview(date(data.reviewDate))
      : isEmpty && !nobody && words.nobodyNeeded
  const send = () =>
    recognise.mutate({
      id: data.id,
      seenVersion: data.version,
      decisionNo: no.trim(),
      decisionDate: CivilDate.parse(day),
      escapedDecisionNo: escapes ? escapedNo.trim() : null,
      escapedDecisionDate: escapes ? CivilDate.parse(escapedDay) : null,
      signer: signer.trim(),
      nobody: isEmpty && nobody,
    })
  const dateWords = { read: readDate, write: date, bad: texts.shell.badDate }

  return (
    <Dialog
      wide
      title={words.title(data.unit.name, data.year)}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button kind="primary" icon="lock" busy={recognise.isPending} why={why} whyIn="tip" onClick={send}>
            {words.go}
          </Button>
        </>
      }
    >
      <div className="dialog-words">
        <p>
          <b>{words.counts(count(data.poor), count(data.nearPoor), count(data.escaped))}</b>
        </p>
        <Note tone="risk">{words.freezes}</Note>
        {isEmpty ? (
          <CheckField
            checked={nobody}
            onChange={setNobody}
            label={
              <>
                {words.nobody} <span className="ink-3">{words.nobodyWhy}</span>
              </>
            }
          />
        ) : null}
      </div>
      <div className="f-row">
        <TextField label={words.decisionNo} hint={words.decisionNoHint} value={no} onChange={setNo} maxLength={80} />
        <DateField
          label={words.decisionDate}
          value={day}
          onChange={setDay}
          error={early ? words.beforeReview(date(data.reviewDate)) : undefined}
          {...dateWords}
        />
      </div>
      {escapes ? (
        <div className="f-row">
          <TextField
            label={words.escapedNo}
            hint={words.escapedWhy(count(data.escaped))}
            value={escapedNo}
            onChange={setEscapedNo}
            maxLength={80}
          />
          <DateField label={words.escapedDate} value={escapedDay} onChange={setEscapedDay} {...dateWords} />
        </div>
      ) : null}
      <TextField label={words.signer} value={signer} onChange={setSigner} maxLength={120} autoComplete="off" />
    </Dialog>
  )
}
