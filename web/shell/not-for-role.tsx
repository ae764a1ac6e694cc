import { useTexts } from '../text/use-texts.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/note.tsx'
import { useActor } from './me.tsx'
import { navEntries } from './nav.ts'

/** Instead of a page somebody's role does not see: which page, whose role it is not for, and where their own work begins. */
export function NotForRole({ title }: { readonly title: string }) {
  const { shell } = useTexts()
  const who = useActor()
  const first = navEntries.find((entry) => entry.allowed(who))
  return (
    <EmptyState
      icon="lock"
      title={title}
      action={first ? <ButtonLink href={first.href}>{shell.nav[first.key]}</ButtonLink> : undefined}
    >
      {shell.nav.notForRole(shell.role[who.role])}
    </EmptyState>
  )
}
