import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Tabs } from '../../ui/seg.tsx'

/** The pages of money side by side; the year goes with the reader. */
export function MoneyTabs({
  current,
  year,
}: {
  current: 'budget' | 'allocations' | 'share' | 'contributions' | 'donors'
  year?: number | undefined
}) {
  const words = useTexts().money
  const hrefs = {
    budget: path.money({ year }),
    allocations: path.allocations({ year }),
    share: path.shareMoney({ year }),
    contributions: path.contributions({ year }),
    donors: path.donors(),
  } as const
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={(['budget', 'allocations', 'share', 'contributions', 'donors'] as const).map((it) => ({
        href: hrefs[it],
        label: words.tabs[it],
        current: it === current,
      }))}
    />
  )
}
