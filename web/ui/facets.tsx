import { Icon, type IconName } from './icon.tsx'
import { Link } from './link.tsx'

export type Facet = {
  readonly key: string
  readonly name: string
  readonly choices: readonly {
    readonly value: string
    readonly label: string
    /** Written; what the list would hold with it. */
    readonly count: string
    readonly href: string
    readonly set: boolean
    readonly icon?: IconName
    readonly urgent?: boolean
  }[]
  /** Long: two columns. */
  readonly wide?: boolean
}

/** Filters with what each choice would leave, side by side in a card. A choice is a link: pressed again it is taken back. */
export function Facets({ label, facets }: { label: string; facets: readonly Facet[] }) {
  const filled = facets.filter(({ choices }) => choices.length > 0)
  if (filled.length === 0) return null
  return (
    <nav className="card facets" aria-label={label}>
      {filled.map((facet) => (
        <section key={facet.key} className={facet.wide ? 'facet wide' : 'facet'}>
          <h2>{facet.name}</h2>
          <ul className="num">
            {facet.choices.map((it) => (
              <li key={it.value}>
                <Link href={it.href} aria-current={it.set ? 'true' : undefined} className={it.urgent ? 'urgent' : ''}>
                  <span className="check" data-on={it.set || undefined}>
                    {it.set ? <Icon name="check" /> : null}
                  </span>
                  {it.icon ? <Icon name={it.icon} size="s" /> : null}
                  <span>{it.label}</span>
                  <em>{it.count}</em>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
