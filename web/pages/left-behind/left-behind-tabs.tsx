import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Tabs } from '../../ui/seg.tsx'

type Tab = 'support' | 'deprivation' | 'warnings'

/** The three lists of people somebody has to go and see; the place and the day go along. */
export function LeftBehindTabs(props: {
  readonly current: Tab
  readonly place: number | undefined
  readonly on: string | undefined
}) {
  const words = useTexts().leftBehind
  const { place, on } = props
  const tabs = [
    { key: 'support', href: path.leftBehind({ place, on }), icon: 'missing' },
    { key: 'deprivation', href: path.leftBehind({ of: 'deprivation', place, on }), icon: 'home' },
    { key: 'warnings', href: path.earlyWarnings({ place, on }), icon: 'bell' },
  ] as const
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={tabs.map(({ key, ...tab }) => ({ ...tab, label: words.tabs[key], current: key === props.current }))}
    />
  )
}
