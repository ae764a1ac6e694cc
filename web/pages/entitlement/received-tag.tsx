import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { StatusTag } from '../../ui/tag.tsx'

/** What came of it: received here, received as another body says, or still open. Nothing where nothing is due. */
export function ReceivedTag(props: {
  readonly received: { readonly on: string; readonly until: string | null; readonly elsewhere: boolean } | null
  readonly due: boolean
}) {
  const words = useTexts().entitlement.household
  const format = useFormat()
  const { received } = props
  if (received)
    return (
      <StatusTag tone="reached" bare>
        {(received.elsewhere ? words.gotElsewhere : words.got)(format.date(received.on))}
      </StatusTag>
    )
  if (!props.due) return null
  return (
    <StatusTag tone="risk" bare>
      {words.entitledNotGot}
    </StatusTag>
  )
}
