import type { Item } from '../../offline/outbox.ts'

/** What became of a photo. `held`: its interview is not finished, and it goes out after it. */
export type PhotoState =
  | { readonly state: 'held' | 'waits' | 'sent' | 'refused' | 'backWaits' | 'back' }
  | { readonly state: 'sending'; readonly part: number }

export function photoStateOf(
  photo: Pick<Item, 'id' | 'state' | 'back'>,
  held: boolean,
  sending: { readonly id: string; readonly part: number } | undefined,
): PhotoState {
  if (photo.back) return { state: photo.state === 'done' ? 'back' : 'backWaits' }
  if (photo.state === 'done') return { state: 'sent' }
  if (photo.state === 'refused') return { state: 'refused' }
  if (held) return { state: 'held' }
  return sending?.id === photo.id ? { state: 'sending', part: sending.part } : { state: 'waits' }
}
