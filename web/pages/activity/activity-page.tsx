import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { activityDetail } from '../../../contract/activity.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { kindWords } from '../../../domain/support/activity-words.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Grid, PageHead } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { useView } from '../../use-view.ts'
import './activity.css'
import { CostCard, FactsCard } from './facts-cards.tsx'
import { FilesCard } from './files-card.tsx'
import { OutputsCard } from './outputs-card.tsx'
import { ParticipantsCard } from './participants-card.tsx'
import { ReachCard } from './reach-card.tsx'
import { ResultsCard } from './results-card.tsx'
import { StagesCard } from './stages-card.tsx'
import { StateTag } from './state-tag.tsx'
import { StepsMenu } from './steps-menu.tsx'

export type Activity = z.infer<typeof activityDetail.answer>

const route = getRouteApi('/in/activities/$id')

/** One activity: what it is, how far it is, who takes part, what came of it, what it cost. Parts its kind has not are left out. */
export function ActivityPage() {
  const { id } = route.useParams()
  const read = useView(activityDetail, { id })
  return <Answer read={read}>{(activity) => <Shown activity={activity} />}</Answer>
}

function Shown({ activity }: { activity: Activity }) {
  const texts = useTexts()
  const words = texts.activity
  const format = useFormat()
  const { language } = useLanguage()
  const search = route.useSearch()
  const shape = shapeOf(activity.kind)
  return (
    <>
      <PageTitle>{activity.name}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[
          { label: words.title, href: path.activities({ year: activity.year }) },
          {
            label: kindWords[activity.kind][language],
            href: path.activities({ year: activity.year, kind: activity.kind }),
          },
          { label: activity.name },
        ]}
      />
      <PageHead
        title={activity.name}
        tags={<StateTag state={activity.state} late={activity.late} bare={false} />}
        sub={`${kindWords[activity.kind][language]} · ${activity.unit.name} · ${format.date(activity.startsOn)}${activity.endsOn === null || activity.endsOn === activity.startsOn ? '' : `–${format.date(activity.endsOn)}`}`}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <StepsMenu activity={activity} />
          </>
        }
      />
      <Grid top>
        <div className="stack c8">
          {shape.participants === 'none' ? null : <ParticipantsCard activity={activity} search={search} />}
          {shape.stages ? <StagesCard activity={activity} /> : null}
          {shape.reach ? <ReachCard activity={activity} /> : null}
          {shape.outputs.length > 0 ? <OutputsCard activity={activity} /> : null}
          {shape.fields.some((it) => it.asked === 'after') ? <ResultsCard activity={activity} /> : null}
        </div>
        <div className="stack c4">
          <FactsCard activity={activity} />
          <CostCard activity={activity} />
          <FilesCard activity={activity} />
        </div>
      </Grid>
    </>
  )
}
