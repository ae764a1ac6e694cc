import { useState } from 'react'
import { caseList, type ReviewCase } from '../../../contract/review-case.ts'
import { holdMeeting, meetingList } from '../../../contract/review-commune.ts'
import type { Round } from '../../../contract/review-round.ts'
import { isAgreed } from '../../../domain/review/season/steps.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { ownUnitOf, provinceOf, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextAreaField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { unitChoices, useUnits } from '../../use-units.ts'
import { useCommand, useView } from '../../use-view.ts'
import { FoundClass, foundOf } from './state-tag.tsx'

type Votes = Readonly<Record<string, string>>

/** What was typed as a number of people; undefined while it is none. */
const whole = (typed: string | undefined) => (typed && /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined)

/** Họp dân of a village: who chaired, how many were present, and how many agreed with the result of each household. */
export function MeetingDialog(props: {
  readonly round: Round
  readonly village: number | undefined
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}) {
  const season = useTexts().reviewSeason
  const words = season.meetings
  const { percent } = useFormat()
  const { round } = props
  const me = useMe()
  const own = ownUnitOf(me)
  const [id] = useState(newId)
  const [village, setVillage] = useState<number | undefined>(
    props.village ?? (me.units.length > 2 ? own?.id : undefined),
  )
  const [on, setOn] = useState<string>(me.today)
  const [place, setPlace] = useState('')
  const [chair, setChair] = useState('')
  const [secretary, setSecretary] = useState('')
  const [typed, setTyped] = useState('')
  const [front, setFront] = useState(true)
  const [opinions, setOpinions] = useState('')
  const [votes, setVotes] = useState<Votes>({})
  const least = useView(meetingList, { id: round.id }).data?.agreePercent
  const read = useView(
    caseList,
    { id: round.id, place: village, state: 'checked', limit: 200 },
    { enabled: village !== undefined },
  )
  const cases = village === undefined || read.isPlaceholderData ? [] : (read.data?.rows ?? [])
  const hold = useCommand(holdMeeting, {
    done: words.done,
    onDone: () => {
      props.onSaved(id)
      props.onClose()
    },
  })
  const present = whole(typed)
  const voted = cases.flatMap(({ id: caseId }) => {
    const agreed = whole(votes[caseId])
    return agreed === undefined ? [] : [{ caseId, agreed }]
  })
  const missing = missingOf({
    [season.village]: village !== undefined,
    [words.place]: place.trim().length >= 2,
    [words.chair]: chair.trim().length >= 2,
    [words.secretary]: secretary.trim().length >= 2,
    [words.present]: present !== undefined && present > 0,
    [season.on]: on !== '',
    [words.votes]: voted.length > 0,
  })
  const why =
    missing.length > 0
      ? season.missing(missing.join(', '))
      : voted.some(({ agreed }) => agreed > (present ?? 0))
        ? words.tooMany
        : undefined
  return (
    <FormDialog
      title={words.title}
      about={words.about(least === null || least === undefined ? '–' : percent(least, 0))}
      go={words.go}
      why={why}
      busy={hold.isPending}
      onSave={() =>
        village !== undefined &&
        present !== undefined &&
        hold.mutate({
          id,
          roundId: round.id,
          villageId: village,
          on,
          place,
          chair,
          secretary,
          present,
          frontPresent: front,
          opinions,
          votes: voted,
        })
      }
      onClose={props.onClose}
    >
      <div className="f-row">
        <VillageField value={village} onChange={setVillage} ofProvince={own?.id === provinceOf(me)?.id} />
        <DayField label={season.on} value={on} onChange={setOn} />
      </div>
      <div className="f-row">
        <TextField label={words.place} value={place} onChange={setPlace} maxLength={200} autoComplete="off" />
        <TextField
          label={words.present}
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
        />
      </div>
      <div className="f-row">
        <TextField label={words.chair} value={chair} onChange={setChair} maxLength={120} autoComplete="off" />
        <TextField
          label={words.secretary}
          value={secretary}
          onChange={setSecretary}
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <CheckField label={words.frontPresent} checked={front} onChange={setFront} />
      <h3 className="form-part season-part">{words.votes}</h3>
      {village !== undefined && read.data && cases.length === 0 && !read.isPlaceholderData ? (
        <p className="mid ink-3">{words.noCases}</p>
      ) : null}
      {cases.length > 0 ? (
        <>
          <p className="small ink-3 vote-hint">
            {words.votesHint}
            <Button
              small
              kind="quiet"
              onClick={() => setVotes(Object.fromEntries(cases.map((it) => [it.id, String(present ?? '')])))}
            >
              {words.allAgreed}
            </Button>
          </p>
          <ul className="votes">
            {cases.map((it) => (
              <Vote
                key={it.id}
                it={it}
                round={round}
                typed={votes[it.id] ?? ''}
                present={present}
                least={least ?? undefined}
                onChange={(value) => setVotes({ ...votes, [it.id]: value })}
              />
            ))}
          </ul>
        </>
      ) : null}
      <TextAreaField label={words.opinions} value={opinions} onChange={setOpinions} />
    </FormDialog>
  )
}

export function VillageField(props: {
  readonly value: number | undefined
  readonly onChange: (village: number) => void
  readonly ofProvince: boolean
}) {
  const words = useTexts().reviewSeason
  const villages = useUnits('village').data ?? []
  return (
    <div className="f">
      <SearchSelect
        label={words.village}
        value={props.value === undefined ? null : String(props.value)}
        onChange={(it) => it !== null && props.onChange(Number(it))}
        choices={unitChoices(villages)}
      />
    </div>
  )
}

/** One result and its vote; whether it passes is said at once by the number in force, and decided by the server. */
function Vote(props: {
  readonly it: ReviewCase
  readonly round: Round
  readonly typed: string
  readonly present: number | undefined
  readonly least: number | undefined
  readonly onChange: (typed: string) => void
}) {
  const words = useTexts().reviewSeason.meetings
  const { percent } = useFormat()
  const { it, present, least } = props
  const agreed = whole(props.typed)
  const found = foundOf(it, props.round)
  const known = agreed !== undefined && present !== undefined && present > 0
  const passes = known && least !== undefined && isAgreed(agreed, present, least)
  return (
    <li>
      <span>
        <b className="medium">{it.head}</b>
        <small>
          <FoundClass bare of={it.was} /> → {found ? <FoundClass bare of={found.class} /> : '–'}
        </small>
      </span>
      <TextField
        label={words.agreed(it.head)}
        value={props.typed}
        onChange={props.onChange}
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
      />
      <span className="vote-result" role="status">
        {!known ? null : agreed > present ? (
          <StatusTag bare tone="missed">
            {words.tooMany}
          </StatusTag>
        ) : (
          <>
            {least === undefined ? null : (
              <StatusTag bare tone={passes ? 'reached' : 'risk'}>
                {passes ? words.pass : words.fail}
              </StatusTag>
            )}
            <small className="num">{words.percent(percent((agreed / present) * 100, 0))}</small>
          </>
        )}
      </span>
    </li>
  )
}
