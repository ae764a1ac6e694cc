import { useState } from 'react'
import { activityPhoto } from '../../../contract/activity.ts'
import { reach } from '../../../domain/account/may.ts'
import { addressOf } from '../../api.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { EmptyState } from '../../ui/note.tsx'
import type { Activity } from './activity-page.tsx'
import { FinishStageDialog, SetStagesDialog } from './stage-dialogs.tsx'
import { useWhyNot } from './use-why-not.ts'

export type Stage = Activity['stages'][number]

/** The stages in their order: planned for, done on, with the photo of the site. */
export function StagesCard({ activity }: { activity: Activity }) {
  const { stages: words } = useTexts().activity
  const why = useWhyNot(activity)
  const [setting, setSetting] = useState(false)
  const [finishing, setFinishing] = useState<Stage | undefined>(undefined)
  const doneCount = activity.stages.filter((it) => it.doneOn !== null).length
  return (
    <Card
      title={words.title}
      note={activity.stages.length === 0 ? undefined : `${doneCount}/${activity.stages.length}`}
      actions={
        <Button small icon="edit" why={why('setStages')} whyIn="tip" onClick={() => setSetting(true)}>
          {words.set}
        </Button>
      }
    >
      {activity.stages.length === 0 ? (
        <EmptyState icon="list" title={words.empty}>
          {words.emptyBody}
        </EmptyState>
      ) : (
        <ol className="stages">
          {activity.stages.map((stage) => (
            <StageLine
              key={stage.id}
              activity={activity}
              stage={stage}
              why={why('finishStage')}
              onFinish={() => setFinishing(stage)}
            />
          ))}
        </ol>
      )}
      {setting ? <SetStagesDialog activity={activity} onClose={() => setSetting(false)} /> : null}
      {finishing ? (
        <FinishStageDialog activity={activity} stage={finishing} onClose={() => setFinishing(undefined)} />
      ) : null}
    </Card>
  )
}

type LineProps = {
  readonly activity: Activity
  readonly stage: Stage
  readonly why: string | undefined
  readonly onFinish: () => void
}

function StageLine({ activity, stage, why, onFinish }: LineProps) {
  const { stages: words } = useTexts().activity
  const { date, millions } = useFormat()
  const done = stage.doneOn !== null
  return (
    <li className={done ? 'stage is-done' : 'stage'}>
      <span className={done ? 'st-mark st-reached' : 'st-mark st-none'}>
        <Icon name={done ? 'st-reached' : 'st-none'} />
      </span>
      <div>
        <b className="medium">{stage.name}</b>
        <small>
          {[
            done ? `${words.doneOn} ${date(stage.doneOn)}` : words.notDone,
            stage.plannedOn === null ? '' : `${words.plannedOn.toLowerCase()} ${date(stage.plannedOn)}`,
            stage.cost === null ? '' : `${words.cost}: ${millions(stage.cost)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {stage.note === '' ? null : <small>{stage.note}</small>}
      </div>
      <Photo activity={activity} stage={stage} />
      <Button
        small
        kind="quiet"
        why={why}
        whyIn="tip"
        label={`${done ? words.correct : words.finish}: ${stage.name}`}
        onClick={onFinish}
      >
        {done ? words.correct : words.finish}
      </Button>
    </li>
  )
}

/** A thumbnail that opens the photo; only for those who may see what is in reach. */
function Photo({ activity, stage }: { activity: Activity; stage: Stage }) {
  const { stages: words } = useTexts().activity
  const who = useActor()
  if (stage.photo === null) return null
  if (reach.households(who) === undefined) return <Icon name="lock" size="s" />
  const address = addressOf(activityPhoto.path, { id: activity.id, file: stage.photo })
  return (
    <a className="thumb" href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={`${words.photoOf} ${stage.name}`} loading="lazy" width={72} height={54} />
    </a>
  )
}
