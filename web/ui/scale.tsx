/** A score on its own scale with its line. B1 and B2 never share one and are never added. */
export function Scale(props: {
  readonly name: string
  /** "càng cao càng khá" */
  readonly direction: string
  readonly value: number
  readonly line: number
  /** "ngưỡng 140" */
  readonly lineWords: string
  readonly most: number
  /** On which side of the line the condition of poverty is met. */
  readonly poorSide: 'below' | 'above'
  readonly label: string
}) {
  const width = 300
  const x = (points: number) => (Math.min(Math.max(points, 0), props.most) / props.most) * width
  const [value, line] = [x(props.value), x(props.line)]
  const met = props.poorSide === 'below' ? props.value <= props.line : props.value >= props.line
  // The words of the line stand on the side away from the end of the scale.
  const right = line < width * 0.66
  const figure = Math.min(Math.max(value, 14), width - 14)
  return (
    <svg className="chart" viewBox={`0 0 ${width} 66`} role="img" aria-label={props.label}>
      <text x="0" y="10" className="mid">
        {props.name}
      </text>
      <text x={width} y="10" textAnchor="end">
        {props.direction}
      </text>
      <rect x="0" y="32" width={width} height="8" rx="2" fill="var(--surface-press)" />
      <rect
        x={props.poorSide === 'below' ? 0 : line}
        y="32"
        width={props.poorSide === 'below' ? line : width - line}
        height="8"
        rx="2"
        fill="var(--class-poor-soft)"
      />
      <path d={`M${line} 26V46`} stroke="var(--chart-target)" strokeWidth="2" />
      <text x={right ? line + 6 : line - 6} y="28" textAnchor={right ? 'start' : 'end'}>
        {props.lineWords}
      </text>
      <circle
        cx={value}
        cy="36"
        r="6.5"
        fill={met ? 'var(--class-poor)' : 'var(--class-none-ink)'}
        stroke="var(--surface)"
        strokeWidth="2"
      />
      <text className="strong" style={{ fontSize: 13 }} x={figure} y="60" textAnchor="middle">
        {props.value}
      </text>
    </svg>
  )
}
