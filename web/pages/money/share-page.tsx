import { getRouteApi } from '@tanstack/react-router'
import type { z } from 'zod'
import { shareMoney } from '../../../contract/money-share.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { ownUnitOf, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Grid, PageHead } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { useGo, useView } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'
import './money.css'
import { MoneyTabs } from './money-tabs.tsx'
import { ShareAsk } from './share-ask.tsx'
import { ShareMissing } from './share-missing.tsx'
import { ShareResult } from './share-result.tsx'
import { ShareWorking } from './share-working.tsx'

export type Shared = z.infer<typeof shareMoney.answer>
const route = getRouteApi('/in/money/share')
export type ShareQuery = ReturnType<typeof useShareQuery>

function useShareQuery() {
  const search = route.useSearch()
  const who = useMe()
  return { ...search, year: search.year ?? programmeYear(who) }
}

/** Shares a sum over the communes and shows how. What is asked stands in the address, so a result can be sent and found again. */
export function SharePage() {
  const texts = useTexts()
  const words = texts.money
  const query = useShareQuery()
  const whole = (ownUnitOf(useMe())?.level ?? 'province') === 'province'
  const read = useView(shareMoney, query, { enabled: whole })
  const go = useGo()
  const ask = (part: Partial<ShareQuery>) => go(path.shareMoney({ ...query, ...part }))
  return (
    <>
      <PageTitle>{words.share.title(query.year)}</PageTitle>
      <PageHead
        title={words.share.title(query.year)}
        sub={words.share.sub(query.year - 1)}
        actions={
          <Button icon="print" onClick={() => print()}>
            {texts.shell.print}
          </Button>
        }
      />
      <MoneyTabs current="share" year={query.year} />
      {whole ? null : <EmptyState icon="lock" title={words.share.wholeOnly} basis={words.share.basis} />}
      {whole ? (
        <Answer read={read}>
          {(shared) => (
            <>
              <div className="share-missing">
                <ShareMissing shared={shared} query={query} ask={ask} />
              </div>
              <Grid top>
                <ShareAsk key={JSON.stringify(query)} shared={shared} query={query} ask={ask} />
                <ShareWorking shared={shared} />
                <ShareResult shared={shared} query={query} ask={ask} />
              </Grid>
              <p className="small ink-3">{words.share.basis}</p>
            </>
          )}
        </Answer>
      ) : null}
    </>
  )
}
