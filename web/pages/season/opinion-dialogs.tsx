import { useState } from 'react'
import { answerOpinion, referCommune } from '../../../contract/review-commune.ts'
import type { Round } from '../../../contract/review-round.ts'
import { newId } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog, missingOf } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextAreaField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'

/** The commune sends its results for an opinion. */
export function ReferDialog(props: { round: Round; communeId: number; onClose: () => void }) {
  const season = useTexts().reviewSeason
  const words = season.opinions.refer
  const { today } = useMe()
  const [id] = useState(newId)
  const [on, setOn] = useState<string>(today)
  const refer = useCommand(referCommune, { done: words.done, onDone: props.onClose })
  return (
    <FormDialog
      title={words.title}
      about={words.about}
      go={words.go}
      wide={false}
      why={on === '' ? season.missing(season.on) : undefined}
      busy={refer.isPending}
      onSave={() => refer.mutate({ id, roundId: props.round.id, communeId: props.communeId, on })}
      onClose={props.onClose}
    >
      <DayField label={season.on} value={on} onChange={setOn} />
    </FormDialog>
  )
}

/** The province answers: agreed, or what is to be reviewed again. */
export function AnswerOpinionDialog(props: { id: string; commune: string; onClose: () => void }) {
  const season = useTexts().reviewSeason
  const words = season.opinions.answer
  const { today } = useMe()
  const [agrees, setAgrees] = useState<'' | 'yes' | 'no'>('')
  const [comment, setComment] = useState('')
  const [on, setOn] = useState<string>(today)
  const answer = useCommand(answerOpinion, { done: words.done, onDone: props.onClose })
  const missing = missingOf({
    [words.agrees]: agrees !== '',
    [words.commentNeeded]: agrees !== 'no' || comment.trim().length >= 5,
    [season.on]: on !== '',
  })
  return (
    <FormDialog
      title={`${words.title}: ${props.commune}`}
      about={words.about}
      go={words.go}
      wide={false}
      why={missing.length > 0 ? season.missing(missing.join(', ')) : undefined}
      busy={answer.isPending}
      onSave={() => answer.mutate({ id: props.id, on, agrees: agrees === 'yes', comment })}
      onClose={props.onClose}
    >
      <SelectField
        label={words.agrees}
        value={agrees}
        empty={words.which}
        onChange={(it) => setAgrees(it === 'yes' || it === 'no' ? it : '')}
        choices={[
          { value: 'yes', label: season.opinions.agrees },
          { value: 'no', label: season.opinions.disagrees },
        ]}
      />
      <TextAreaField label={words.comment} value={comment} onChange={setComment} />
      <DayField label={season.on} value={on} onChange={setOn} />
    </FormDialog>
  )
}
