import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { EmptyState } from '../../ui/note.tsx'

export function NotForRole() {
  const { shell, support } = useTexts()
  const { role } = useActor()
  return (
    <EmptyState icon="lock" title={support.title}>
      {shell.nav.notForRole(shell.role[role])}
    </EmptyState>
  )
}
