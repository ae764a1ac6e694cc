import { Icon, type IconName } from './icon.tsx'

/** Unknown is its own state: nobody asked, or the list carried only points. */
export type DepState = 'deprived' | 'not' | 'unknown'

export type DepCell = {
  readonly icon: IconName
  readonly name: string
  readonly short: string
  readonly state: DepState
}
/** Two dimensions a row, two indicators each: always six, in the order of the report forms. */
export type DepDimension = { readonly name: string; readonly cells: readonly DepCell[] }
export type DepWords = Readonly<Record<DepState, string>> & {
  /** "Mười hai chỉ số, thiếu hụt 5": what the whole grid says. */
  readonly summary: string
}

const classOf = { deprived: 'on', not: undefined, unknown: 'unknown' } as const

/** The twelve deprivations as 3 × 4. Full on a household's page, which on a phone takes the shape of `narrow` by itself. */
export function DeprivationGrid(props: {
  readonly dimensions: readonly DepDimension[]
  readonly words: DepWords
  readonly narrow?: boolean
}) {
  return (
    <section className={props.narrow ? 'dep narrow' : 'dep'} aria-label={props.words.summary}>
      {props.dimensions.map((dimension) => (
        <section key={dimension.name} aria-label={dimension.name}>
          <h3>{dimension.name}</h3>
          <ul>
            {dimension.cells.map((cell) => (
              <li key={cell.icon} className={classOf[cell.state]}>
                <Icon name={cell.icon} />
                <b>
                  <span className="long">{props.narrow ? cell.short : cell.name}</span>
                  <span className="short">{cell.short}</span>
                </b>
                <span>{props.words[cell.state]}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** Icons only, for cards. `label` says in words which are deprived. */
export function IconDeprivations({ dimensions, label }: { dimensions: readonly DepDimension[]; label: string }) {
  return (
    <span className="icondep" role="img" aria-label={label}>
      {dimensions.map((dimension, at) => [
        ...dimension.cells.map((cell) => (
          <i key={cell.icon} className={cell.state === 'deprived' ? 'on' : cell.state === 'unknown' ? 'un' : undefined}>
            <Icon name={cell.icon} size="s" />
          </i>
        )),
        at % 2 === 0 ? <u key={dimension.name} /> : null,
      ])}
    </span>
  )
}

/** The smallest size, for a row of a table: twelve squares in the same places. */
export function MiniDeprivations({ states, label }: { states: readonly DepState[]; label: string }) {
  return (
    <span className="minidep" role="img" aria-label={label} title={label}>
      {states.map((state, at) => [
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is the indicator's number
        <i key={at} className={state === 'deprived' ? 'on' : state === 'unknown' ? 'un' : undefined} />,
        at % 4 === 1 ? <u key="gap" /> : null,
      ])}
    </span>
  )
}
