import { officialColumns, officialFirstRow } from '../../../domain/review/list-column.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useListWords } from './use-list-words.ts'

/** What the file should look like, folded away: the two layouts officers exchange, column by column. */
export function OfficialColumns() {
  const words = useTexts().review.import.columns
  const format = useFormat()
  const nameOf = useListWords().column
  return (
    <details className="card fold official-columns">
      <summary>
        <Icon name="right" size="s" />
        {words.title}
      </summary>
      <p className="mid ink-2">{words.note}</p>
      <div className="two-layouts">
        {(['after-review', 'escaped'] as const).map((kind) => (
          <section key={kind}>
            <h3>{words.kind[kind]}</h3>
            <p className="small ink-3">{words.fromRow(format.count(officialFirstRow[kind]))}</p>
            <ul>
              {officialColumns[kind].map(({ column, letter, required }) => (
                <li key={column}>
                  <b className="num">{letter}</b>
                  <span>
                    {nameOf[column]}
                    {required ? <em> · {words.required}</em> : null}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}
