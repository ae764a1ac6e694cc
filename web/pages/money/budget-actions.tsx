import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { AddHolderDialog } from './add-holder-dialog.tsx'
import type { Budget } from './budget-query.ts'
import { OpenLineDialog } from './open-line-dialog.tsx'

/** What the province decides about the budget as a whole. */
export function BudgetActions({ year, projects }: { year: number; projects: Budget['projects'] }) {
  const words = useTexts().money
  const who = useActor()
  const [open, setOpen] = useState<'line' | 'holder' | undefined>(undefined)
  const why = !may.shareMoney(who, who) && words.why.notShare
  const close = () => setOpen(undefined)
  return (
    <>
      <Button icon="users" why={why} whyIn="tip" onClick={() => setOpen('holder')}>
        {words.actions.addHolder}
      </Button>
      <Button icon="plus" kind="primary" why={why} whyIn="tip" onClick={() => setOpen('line')}>
        {words.actions.openLine}
      </Button>
      {open === 'line' ? <OpenLineDialog year={year} projects={projects} onClose={close} /> : null}
      {open === 'holder' ? <AddHolderDialog onClose={close} /> : null}
    </>
  )
}
