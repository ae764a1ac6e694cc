import { isStorable } from '../../domain/kernel/text.ts'

/** A key to page by, as text for the URL. */
export const keyToText = (key: readonly (string | number)[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key again, or undefined where somebody changed the text. */
export function textToKey(text: string | undefined, length: number): readonly (string | number)[] | undefined {
  if (!text) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const fits =
      Array.isArray(key) &&
      key.length === length &&
      key.every((it) => typeof it === 'number' || (typeof it === 'string' && isStorable(it)))
    return fits ? key : undefined
  } catch {
    return undefined
  }
}

/** One page of `limit + 1` rows read: the rows, and where to go on if there was one more. */
export const pageOf = <Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly (string | number)[]) => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? keyToText(keyOf(last)) : null }
}
