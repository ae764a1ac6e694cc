import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import type { Shared } from './share-page.tsx'

/** What each criterion hands out, and how much that is for one household, one point, one commune. */
export function ShareWorking({ shared }: { shared: Shared }) {
  const words = useTexts().money.share
  const { millions, number } = useFormat()
  return (
    <Card title={words.working} span={5}>
      {shared.totals.length === 0 ? <p className="mid ink-3">{words.enterAmount}</p> : null}
      <ul className="share-working">
        {shared.totals.map((it) => (
          <li key={it.criterion}>
            {words.workingOf(
              words.criterion[it.criterion],
              millions(it.exact, 2),
              `${number(it.sum, 2)} ${words.criterionUnit[it.criterion]}`,
              millions(it.exact / it.sum, 4),
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
