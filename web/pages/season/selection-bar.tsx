import { type ReactNode, useState } from 'react'
import type { ReviewCase } from '../../../contract/review-case.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { AssignDialog, CheckDialog, PostDialog, ReturnDialog } from './case-dialogs.tsx'
import { useWhyNot } from './why-not.ts'

const bulk = ['assign', 'check', 'return', 'post', 'repost'] as const
type Bulk = (typeof bulk)[number]
const icons: Readonly<Record<Bulk, IconName>> = {
  assign: 'user',
  check: 'check',
  return: 'left',
  post: 'megaphone',
  repost: 'megaphone',
}

/** What can be done with the cases chosen; each step is dead with its reason where one of them is not there yet. */
export function SelectionBar(props: {
  readonly cases: readonly ReviewCase[]
  readonly onDone: () => void
  /** What chooses more than is in sight. */
  readonly children?: ReactNode
}) {
  const { cases, onDone } = props
  const words = useTexts().reviewSeason
  const { count } = useFormat()
  const whyNot = useWhyNot()
  const [open, setOpen] = useState<Bulk | undefined>(undefined)
  const close = () => setOpen(undefined)
  const dialog = { cases, onClose: close, onDone }
  return (
    <div className={cases.length > 0 ? 'select-bar is-on' : 'select-bar'}>
      <b className="num">{words.cases.selected(count(cases.length))}</b>
      {props.children}
      {bulk.map((step) => (
        <Button key={step} small icon={icons[step]} why={whyNot(step, cases)} whyIn="tip" onClick={() => setOpen(step)}>
          {words.step[step]}
        </Button>
      ))}
      {cases.length > 0 ? (
        <Button small kind="quiet" icon="x" onClick={onDone}>
          {words.cases.clear}
        </Button>
      ) : null}
      {open === 'assign' ? <AssignDialog {...dialog} /> : null}
      {open === 'check' ? <CheckDialog {...dialog} /> : null}
      {open === 'return' ? <ReturnDialog {...dialog} /> : null}
      {open === 'post' || open === 'repost' ? <PostDialog {...dialog} again={open === 'repost'} /> : null}
    </div>
  )
}
