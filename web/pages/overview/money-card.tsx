import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Bar } from '../../ui/bar.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import type { Overview } from './overview-page.tsx'

type Money = Pick<Overview['money'][number], 'planned' | 'allocated' | 'disbursed'>

/** Vốn của chương trình by source: planned, allocated, disbursed. A place below the province has what was allocated to it. */
export function MoneyCard({ data, place }: { data: Overview; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const who = useActor()
  const words = texts.overview.money
  const sum = data.money.reduce<Money>(
    (all, it) => ({
      planned: all.planned === null || it.planned === null ? null : all.planned + it.planned,
      allocated: all.allocated + it.allocated,
      disbursed: all.disbursed + it.disbursed,
    }),
    { planned: 0, allocated: 0, disbursed: 0 },
  )
  const rate = (it: Money) => (it.allocated > 0 ? it.disbursed / it.allocated : null)
  const cells = (it: Money) => (
    <>
      <td>{format.millions(it.planned)}</td>
      <td>{format.millions(it.allocated)}</td>
      <td>{format.millions(it.disbursed)}</td>
      <td className="money-rate">
        <span>{format.percent(rate(it) === null ? null : (rate(it) ?? 0) * 100, 1)}</span>
        <Bar share={rate(it)} />
      </td>
    </>
  )
  return (
    <Card
      span={6}
      title={words.title}
      note={words.note}
      actions={
        reach.money(who) === undefined ? undefined : (
          <ButtonLink small href={path.plan({ year: data.year, kind: 'budget', place })}>
            {words.open}
          </ButtonLink>
        )
      }
    >
      {data.money.length === 0 ? (
        <EmptyState icon="money" title={words.none} />
      ) : (
        <table className="money-table">
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.planned}</th>
              <th scope="col">{words.allocated}</th>
              <th scope="col">{words.disbursed}</th>
              <th scope="col">{words.rate}</th>
            </tr>
          </thead>
          <tbody>
            {data.money.map((it) => (
              <tr key={it.source}>
                <th scope="row">{texts.money.source[it.source]}</th>
                {cells(it)}
              </tr>
            ))}
            <tr className="money-sum">
              <th scope="row">{words.sum}</th>
              {cells(sum)}
            </tr>
          </tbody>
        </table>
      )}
    </Card>
  )
}
