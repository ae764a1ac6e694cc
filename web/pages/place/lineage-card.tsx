import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import type { PlaceDetail } from './place-page.tsx'

type Step = PlaceDetail['formedFrom'][number]

/** What it was formed from and what it went into, in words; an unknown share is said to be unknown. */
export function LineageCard({ data }: { data: PlaceDetail }) {
  const words = useTexts().place.detail
  const none = data.formedFrom.length + data.wentInto.length === 0
  const unknown = [...data.formedFrom, ...data.wentInto].some(
    (it) => it.share === 'part' && it.householdShare === null && it.people === 'some',
  )
  return (
    <Card span={5} title={words.lineage}>
      {none ? <p className="mid ink-3">{words.noLineage}</p> : null}
      <Steps steps={data.formedFrom} head={words.formedFrom} say={words.partFrom} />
      <Steps steps={data.wentInto} head={words.wentInto} say={words.partInto} />
      {unknown ? <p className="small ink-3">{words.unknownShare}</p> : null}
    </Card>
  )
}

function Steps(props: {
  readonly steps: readonly Step[]
  readonly head: (day: string) => string
  readonly say: ReturnType<typeof useTexts>['place']['detail']['partFrom']
}) {
  const format = useFormat()
  const days = [...new Set(props.steps.map((it) => it.on))].toSorted()
  return days.map((day) => (
    <section key={day} className="lineage">
      <h3>{props.head(format.date(day))}</h3>
      <ul>
        {props.steps
          .filter((it) => it.on === day)
          .map((it) => (
            <li key={it.unit.id}>
              <Link href={path.placeDetail(it.unit.id)}>
                {props.say({
                  unit: it.unit.name,
                  share: it.share,
                  people: it.people,
                  householdShare: it.householdShare === null ? undefined : format.percent(it.householdShare * 100, 1),
                })}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  ))
}
