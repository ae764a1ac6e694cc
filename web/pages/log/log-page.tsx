import { getRouteApi } from '@tanstack/react-router'
import { path } from '../../path.ts'
import { PageTitle } from '../../shell/answer.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead } from '../../ui/card.tsx'
import { Tabs } from '../../ui/seg.tsx'
import { CommandLog } from './command-log.tsx'
import './log.css'
import { ReadLog } from './read-log.tsx'
import { SealCard } from './seal-card.tsx'

const route = getRouteApi('/in/log')

/** What was done and what was read, newest first; whether the log is whole. */
export function LogPage() {
  const texts = useTexts()
  const words = texts.log
  const { tab } = route.useSearch()
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Button icon="print" onClick={() => print()}>
            {texts.shell.print}
          </Button>
        }
      />
      <SealCard />
      <Tabs
        label={words.tabsLabel}
        tabs={[
          { href: path.log(), label: words.tabs.commands, current: tab !== 'reads' },
          { href: path.log({ tab: 'reads' }), label: words.tabs.reads, current: tab === 'reads' },
        ]}
      />
      {tab === 'reads' ? <ReadLog /> : <CommandLog />}
    </>
  )
}
