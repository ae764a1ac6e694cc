import type { ReactNode } from 'react'
import { useState } from 'react'
import { assignCases, checkCases, type ReviewCase, returnCases, reviewerList } from '../../../contract/review-case.ts'
import { postResults, repostResults } from '../../../contract/review-commune.ts'
import { UserId } from '../../../domain/kernel/ids.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useCommand, useView } from '../../use-view.ts'

type Moved = Pick<ReviewCase, 'id' | 'version' | 'village' | 'commune' | 'head'>
type Props = { readonly cases: readonly Moved[]; readonly onClose: () => void; readonly onDone?: () => void }

const seen = (cases: readonly Moved[]) => cases.map(({ id, version }) => ({ id, seenVersion: version }))

/** The frame of a step with one or many cases: whom it is about, its own fields, and its day. */
function StepDialog(props: {
  readonly words: { readonly title: string; readonly about: string; readonly go: string }
  readonly cases: readonly Moved[]
  readonly missing: readonly string[]
  readonly busy: boolean
  readonly on: string
  readonly onDay: (day: string) => void
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const words = useTexts().reviewSeason
  const { count } = useFormat()
  const missing = [...props.missing, ...(props.on === '' ? [words.on] : [])]
  const [first] = props.cases
  return (
    <FormDialog
      title={`${props.words.title}: ${props.cases.length === 1 && first ? first.head : words.cases.count(count(props.cases.length))}`}
      about={props.words.about}
      go={props.words.go}
      wide={false}
      why={missing.length > 0 ? words.missing(missing.join(', ')) : undefined}
      busy={props.busy}
      onSave={props.onSave}
      onClose={props.onClose}
    >
      {props.children}
      <DayField label={words.on} value={props.on} onChange={props.onDay} />
    </FormDialog>
  )
}

/** The day of a step (today until another is typed), and what to do once it went well. */
function useStep({ onClose, onDone }: Props) {
  const { today } = useMe()
  const [on, setOn] = useState<string>(today)
  const after = () => {
    onClose()
    onDone?.()
  }
  return { on, setOn, after }
}

export function AssignDialog(props: Props) {
  const words = useTexts().reviewSeason.assign
  const { count } = useFormat()
  const { on, setOn, after } = useStep(props)
  const [to, setTo] = useState<string | null>(null)
  const read = useView(reviewerList)
  const assign = useCommand(assignCases, { done: words.done, onDone: after })
  const rows = read.data?.rows ?? []
  return (
    <StepDialog
      words={words}
      cases={props.cases}
      missing={missingOf({ [words.to]: to !== null })}
      busy={assign.isPending}
      on={on}
      onDay={setOn}
      onSave={() => to !== null && assign.mutate({ cases: seen(props.cases), to: UserId.parse(to), on })}
      onClose={props.onClose}
    >
      {read.data && rows.length === 0 ? <p className="mid warn season-hint">{words.none}</p> : null}
      <div className="f">
        <SearchSelect
          label={words.to}
          value={to}
          onChange={setTo}
          choices={rows.map((it) => ({
            value: it.id,
            label: words.reviewer(it.name, it.unit?.name ?? '', count(it.open)),
          }))}
        />
      </div>
    </StepDialog>
  )
}

export function CheckDialog(props: Props) {
  const words = useTexts().reviewSeason.check
  const { on, setOn, after } = useStep(props)
  const check = useCommand(checkCases, { done: words.done, onDone: after })
  return (
    <StepDialog
      words={words}
      cases={props.cases}
      missing={[]}
      busy={check.isPending}
      on={on}
      onDay={setOn}
      onSave={() => check.mutate({ cases: seen(props.cases), on })}
      onClose={props.onClose}
    />
  )
}

export function ReturnDialog(props: Props) {
  const words = useTexts().reviewSeason.sendBack
  const { on, setOn, after } = useStep(props)
  const [comment, setComment] = useState('')
  const sendBack = useCommand(returnCases, { done: words.done, onDone: after })
  return (
    <StepDialog
      words={words}
      cases={props.cases}
      missing={missingOf({ [words.comment]: comment.trim().length >= 5 })}
      busy={sendBack.isPending}
      on={on}
      onDay={setOn}
      onSave={() => sendBack.mutate({ cases: seen(props.cases), on, comment })}
      onClose={props.onClose}
    >
      <TextAreaField label={words.comment} value={comment} onChange={setComment} />
    </StepDialog>
  )
}

/** Niêm yết, the first time and after a re-check: which unit it is for, and where it hangs. */
export function PostDialog(props: Props & { readonly again: boolean }) {
  const season = useTexts().reviewSeason
  const words = props.again ? season.repost : season.post
  const { on, setOn, after } = useStep(props)
  const [id] = useState(newId)
  const [places, setPlaces] = useState(season.post.usual)
  const units = unitsOf(props.cases)
  const [unit, setUnit] = useState(String(units[0]?.id ?? ''))
  const post = useCommand(props.again ? repostResults : postResults, { done: words.done, onDone: after })
  return (
    <StepDialog
      words={words}
      cases={props.cases}
      missing={missingOf({ [season.post.unit]: unit !== '', [season.post.places]: places.trim().length >= 2 })}
      busy={post.isPending}
      on={on}
      onDay={setOn}
      onSave={() => post.mutate({ id, cases: seen(props.cases), unitId: Number(unit), places, on })}
      onClose={props.onClose}
    >
      <SelectField
        label={season.post.unit}
        value={unit}
        onChange={setUnit}
        choices={units.map((it) => ({ value: String(it.id), label: it.name }))}
      />
      <TextField
        label={season.post.places}
        hint={season.post.placesHint}
        value={places}
        onChange={setPlaces}
        maxLength={300}
        autoComplete="off"
      />
    </StepDialog>
  )
}

type Unit = { readonly id: number; readonly name: string }
/** The village, where all cases are of one, and the commune, where all are of one. */
function unitsOf(cases: readonly Moved[]): readonly Unit[] {
  const villages = new Map(cases.map(({ village }) => [village.id, village]))
  const communes = new Map(cases.map(({ commune }) => [commune.id, commune]))
  return [villages, communes].flatMap((units) => (units.size === 1 ? [...units.values()] : []))
}
