import type { Signed } from '../../../contract/survey.ts'

/*
 * A signature as it is drawn: strokes of points x, y, x, y … in the field of contract/survey.ts, 1,000 wide and 400 high.
 */

export type Strokes = Extract<Signed, { kind: 'signature' }>['strokes']
export const field = { width: 1_000, height: 400 } as const
const most = { strokes: 60, numbers: 2_000 } as const
/** Points nearer than this say nothing a person sees. */
const nearest = 4

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** Where a finger stands, as a point of the field. Outside of it, its edge. */
export function pointIn(box: Box, clientX: number, clientY: number): readonly [number, number] {
  const within = (part: number, whole: number) => Math.round(Math.min(1, Math.max(0, part)) * whole)
  return [within((clientX - box.left) / box.width, field.width), within((clientY - box.top) / box.height, field.height)]
}

/** A new stroke; a drawing that is full takes no more. */
export const begin = (strokes: Strokes, [x, y]: readonly [number, number]): Strokes =>
  strokes.length >= most.strokes ? strokes : [...strokes, [x, y]]

/** The last stroke goes on. */
export function goOn(strokes: Strokes, [x, y]: readonly [number, number]): Strokes {
  const last = strokes.at(-1)
  if (!last || last.length >= most.numbers) return strokes
  const [lastX = 0, lastY = 0] = last.slice(-2)
  if (Math.hypot(x - lastX, y - lastY) < nearest) return strokes
  return [...strokes.slice(0, -1), [...last, x, y]]
}

/** More than a dot by mistake: somebody drew. */
export const isDrawn = (strokes: Strokes): boolean => strokes.reduce((sum, it) => sum + it.length, 0) >= 12
