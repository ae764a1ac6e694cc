import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Tabs } from '../../ui/seg.tsx'

export function PlaceTabs({ current }: { current: 'units' | 'residents' }) {
  const words = useTexts().place
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={[
        { href: path.places(), label: words.tabs.units, current: current === 'units' },
        { href: path.residents(), label: words.tabs.residents, current: current === 'residents' },
      ]}
    />
  )
}
