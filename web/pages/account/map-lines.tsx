import lines from '../../look/map-lines.svg'

/** The outlines of an invented province behind the motto; only decoration. */
export function MapLines() {
  return (
    <svg className="lines" viewBox="0 0 620 600" aria-hidden="true">
      <use href={`${lines}#lines`} />
    </svg>
  )
}
