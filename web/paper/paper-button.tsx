import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { useDownload } from '../use-download.ts'

/** Makes papers and fetches them: a commune's are some seconds of work, and why there are none is said. */
export function PaperButton(props: {
  readonly href: string
  readonly why?: string | undefined
  readonly small?: boolean
  readonly children: ReactNode
}) {
  const download = useDownload()
  return (
    <Button
      small={props.small}
      icon="download"
      busy={download.isPending}
      why={props.why}
      whyIn="tip"
      onClick={() => download.mutate(props.href)}
    >
      {props.children}
    </Button>
  )
}
