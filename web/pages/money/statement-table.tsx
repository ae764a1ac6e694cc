import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { usePurposeWords } from './contribution-words.ts'
import type { Statement } from './donor-page.tsx'

type Given = Statement['contributions'][number]

/** Every contribution with its receipts and what it was used for, in whole đồng. */
export function StatementTable({ it }: { it: Statement }) {
  const { contribution: words } = useTexts()
  const { count } = useFormat()
  const sum = (of: (given: Given) => number) => count(it.contributions.reduce((all, given) => all + of(given), 0))
  const received = it.contributions.reduce((all, given) => all + given.received, 0)
  const used = it.contributions.reduce((all, given) => all + given.used, 0)
  return (
    <>
      <p className="paper-unit">{words.paper.unitIs}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, and what scrolls must be reached by keys */}
      <section className="paper-scroll" tabIndex={0} aria-label={words.statement.summary}>
        <table className="paper-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.purpose}</th>
              <th scope="col">{words.figures.pledged}</th>
              <th scope="col">{words.figures.received}</th>
              <th scope="col">{words.figures.used}</th>
              <th scope="col">{words.statement.used}</th>
            </tr>
          </thead>
          <tbody>
            {it.contributions.map((given) => (
              <Row key={given.id} given={given} />
            ))}
            <tr className="paper-sum">
              <td>{words.statement.sum}</td>
              <td className="n">{sum((given) => given.pledged)}</td>
              <td className="n">{sum((given) => given.received)}</td>
              <td className="n">{sum((given) => given.used)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </section>
      <p>{received > used ? words.statement.notUsed(count(received - used)) : words.statement.allUsed}</p>
    </>
  )
}

function Row({ given }: { given: Given }) {
  const { contribution: words } = useTexts()
  const { count, date } = useFormat()
  const { purposeName } = usePurposeWords()
  const uses = given.uses.filter((it) => (it.now ?? 0) > 0)
  return (
    <tr>
      <td>
        {purposeName(given.purpose)} ({words.form[given.form].toLowerCase()})
        {given.what === '' ? null : <small>{given.what}</small>}
      </td>
      <td className="n">
        {count(given.pledged)}
        <small>{date(given.pledgedOn)}</small>
      </td>
      <td className="n">
        {count(given.received)}
        {given.receipts.map((it) => (
          <small key={it.id}>{`${words.detail.no} ${it.no}/${it.year}, ${date(it.on)}`}</small>
        ))}
      </td>
      <td className="n">{count(given.used)}</td>
      <td>
        {uses.map((it) => (
          <p key={it.id}>{`${date(it.on)}: ${it.content} – ${count(it.now)}`}</p>
        ))}
      </td>
    </tr>
  )
}
