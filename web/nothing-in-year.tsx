import type { ReactNode } from 'react'
import { useTexts } from './text/use-texts.tsx'
import { ButtonLink } from './ui/button.tsx'
import type { IconName } from './ui/icon.tsx'
import { EmptyState } from './ui/note.tsx'

/** An empty year says which year is empty, and offers the one that has something; `title`: where a page has better words. */
export function NothingInYear(props: {
  readonly icon: IconName
  readonly year: number
  readonly better: number | undefined
  readonly href: (year: number) => string
  readonly title?: string
  readonly basis?: string | undefined
  readonly action?: ReactNode
  readonly children?: ReactNode
}) {
  const { shell } = useTexts()
  const { year, better, basis } = props
  return (
    <EmptyState
      icon={props.icon}
      title={props.title ?? shell.nothingIn(year)}
      {...(basis === undefined ? {} : { basis })}
      action={
        <>
          {props.action}
          {better === undefined || better === year ? null : (
            <ButtonLink icon="calendar" href={props.href(better)}>
              {shell.showYear(better)}
            </ButtonLink>
          )}
        </>
      }
    >
      {props.children}
    </EmptyState>
  )
}
