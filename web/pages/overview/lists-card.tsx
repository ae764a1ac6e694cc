import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Link } from '../../ui/link.tsx'
import type { Overview } from './overview-page.tsx'

/** The one filled panel of the page: how many households and people stand on the lists. */
export function ListsCard({ data, place }: { data: Overview; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.overview.onLists
  const who = useActor()
  const mayRead = reach.households(who) !== undefined
  const listed =
    data.poor.households === null || data.nearPoor.households === null
      ? null
      : data.poor.households + data.nearPoor.households
  const rows = [
    { name: words.poor, it: data.poor },
    { name: words.nearPoor, it: data.nearPoor },
    { name: words.residents, it: data.residents },
  ]
  return (
    <section className="card panel c3">
      <h2>{words.title}</h2>
      <p className="v">{format.count(listed)}</p>
      <p>{words.note}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.households}</th>
            <th scope="col">{words.people}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, it }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{format.count(it.households)}</td>
              <td>{format.count(it.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayRead ? (
        <Link className="btn" href={path.households({ class: 'poor', place })}>
          {words.open}
        </Link>
      ) : (
        <p className="panel-why">{texts.plan.target.rowsNotYours}</p>
      )}
    </section>
  )
}
