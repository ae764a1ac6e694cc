import { Icon } from './icon.tsx'
import { Link } from './link.tsx'
import { useUiWords } from './words.tsx'

/**
 * Paging by key: forward by the key the server gave, back to the first page (the browser's own Back walks page by page).
 * `shown` and `of` are written figures. Where no row is shown it says nothing: the empty state above has said it.
 */
export function Pager(props: {
  readonly rows: number | undefined
  readonly shown: string
  readonly of: string
  /** Undefined on the first page. */
  readonly firstHref: string | undefined
  /** Undefined on the last. */
  readonly nextHref: string | undefined
}) {
  const words = useUiWords()
  if (!props.rows && props.firstHref === undefined) return null
  return (
    <>
      <span>{words.rowsShown(props.shown, props.of)}</span>
      <span className="spring" />
      {props.firstHref === undefined ? null : (
        <Link className="btn small" href={props.firstHref}>
          {words.first}
        </Link>
      )}
      {props.nextHref === undefined ? null : (
        <Link className="btn small" href={props.nextHref}>
          {words.next}
          <Icon name="right" />
        </Link>
      )}
    </>
  )
}
