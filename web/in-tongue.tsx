import type { Said } from './said.ts'

/** A text in its language, so that a screen reader reads it as that (WCAG 3.1.2). */
export const InTongue = ({ of }: { of: Said | undefined }) => (of ? <span lang={of.lang}>{of.text}</span> : null)
