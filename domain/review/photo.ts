import type { CaseState } from './season/steps.ts'

/** As the phone sends it: drawn anew, 1,600 pixels at most on its longer side. The limits leave room for better phones. */
export const mostOfPhoto = { bytes: 3 << 20, side: 8_000, ofCase: 6 } as const

export type PhotoSize = { readonly width: number; readonly height: number }

const [marker, startOfImage, endOfImage, startOfScan] = [0xff, 0xd8, 0xd9, 0xda]
/** Markers that begin a frame: all of C0–CF but three that are tables. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)

/**
 * The size of a JPEG picture; undefined where the bytes are none, whatever the name of the file says: its marks at both ends, its
 * segments one after the other, and a frame with a size before the picture begins.
 */
export function jpegSize(bytes: Uint8Array): PhotoSize | undefined {
  const end = bytes.length
  if (end < 16 || bytes[0] !== marker || bytes[1] !== startOfImage) return undefined
  if (bytes[end - 2] !== marker || bytes[end - 1] !== endOfImage) return undefined
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  let size: PhotoSize | undefined
  for (let at = 2; at + 4 < end; ) {
    const code = bytes[at + 1] ?? 0
    if (bytes[at] !== marker) return undefined
    if (code === startOfScan) return size && isPossible(size) ? size : undefined
    if (isFrame(code)) size = { height: word(at + 5), width: word(at + 7) }
    at += 2 + Math.max(2, word(at + 2))
  }
  return undefined
}

const isPossible = ({ width, height }: PhotoSize) =>
  width >= 16 && height >= 16 && width <= mostOfPhoto.side && height <= mostOfPhoto.side

const unchecked: readonly CaseState[] = ['assigned', 'returned', 'interviewed']
/** A photo is its sender's to take back until the commune has checked the case: after that others have judged by it. */
export const mayTakeBack = (state: CaseState): boolean => unchecked.includes(state)
