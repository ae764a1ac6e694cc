import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Note, Skeleton } from '../../ui/note.tsx'
import { usePolicies } from '../../use-policies.ts'
import { useGo } from '../../use-view.ts'
import { AddPolicyDialog } from './add-policy-dialog.tsx'
import { DayFilter } from './day-filter.tsx'
import './entitlement.css'
import { EndRuleDialog } from './end-rule-dialog.tsx'
import { EntitlementTabs } from './entitlement-tabs.tsx'
import { PolicyCard } from './policy-card.tsx'
import { PricesCard } from './prices-card.tsx'
import { SetPriceDialog } from './set-price-dialog.tsx'

const route = getRouteApi('/in/entitlements/policies')
type Asking = { readonly what: 'policy' } | { readonly what: 'price' } | { readonly what: 'end'; readonly code: string }

/** Every policy with its rule of the day in words an official would use, and how sure it is. */
export function PoliciesPage() {
  const texts = useTexts()
  const words = texts.entitlement.policies
  const actor = useActor()
  const { today } = useMe()
  const { on } = route.useSearch()
  const go = useGo()
  const { read, policies } = usePolicies(on)
  const [asking, setAsking] = useState<Asking | undefined>(undefined)
  const why = !may.setRule(actor, actor) && words.mayNot
  const close = () => setAsking(undefined)
  const ending = asking?.what === 'end' ? policies.find(({ code }) => code === asking.code) : undefined
  return (
    <>
      <PageTitle>{texts.entitlement.tabs.policies}</PageTitle>
      <PageHead
        title={texts.entitlement.tabs.policies}
        sub={words.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {texts.shell.print}
            </Button>
            <Button icon="money" why={why} whyIn="tip" onClick={() => setAsking({ what: 'price' })}>
              {words.price}
            </Button>
            <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setAsking({ what: 'policy' })}>
              {words.add}
            </Button>
          </>
        }
      />
      <EntitlementTabs current="policies" />
      <FilterBar>
        <DayFilter on={on} unset={today} onChange={(day) => go(path.policies({ on: day }))} />
      </FilterBar>
      <div className="policies-law">
        <Note>{words.law}</Note>
      </div>
      <Answer read={read} loading={<Waiting />}>
        {(data) => (
          <div className="policies">
            {data.policies.map((policy) => (
              <PolicyCard
                key={policy.code}
                policy={policy}
                day={on ?? today}
                why={why}
                onEnd={() => setAsking({ what: 'end', code: policy.code })}
              />
            ))}
            <PricesCard prices={data.prices} />
          </div>
        )}
      </Answer>
      {asking?.what === 'policy' ? <AddPolicyDialog onClose={close} /> : null}
      {asking?.what === 'price' ? <SetPriceDialog onClose={close} /> : null}
      {ending ? <EndRuleDialog policy={ending} onClose={close} /> : null}
    </>
  )
}

function Waiting() {
  const { ui } = useTexts().shell
  return (
    <div className="policies">
      {['one', 'two', 'three'].map((it) => (
        <Card key={it}>
          <Skeleton lines={5} label={ui.loading} />
        </Card>
      ))}
    </div>
  )
}
