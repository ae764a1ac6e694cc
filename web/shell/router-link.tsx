import { useRouter } from '@tanstack/react-router'
import type { LinkProps } from '../ui/link.tsx'

/** A link the router follows: no reload inside the application, a plain anchor for everything else. */
export function RouterLink({ onClick, href, ...rest }: LinkProps) {
  const router = useRouter()
  const inside = href.startsWith('/') && !href.startsWith('/api/')
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
        if (event.defaultPrevented || elsewhere || !inside || (rest.target ?? '_self') !== '_self') return
        event.preventDefault()
        router.history.push(href)
      }}
    />
  )
}
