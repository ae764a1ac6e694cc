import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { AllocateDialog } from './allocate-dialog.tsx'
import { AdjustLineDialog, CarryOverDialog, SpendByDialog } from './line-dialogs.tsx'
import type { LineDetail } from './line-page.tsx'
import { SplitDialog } from './split-dialog.tsx'

type Act = 'allocate' | 'adjustLine' | 'split' | 'carryOver' | 'setSpendBy'

/** Everything that can be decided about a line; what cannot now says why. */
export function LineActions({ line }: { line: LineDetail }) {
  const words = useTexts().money
  const who = useActor()
  const [act, setAct] = useState<Act | undefined>(undefined)
  const notYours = may.shareMoney(who, who) ? undefined : words.why.notShare
  const nothingLeft = line.amount === line.allocated ? words.why.nothingLeft : undefined
  const hasParts = line.project === null || line.projects.some((it) => it.parent === line.project?.code)
  const split = hasParts || line.capital === null ? nothingLeft : words.why.alreadySplit
  const close = () => setAct(undefined)
  const entry = (key: Act, icon: 'edit' | 'flow' | 'arrow-right' | 'calendar', why: string | undefined) => ({
    key,
    icon,
    label: words.actions[key],
    why: notYours ?? why,
    onSelect: () => setAct(key),
  })
  return (
    <>
      <MenuButton
        label={words.actions.adjustLine}
        icon="edit"
        entries={[
          entry('adjustLine', 'edit', undefined),
          entry('split', 'flow', split),
          entry('carryOver', 'arrow-right', nothingLeft),
          entry('setSpendBy', 'calendar', undefined),
        ]}
      />
      <Button icon="send" kind="primary" why={notYours ?? nothingLeft} whyIn="tip" onClick={() => setAct('allocate')}>
        {words.actions.allocate}
      </Button>
      {act === 'allocate' ? <AllocateDialog line={line} onClose={close} /> : null}
      {act === 'adjustLine' ? <AdjustLineDialog line={line} onClose={close} /> : null}
      {act === 'split' ? <SplitDialog line={line} onClose={close} /> : null}
      {act === 'carryOver' ? <CarryOverDialog line={line} onClose={close} /> : null}
      {act === 'setSpendBy' ? <SpendByDialog line={line} onClose={close} /> : null}
    </>
  )
}
