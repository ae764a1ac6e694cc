import { type ReactNode, useState } from 'react'
import { may } from '../../../../domain/account/may.ts'
import { useActor, useMe } from '../../../shell/me.tsx'
import { useTexts } from '../../../text/use-texts.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import type { Household } from '../household-page.tsx'
import { HardshipDialog } from './hardship-dialog.tsx'
import { CorrectClassDialog, EndDialog, MergeDialog, MoveDialog, SplitDialog } from './household-events.tsx'
import { AddMemberDialog, CorrectMemberDialog, type EventProps, RemoveMemberDialog } from './member-events.tsx'

const events = {
  addMember: { icon: 'plus', dialog: AddMemberDialog },
  removeMember: { icon: 'minus', dialog: RemoveMemberDialog },
  correctMember: { icon: 'edit', dialog: CorrectMemberDialog },
  hardship: { icon: 'bell', dialog: HardshipDialog },
  move: { icon: 'pin', dialog: MoveDialog },
  split: { icon: 'flow', dialog: SplitDialog },
  merge: { icon: 'users', dialog: MergeDialog },
  end: { icon: 'x', dialog: EndDialog },
  correctClass: { icon: 'review', dialog: CorrectClassDialog },
} as const satisfies Record<string, { icon: IconName; dialog: (props: EventProps) => ReactNode }>
type EventName = keyof typeof events
const names = Object.keys(events) as EventName[] // the keys of a constant

/** Everything that can happen to a household. What is not possible, or not for this role, says why. */
export function EventsMenu({ household }: { household: Household }) {
  const { householdEvent: words, leftBehind } = useTexts()
  const { hardship } = leftBehind
  const { today } = useMe()
  const why = useWhyNot(household)
  const [open, setOpen] = useState<EventName | undefined>(undefined)
  const Open = open === undefined ? undefined : events[open].dialog
  return (
    <>
      <MenuButton
        primary
        icon="edit"
        label={words.menu}
        entries={names.map((name) => ({
          key: name,
          label: name === 'hardship' ? hardship.name : words[name],
          icon: events[name].icon,
          why: why(name),
          onSelect: () => setOpen(name),
        }))}
      />
      {Open ? <Open household={household} today={today} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

/** Asked of the very rules the server asks (domain/account/may). */
function useWhyNot(household: Household): (name: EventName) => string | undefined {
  const words = useTexts().householdEvent
  const who = useActor()
  const alone = household.members.filter((it) => it.leftOn === null).length < 2
  return (name) => {
    if (household.endedOn !== null) return words.hasEnded
    if (name === 'correctClass') return may.correctClass(who, household) ? undefined : words.classNotYours
    if (!may.writeHousehold(who, household)) return words.notYours
    if (alone && (name === 'removeMember' || name === 'split')) return words.alone
    return undefined
  }
}
