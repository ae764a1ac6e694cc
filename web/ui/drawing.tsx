type Props = {
  /** Strokes of points x, y, x, y … */
  readonly strokes: readonly (readonly number[])[]
  readonly width: number
  readonly height: number
  readonly label: string
}

/** A drawing of the finger: a signature. */
export const Drawing = ({ strokes, width, height, label }: Props) => (
  <svg className="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
    {strokes.map((stroke) => (
      <polyline key={stroke.join()} points={(stroke.length > 2 ? stroke : [...stroke, ...stroke]).join(' ')} />
    ))}
  </svg>
)
