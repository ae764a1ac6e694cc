import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { Skeleton } from '../../ui/note.tsx'
import { type KnownStandard, useStandards } from '../../use-standards.ts'
import { ProvincialDialog } from './provincial-dialog.tsx'
import { StandardCard } from './standard-card.tsx'
import { standing } from './standing.ts'
import './standards.css'
import { StandardTabs } from './standard-tabs.tsx'

const order = ['now', 'ahead', 'past'] as const

/** The standards side by side: what holds now, what comes, what is history; and what nobody knows yet. */
export function StandardsPage() {
  const words = useTexts().standardPage
  const actor = useActor()
  const { today } = useMe()
  const { read, standards } = useStandards()
  const [editing, setEditing] = useState<KnownStandard | 'new' | undefined>(undefined)
  const why = !may.setStandard(actor, actor) && words.mayNot
  const sorted = standards.toSorted(
    (a, b) =>
      order.indexOf(standing(a, today)) - order.indexOf(standing(b, today)) || (a.validFrom < b.validFrom ? -1 : 1),
  )
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <Button icon="print" onClick={() => print()}>
              {useTexts().shell.print}
            </Button>
            <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setEditing('new')}>
              {words.provincial.button}
            </Button>
          </>
        }
      />
      <StandardTabs current="standards" />
      <Answer read={read} loading={<Waiting />}>
        {() => (
          <div className="standards">
            {sorted.map((standard) => (
              <StandardCard
                key={standard.id}
                standard={standard}
                onEdit={standard.ownedBy === null ? undefined : () => setEditing(standard)}
                why={why}
              />
            ))}
          </div>
        )}
      </Answer>
      {editing ? (
        <ProvincialDialog
          own={editing === 'new' ? undefined : editing}
          nationals={standards.filter((it) => it.ownedBy === null && it.use === 'classify')}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </>
  )
}

function Waiting() {
  const { ui } = useTexts().shell
  return (
    <div className="standards">
      {['one', 'two', 'three'].map((it) => (
        <Card key={it}>
          <Skeleton lines={9} label={ui.loading} />
        </Card>
      ))}
    </div>
  )
}
