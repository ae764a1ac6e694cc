import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { fieldWords, kindWords, topicWords } from '../../../domain/support/activity-words.ts'
import { path } from '../../path.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import type { Activity } from './activity-page.tsx'
import { useFieldText } from './field-text.ts'

/** What the activity is, and for which rows of the plan it counts. */
export function FactsCard({ activity }: { activity: Activity }) {
  const words = useTexts().activity
  const { count } = useFormat()
  const { language } = useLanguage()
  const text = useFieldText()
  const { fields } = shapeOf(activity.kind)
  const awardDays = daysBetween(activity.details.resultOn, activity.details.decidedOn)
  const rows = [
    [words.head.kind, kindWords[activity.kind][language]] as const,
    ...(activity.topic === '' ? [] : [[words.form.topic, topicWords(activity.topic)[language]] as const]),
    ...(activity.audience === '' ? [] : [[words.head.audience, topicWords(activity.audience)[language]] as const]),
    ...fields
      .filter((it) => it.asked !== 'after')
      .flatMap((it) => {
        const value = activity.details[it.name]
        return value === undefined ? [] : [[fieldWords[it.name][language], text(it.type, value)] as const]
      }),
    ...(awardDays === undefined ? [] : [[words.head.awardDays, count(awardDays)] as const]),
    ...(activity.responsible === '' ? [] : [[words.head.responsible, activity.responsible] as const]),
    ...(activity.documentNo === '' ? [] : [[words.head.document, activity.documentNo] as const]),
    ...(activity.project === null
      ? []
      : [
          [
            words.head.project,
            `${activity.project.no} ${language === 'vi' ? activity.project.nameVi : activity.project.nameEn}`,
          ] as const,
        ]),
  ]
  return (
    <Card title={words.head.facts}>
      <Facts rows={rows} />
      {activity.planRows.length === 0 ? null : (
        <p className="plan-rows small ink-2">
          {words.head.rows}:{' '}
          {activity.planRows.map((code) => (
            <Link key={code} className="tab" href={path.target(activity.year, code)}>
              {code}
            </Link>
          ))}
        </p>
      )}
    </Card>
  )
}

/** Planned beside spent; what nobody has booked is not 0. */
export function CostCard({ activity }: { activity: Activity }) {
  const { head } = useTexts().activity
  const { millions } = useFormat()
  const shown = (value: number | null) =>
    value === null ? <span className="ink-3">{head.notYet}</span> : <span className="num">{millions(value)}</span>
  return (
    <Card title={head.cost}>
      <Facts
        rows={[
          [head.costPlanned, shown(activity.cost.planned)],
          [head.costDisbursed, shown(activity.cost.disbursed)],
          [head.costContributed, shown(activity.cost.contributed)],
        ]}
      />
      <p className="small ink-3 cost-note">{head.costNote}</p>
    </Card>
  )
}

/** Whole days from one day to another, where both are known (measure M23: days from result to award). */
function daysBetween(from: unknown, to: unknown): number | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
