import { Component, type ReactNode } from 'react'
import { useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/note.tsx'

/** A page that breaks does not take the frame with it. */
export class PageErrors extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

export function Broken() {
  const { broken } = useTexts().shell
  return (
    <EmptyState
      icon="st-missed"
      title={broken.title}
      action={<Button onClick={() => location.reload()}>{broken.reload}</Button>}
    >
      {broken.body}
    </EmptyState>
  )
}
