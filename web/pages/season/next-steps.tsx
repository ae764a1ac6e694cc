import { useState } from 'react'
import { may } from '../../../domain/account/may.ts'
import { changeable, holders, type StepName, take } from '../../../domain/review/season/steps.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useGo, useWords } from '../../use-view.ts'
import { AssignDialog, CheckDialog, PostDialog, ReturnDialog } from './case-dialogs.tsx'
import type { CaseDetail } from './case-page.tsx'
import { ChangeClassDialog, CloseCaseDialog, ObjectDialog } from './one-case-dialogs.tsx'
import { useWhyNot } from './why-not.ts'

/** Steps taken from this page, in the order of the procedure. Meeting, opinion and recognition are taken for many at once. */
const here = ['assign', 'interview', 'check', 'return', 'post', 'object', 'recheck', 'repost', 'close'] as const
type Here = (typeof here)[number]
type Open = Here | 'change'

const icons: Readonly<Record<Here, IconName>> = {
  assign: 'user',
  interview: 'edit',
  check: 'check',
  return: 'left',
  post: 'megaphone',
  object: 'info',
  recheck: 'edit',
  repost: 'megaphone',
  close: 'x',
}
const isHere = (name: StepName): name is Here => here.some((it) => it === name)

/** What comes next: the steps that can be taken as buttons, the others dead with their reason. */
export function NextSteps({ it }: { it: CaseDetail }) {
  const texts = useTexts()
  const words = texts.reviewSeason
  const who = useActor()
  const go = useGo()
  const say = useWords()
  const whyNot = useWhyNot()
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const close = () => setOpen(undefined)
  const start = (name: Here) => (name === 'interview' || name === 'recheck' ? go(path.interview(it.id)) : setOpen(name))
  const why = (name: Here) =>
    it.round.state === 'closed'
      ? words.closeRound.closed
      : (whyNot(name, [it]) ?? (it.may.includes(name) ? undefined : words.notYours))
  const can: readonly Here[] = it.may.filter(isHere).filter((name) => name !== 'close' && name !== 'return')
  const rest = here.filter((name) => !can.includes(name))
  const holder = holders[it.state]
  const meets = take('agree', it.state, who.role).ok
  const whyNotChange =
    it.round.state === 'closed'
      ? words.closeRound.closed
      : !may.prepareList(who, who)
        ? words.notForRole(words.change.title, texts.shell.role['commune-officer'])
        : changeable.some((state) => state === it.state)
          ? undefined
          : say({ code: 'case.wrong-state', step: 'change-class', state: it.state })
  return (
    <Card title={words.detail.next}>
      <p className="mid ink-2 season-hint">
        {holder === null ? words.detail.over : words.detail.held(texts.shell.role[holder])}
      </p>
      <div className="next-steps">
        {can.map((name, at) => (
          <Button
            key={name}
            kind={at === 0 && name !== 'object' ? 'primary' : 'plain'}
            icon={icons[name]}
            onClick={() => start(name)}
          >
            {words.step[name]}
          </Button>
        ))}
        {meets ? (
          <ButtonLink kind="primary" icon="meeting" href={path.roundMeetings(it.round.id, { village: it.village.id })}>
            {words.detail.meeting}
          </ButtonLink>
        ) : null}
        <MenuButton
          label={words.detail.otherSteps}
          icon="more"
          entries={[
            {
              key: 'change',
              label: words.change.title,
              icon: 'edit',
              onSelect: () => setOpen('change'),
              why: whyNotChange,
            },
            ...rest.map((name) => ({
              key: name,
              label: words.step[name],
              icon: icons[name],
              onSelect: () => start(name),
              why: why(name),
            })),
          ]}
        />
      </div>
      <Opened open={open} it={it} onClose={close} />
    </Card>
  )
}

function Opened({ open, it, onClose }: { open: Open | undefined; it: CaseDetail; onClose: () => void }) {
  const props = { cases: [it], onClose }
  switch (open) {
    case 'assign':
      return <AssignDialog {...props} />
    case 'check':
      return <CheckDialog {...props} />
    case 'return':
      return <ReturnDialog {...props} />
    case 'post':
    case 'repost':
      return <PostDialog {...props} again={open === 'repost'} />
    case 'object':
      return <ObjectDialog it={it} onClose={onClose} />
    case 'close':
      return <CloseCaseDialog it={it} onClose={onClose} />
    case 'change':
      return <ChangeClassDialog it={it} onClose={onClose} />
    case 'interview':
    case 'recheck':
    case undefined:
      return null
  }
}
