import { path } from '../../path.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Tabs } from '../../ui/seg.tsx'

/** The three pages of the subject side by side. */
export function EntitlementTabs({ current }: { current: 'list' | 'policies' | 'household' }) {
  const words = useTexts().entitlement
  const hrefs = { list: path.entitlements(), policies: path.policies(), household: path.householdEntitlements() }
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={(['list', 'policies', 'household'] as const).map((it) => ({
        href: hrefs[it],
        label: words.tabs[it],
        current: it === current,
      }))}
    />
  )
}
