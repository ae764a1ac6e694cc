import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { Link } from './link.tsx'
import { frameOf, type MapShape, nextTowards } from './map-frame.ts'
import type { MapScale } from './map-scale.ts'

export type MapUnit = {
  readonly key: string
  readonly name: string
  /** Short enough to stand on the map. */
  readonly mark: string
  /** Null: nobody drew it; it stands in the list below the map only. */
  readonly shape: MapShape | null
  readonly value: number | null
  readonly written: string
  /** Where a click leads. */
  readonly href: string
}

type Props = {
  /** What the map shows, for readers. */
  readonly label: string
  readonly units: readonly MapUnit[]
  readonly scale: MapScale
  readonly tick: (value: number) => string
  readonly words: {
    readonly missing: string
    readonly count: (units: number) => string
    readonly from: (value: string) => string
  }
  readonly current?: string | undefined
}

type Placed = MapUnit & { readonly path: string; readonly at: readonly [number, number] }

const width = 620

/**
 * Units painted by value: darker is farther from good, in tones that differ in lightness, so it reads in print and without
 * colour. What is not known is hatched. One stop of the Tab key; arrow keys walk from unit to neighbour, Enter opens.
 */
export function Choropleth(props: Props) {
  const { units, scale, words } = props
  const hatch = useId()
  const frame = useMemo(
    () =>
      frameOf(
        units.flatMap(({ shape }) => (shape ? [shape] : [])),
        width,
      ),
    [units],
  )
  const placed = units.flatMap((it): Placed[] =>
    it.shape ? [{ ...it, path: frame.draw(it.shape), at: frame.middle(it.shape) }] : [],
  )
  const [over, setOver] = useState<string>()
  const [stop, setStop] = useState(props.current ?? placed[0]?.key)
  const drawing = useRef<SVGSVGElement>(null)

  const walk = (event: KeyboardEvent<SVGSVGElement>) => {
    const from = placed.find(({ key }) => key === stop)
    const to = from && nextTowards(from.at, placed, event.key)
    if (to === undefined) return
    event.preventDefault()
    setStop(to)
    drawing.current?.querySelector<SVGElement>(`[data-key="${to}"]`)?.focus()
  }
  const told = placed.find(({ key }) => key === over)

  return (
    <figure className="map-figure">
      <div className="map-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset, and its links are one group */}
        <svg
          ref={drawing}
          className="chart map"
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="group"
          aria-label={props.label}
          onKeyDown={walk}
          onPointerLeave={() => setOver(undefined)}
        >
          <Hatch id={hatch} />
          {placed.map((unit) => (
            <Area
              key={unit.key}
              unit={unit}
              fill={fillOf(scale.toneOf(unit.value), hatch)}
              stop={unit.key === stop}
              current={unit.key === props.current}
              words={words.missing}
              onOver={(on) => setOver(on ? unit.key : undefined)}
              onStop={() => setStop(unit.key)}
            />
          ))}
          {told ? <path d={told.path} className="over-area" /> : null}
          {namedOf(placed, scale, props.current).map((unit) => (
            <text key={unit.key} x={unit.at[0]} y={unit.at[1]} className="nm" textAnchor="middle">
              {unit.mark}
            </text>
          ))}
        </svg>
        {told ? (
          <p
            className="map-tip"
            aria-hidden="true"
            style={{ left: `${(told.at[0] / frame.width) * 100}%`, top: `${(told.at[1] / frame.height) * 100}%` }}
          >
            <b>{told.name}</b> <span className="num">{told.value === null ? words.missing : told.written}</span>
          </p>
        ) : null}
      </div>
      <Legend {...props} />
    </figure>
  )
}

const fillOf = (tone: number | null, hatch: string) => (tone === null ? `url(#${hatch})` : `var(--ramp-${tone})`)

/** One unit: a link that says its value. */
function Area(props: {
  readonly unit: Placed
  readonly fill: string
  readonly stop: boolean
  readonly current: boolean
  readonly words: string
  readonly onOver: (on: boolean) => void
  readonly onStop: () => void
}) {
  const { unit, onOver } = props
  const said = `${unit.name}: ${unit.value === null ? props.words : unit.written}`
  return (
    <Link
      href={unit.href}
      aria-label={said}
      aria-current={props.current ? 'true' : undefined}
      data-key={unit.key}
      tabIndex={props.stop ? 0 : -1}
      onPointerEnter={() => onOver(true)}
      onFocus={() => {
        props.onStop()
        onOver(true)
      }}
      onBlur={() => onOver(false)}
    >
      <path
        d={unit.path}
        fill={props.fill}
        className={props.current ? 'is-current' : unit.value === null ? 'is-missing' : undefined}
      />
    </Link>
  )
}

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--ramp-none)" />
      <path d="M0 0V6" stroke="var(--ramp-none-hatch)" strokeWidth="2.5" />
    </pattern>
  </defs>
)

const mostNames = 7
/** Names where somebody will look: the unit asked for, the darkest, those without data. */
function namedOf(placed: readonly Placed[], scale: MapScale, current: string | undefined): readonly Placed[] {
  const asked = placed.filter(({ key }) => key === current)
  const darkest = placed
    .filter(({ value, key }) => scale.toneOf(value) === 5 && key !== current)
    .toSorted((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0))
  const unknown = placed.filter(({ value }) => value === null)
  return [...asked, ...unknown.slice(0, 3), ...darkest].slice(0, mostNames)
}

/** The tones with their bounds and how many units have each; not known stands apart. */
function Legend({ units, scale, tick, words }: Props) {
  const counted = (tone: number | null) => units.filter(({ value }) => scale.toneOf(value) === tone).length
  const without = counted(null)
  return (
    <figcaption className="map-legend num">
      {scale.steps.map(({ from, tone }) => (
        <span key={tone}>
          <i style={{ background: `var(--ramp-${tone})` }} />
          {words.from(tick(from))}
          <b>{words.count(counted(tone))}</b>
        </span>
      ))}
      {without === 0 ? null : (
        <span>
          <i className="hatch" />
          {words.missing}
          <b>{words.count(without)}</b>
        </span>
      )}
    </figcaption>
  )
}
