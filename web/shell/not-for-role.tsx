import { useTexts } from '../text/use-texts.tsx'
import { EmptyState } from '../ui/note.tsx'
import { useActor } from './me.tsx'

/** Instead of a page somebody's role does not see: which page, and whose role it is not for. */
export function NotForRole({ title }: { readonly title: string }) {
  const { shell } = useTexts()
  const { role } = useActor()
  return (
    <EmptyState icon="lock" title={title}>
      {shell.nav.notForRole(shell.role[role])}
    </EmptyState>
  )
}
