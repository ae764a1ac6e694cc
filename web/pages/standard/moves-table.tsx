import type { Outcome } from '../../../domain/standard/classify.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import type { WhatIf } from './what-if-page.tsx'

const classes = ['poor', 'near-poor', 'neither', 'cannot'] as const satisfies readonly Outcome[]

/** From which class to which, in households. The diagonal stays. A class nobody comes from or goes to is left out. */
export function MovesTable({ data }: { data: WhatIf }) {
  const words = useTexts().standardPage.whatIf
  const format = useFormat()
  const moved = (from: string, to: string) => data.moves.find((it) => it.from === from && it.to === to)?.households ?? 0
  const rows = classes.filter((it) => it !== 'cannot' || data.moves.some((move) => move.from === it))
  const columns = classes.filter((it) => it !== 'cannot' || data.moves.some((move) => move.to === it))
  return (
    <Card span={7} title={words.moves} note={words.movesNote}>
      <div className="table-scroll">
        <table className="moves">
          <caption className="sr">{words.moves}</caption>
          <thead>
            <tr>
              <th scope="col">
                {words.from} / {words.to.toLowerCase()}
              </th>
              {columns.map((to) => (
                <th key={to} scope="col">
                  {words.outcome[to]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((from) => (
              <tr key={from}>
                <th scope="row">{words.outcome[from]}</th>
                {columns.map((to) => {
                  const households = moved(from, to)
                  return (
                    <td key={to} className={from === to ? 'stays' : households > 0 ? 'moved' : undefined}>
                      {households === 0 ? <span className="zero">0</span> : format.count(households)}
                      {from === to ? <span className="sr"> {words.stays}</span> : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
