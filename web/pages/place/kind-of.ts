import type { PlaceTexts } from '../../text/place-texts.ts'
import type { Unit } from '../../use-units.ts'

/** What a unit is: "Phường", "Thôn". The records carry the Vietnamese word; one without a translation stays as it is. */
export function kindOf({ kind }: Pick<Unit, 'kind'>, words: Pick<PlaceTexts, 'kind'>): string {
  const word = words.kind[kind] ?? kind
  return word.charAt(0).toUpperCase() + word.slice(1)
}
