import type { ReactNode } from 'react'
import { ClassTag, type ClassTone } from './tag.tsx'

export type TimelineYear = {
  readonly year: number
  readonly tone: ClassTone
  readonly word: string
  readonly note: ReactNode
  /** Years under one standard share this; where it changes the line breaks. */
  readonly standard: string
  /** Not recognised yet: hatched. */
  readonly draft?: boolean
}

/** A household's class year by year. A dashed line parts two standards: what stands on its sides is not comparable. */
export function ClassTimeline({ years, label }: { years: readonly TimelineYear[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many years scroll sideways, and the keyboard has to reach them
    <ol className="years" aria-label={label} tabIndex={0}>
      {years.map((year, at) => {
        const next = years[at + 1]
        const breaks = next !== undefined && next.standard !== year.standard
        const ends = next === undefined || breaks
        const names = [year.tone, year.draft ? 'draft' : '', ends ? 'ends' : '', breaks ? 'breaks' : '']
        return (
          <li key={year.year} className={names.filter(Boolean).join(' ')}>
            <span className="y num">{year.year}</span>
            <i aria-hidden="true" />
            <ClassTag tone={year.tone} bare>
              {year.word}
            </ClassTag>
            <small>{year.note}</small>
          </li>
        )
      })}
    </ol>
  )
}
