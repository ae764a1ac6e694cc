import { inUnit } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import type { Target } from './target-page.tsx'

/** What is expected at the year's end, and how that was found. Nothing once the year is over. */
export function ForecastLine({ target }: { target: Pick<Target, 'forecast' | 'unit' | 'status'> }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.target.forecast
  const { value, method } = target.forecast
  if (method === 'final') return null
  return (
    <p className="mid ink-2">
      {words.title}: <b>{value === null ? format.count(null) : inUnit(value, target.unit, texts.plan, format)}</b>{' '}
      <span className="ink-3">({words.method[method]})</span>
    </p>
  )
}
