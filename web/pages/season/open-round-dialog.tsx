import { useState } from 'react'
import type { z } from 'zod'
import { openRound, roundProposal } from '../../../contract/review-round.ts'
import { OpinionFrom, opinionsOf, RoundKind, roundDayNames, roundKinds } from '../../../domain/review/season/round.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { path } from '../../path.ts'
import { useMe } from '../../shell/me.tsx'
import { useOneOf, useTexts } from '../../text/use-texts.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { useCommand, useGo, useView } from '../../use-view.ts'
import { yearOf, yearsBetween } from '../../years.ts'

type Proposal = z.infer<typeof roundProposal.answer>
type Days = Readonly<Record<(typeof roundDayNames)[number], string>>

/** Mở đợt rà soát: the law's window and a calendar spread over it are proposed; the province moves the days between. */
export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().reviewSeason
  const go = useGo()
  const { today } = useMe()
  const [id] = useState(newId)
  const [kind, setKind] = useState<RoundKind>('periodic')
  const [year, setYear] = useState(yearOf(today))
  const [month, setMonth] = useState(Number(today.slice(5, 7)))
  const [moved, setMoved] = useState<Partial<Days>>({})
  const [chosen, setChosen] = useState<readonly string[] | undefined>(undefined)
  const [opinion, setOpinion] = useState<OpinionFrom>('none')
  const read = useView(roundProposal, { kind, year, month })
  const open = useCommand(openRound, { done: words.openRound.done, onDone: () => go(path.round(id)) })
  const proposal = read.isPlaceholderData ? undefined : read.data
  const days = { ...emptyDays, ...proposal?.days, ...moved }
  const askable = opinionsOf(kind, days.opensOn)
  const asked = askable.includes(opinion) ? opinion : 'none'
  const standards = chosen ?? proposal?.standards.filter((it) => !it.trial).map((it) => it.id) ?? []
  const missing = missingOf({
    ...Object.fromEntries(roundDayNames.map((name) => [words.day[name], days[name] !== ''])),
    [words.openRound.standards]: standards.length > 0,
  })
  const late = roundDayNames.find((name, at) => days[name] < days[roundDayNames[at - 1] ?? name])
  const why =
    missing.length > 0
      ? words.missing(missing.join(', '))
      : late === undefined
        ? undefined
        : words.openRound.outOfOrder(words.day[late])
  const again = (change: () => void) => {
    change()
    setMoved({})
    setChosen(undefined)
  }
  return (
    <FormDialog
      title={words.openRound.title}
      about={words.openRound.about}
      go={words.openRound.go}
      why={why}
      busy={open.isPending}
      onSave={() => open.mutate({ id, kind, year, ...days, standards: inOrder(standards, proposal), opinion: asked })}
      onClose={onClose}
    >
      <div className="f-row">
        <SelectField
          label={words.openRound.kind}
          value={kind}
          onChange={(it) => again(() => setKind(RoundKind.parse(it)))}
          choices={roundKinds.map((it) => ({ value: it, label: words.kind[it] }))}
        />
        <SelectField
          label={words.openRound.year}
          value={String(year)}
          onChange={(it) => again(() => setYear(Number(it)))}
          choices={yearsBetween(yearOf(today) - 3, yearOf(today) + 1).map((it) => ({
            value: String(it),
            label: String(it),
          }))}
        />
        {kind === 'regular' ? (
          <SelectField
            label={words.openRound.month}
            value={String(month)}
            onChange={(it) => again(() => setMonth(Number(it)))}
            choices={Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
          />
        ) : null}
      </div>
      {proposal?.calendarMissing ? <Note tone="risk">{words.openRound.calendarMissing(year)}</Note> : null}
      <h3 className="form-part">{words.openRound.days}</h3>
      <p className="small ink-3 season-hint">{words.openRound.daysHint}</p>
      <div className="f-row season-days">
        {roundDayNames.map((name) => (
          <DayField
            key={`${name} ${kind} ${year} ${month}`}
            label={words.day[name]}
            value={days[name]}
            onChange={(day) => setMoved({ ...moved, [name]: day })}
          />
        ))}
      </div>
      <Standards proposal={proposal} chosen={standards} onChange={setChosen} />
      <SelectField
        label={words.openRound.opinion}
        hint={words.openRound.opinionHint}
        value={asked}
        onChange={(it) => setOpinion(OpinionFrom.parse(it))}
        choices={askable.map((it) => ({ value: it, label: words.opinionFrom[it] }))}
      />
    </FormDialog>
  )
}

const emptyDays: Days = { opensOn: '', listBy: '', interviewBy: '', meetingBy: '', postBy: '', closesOn: '' }

/** The standard in force comes first: the server takes the first for it. */
const inOrder = (chosen: readonly string[], proposal: Proposal | undefined) =>
  proposal?.standards.map((it) => it.id).filter((it) => chosen.includes(it)) ?? [...chosen]

function Standards(props: {
  readonly proposal: Proposal | undefined
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const words = useTexts().reviewSeason.openRound
  const oneOf = useOneOf()
  const { proposal, chosen, onChange } = props
  return (
    <fieldset className="season-set">
      <legend className="label">{words.standards}</legend>
      {proposal?.standards.map((it) => (
        <CheckField
          key={it.id}
          label={
            <>
              {oneOf(it.nameVi, it.nameEn)} <span className="ink-3">({it.trial ? words.trial : words.inForce})</span>
            </>
          }
          checked={chosen.includes(it.id)}
          onChange={(on) => onChange(on ? [...chosen, it.id] : chosen.filter((id) => id !== it.id))}
        />
      ))}
      {proposal?.standards.length === 0 ? <p className="mid warn">{words.noStandard}</p> : null}
    </fieldset>
  )
}
