import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { Overview } from './overview-page.tsx'

/** How many households and people stand on the lists. */
export function ListsCard({ data, place }: { data: Overview; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.overview.onLists
  const who = useActor()
  const rows = [
    { name: words.poor, it: data.poor },
    { name: words.nearPoor, it: data.nearPoor },
    { name: words.residents, it: data.residents },
  ]
  return (
    <Card
      span={5}
      title={words.title}
      note={words.note}
      footer={
        reach.households(who) === undefined ? (
          <span>{texts.plan.target.rowsNotYours}</span>
        ) : (
          <ButtonLink href={path.households({ class: 'poor', place })}>{words.open}</ButtonLink>
        )
      }
    >
      <table className="rank">
        <thead>
          <tr>
            <td />
            <th scope="col" className="n">
              {words.households}
            </th>
            <th scope="col" className="n">
              {words.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, it }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="n">
                <b>{format.count(it.households)}</b>
              </td>
              <td className="n">{format.count(it.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
