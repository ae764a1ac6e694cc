import { useState } from 'react'
import { recogniseCommune } from '../../../contract/review-commune.ts'
import type { Round } from '../../../contract/review-round.ts'
import { may } from '../../../domain/account/may.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { useCommand } from '../../use-view.ts'
import type { StateCount } from './board-steps.ts'
import { useNotMine } from './why-not.ts'

const over = ['recognised', 'closed']

/** Công nhận the results of a commune. Dead with the reason while a case of it is still on its way. */
export function Recognise(props: {
  readonly round: Round
  readonly commune: number | undefined
  readonly counts: readonly StateCount[] | undefined
}) {
  const words = useTexts().reviewSeason.recognise
  const { count } = useFormat()
  const who = useActor()
  const notMine = useNotMine()
  const [open, setOpen] = useState(false)
  const { round, commune, counts } = props
  const needed = round.opinion === 'none' ? 'posted' : 'answered'
  const sum = (of: (it: StateCount) => boolean) => (counts ?? []).filter(of).reduce((all, it) => all + it.cases, 0)
  const ready = sum((it) => it.state === needed)
  const underWay = sum((it) => it.state !== needed && !over.includes(it.state))
  const why =
    notMine('recognise') ??
    (!may.recognise(who, who)
      ? words.chooseCommune
      : commune === undefined || counts === undefined
        ? words.chooseCommune
        : counts.length === 0
          ? words.noCases
          : underWay > 0
            ? words.notReady(count(underWay))
            : sum((it) => it.state === 'recognised') > 0 && ready === 0
              ? words.already
              : undefined)
  return (
    <>
      <Button kind="primary" icon="check" why={why} whyIn="tip" onClick={() => setOpen(true)}>
        {words.go}
      </Button>
      {open && commune !== undefined ? (
        <RecogniseDialog round={round} communeId={commune} ready={ready} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function RecogniseDialog(props: { round: Round; communeId: number; ready: number; onClose: () => void }) {
  const season = useTexts().reviewSeason
  const words = season.recognise
  const { count } = useFormat()
  const { today } = useMe()
  const [listId] = useState(newId)
  const [no, setNo] = useState('')
  const [day, setDay] = useState<string>(today)
  const [escapedNo, setEscapedNo] = useState('')
  const [escapedDay, setEscapedDay] = useState('')
  const [signer, setSigner] = useState('')
  const [nobody, setNobody] = useState(false)
  const recognise = useCommand(recogniseCommune, { done: words.done, onDone: props.onClose })
  const missing = missingOf({
    [words.decisionNo]: no.trim().length >= 2,
    [words.decisionDate]: day !== '',
    [words.signer]: signer.trim().length >= 2,
  })
  const half = (escapedNo.trim() === '') !== (escapedDay === '')
  const why =
    missing.length > 0 ? season.missing(missing.join(', ')) : half ? season.missing(words.escapedHalf) : undefined
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      why={why}
      busy={recognise.isPending}
      onSave={() =>
        recognise.mutate({
          listId,
          roundId: props.round.id,
          communeId: props.communeId,
          decisionNo: no,
          decisionDate: day,
          escapedDecisionNo: escapedNo.trim() === '' ? null : escapedNo,
          escapedDecisionDate: escapedDay === '' ? null : escapedDay,
          signer,
          nobody,
        })
      }
      onClose={props.onClose}
    >
      <div className="dialog-words">
        <p>
          <b>{words.counts(count(props.ready))}</b>
        </p>
        <Note tone="risk">{words.final[props.round.kind]}</Note>
      </div>
      <div className="f-row">
        <TextField
          label={words.decisionNo}
          hint={words.decisionHint}
          value={no}
          onChange={setNo}
          maxLength={80}
          autoComplete="off"
        />
        <DayField label={words.decisionDate} value={day} onChange={setDay} />
      </div>
      <div className="f-row">
        <TextField
          label={words.escapedNo}
          hint={words.escapedHint}
          value={escapedNo}
          onChange={setEscapedNo}
          maxLength={80}
          autoComplete="off"
        />
        <DayField label={words.escapedDate} value={escapedDay} onChange={setEscapedDay} />
      </div>
      <TextField label={words.signer} value={signer} onChange={setSigner} maxLength={120} autoComplete="off" />
      {props.round.kind === 'periodic' ? (
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
    </FormDialog>
  )
}
