import { waitAfter } from '../offline/seal.ts'

export const pinLength = 6
export const isPin = (typed: string) => /^\d{6}$/.test(typed)

/** One digit six times, or a run up or down: what somebody who finds the phone tries first. */
export function isGuessed(pin: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, at) => Number(digit) - Number(pin[at])))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}

type Tries = { readonly misses: number; readonly nextTry: number }

/** How long until the next try, in ms. A clock put back does not make it longer than it was. */
export const waitLeft = ({ misses, nextTry }: Tries, now: number) =>
  Math.max(0, Math.min(nextTry - now, waitAfter(misses)))

/** Counted before the PIN is tried: whoever closes the app in the middle has tried. */
export const missed = ({ misses }: Tries, now: number): Tries => ({
  misses: misses + 1,
  nextTry: now + waitAfter(misses + 1),
})
