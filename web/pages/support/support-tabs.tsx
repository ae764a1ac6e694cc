import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Tabs } from '../../ui/seg.tsx'

export function SupportTabs({ current }: { current: 'deliveries' | 'needs' | 'imports' }) {
  const { support } = useTexts()
  return (
    <Tabs
      label={support.tabsLabel}
      tabs={[
        { href: path.support(), label: support.tabs.deliveries, icon: 'gift', current: current === 'deliveries' },
        { href: path.needs(), label: support.tabs.needs, icon: 'hands', current: current === 'needs' },
        {
          href: path.deliveryImports(),
          label: support.tabs.imports,
          icon: 'cloud',
          current: current === 'imports',
        },
      ]}
    />
  )
}
