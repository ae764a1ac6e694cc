import { useMe } from '../shell/me.tsx'
import { useFormat, useTexts } from '../text/use-texts.tsx'
import { StatusTag } from '../ui/tag.tsx'
import { daysBetween } from './days.ts'

type Need = {
  readonly since: string
  readonly closedOn: string | null
  readonly closedBy: keyof ReturnType<typeof useTexts>['support']['need']['closedBy'] | null
}
/** A month is how long it takes to answer; a need that waits longer is marked. */
const aMonth = 30

/** How long an open need has waited, or what closed it and when. */
export function Waited({ need }: { need: Need }) {
  const { support } = useTexts()
  const format = useFormat()
  const { today } = useMe()
  if (need.closedBy !== null)
    return (
      <span>
        {support.need.closedBy[need.closedBy]}
        <small>{format.date(need.closedOn)}</small>
      </span>
    )
  const days = daysBetween(need.since, today)
  return (
    <StatusTag tone={days > aMonth ? 'risk' : 'plain'} bare>
      {support.waited(format.count(days))}
    </StatusTag>
  )
}
