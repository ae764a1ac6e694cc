import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Tabs } from '../../ui/seg.tsx'

/** The three pages of the subject side by side. */
export function StandardTabs({ current }: { current: 'standards' | 'points' | 'whatIf' }) {
  const words = useTexts().standardPage
  const hrefs = { standards: path.standards(), points: path.pointTables(), whatIf: path.whatIf() }
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={(['standards', 'points', 'whatIf'] as const).map((it) => ({
        href: hrefs[it],
        label: words.tabs[it],
        current: it === current,
      }))}
    />
  )
}
