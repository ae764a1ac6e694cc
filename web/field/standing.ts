import type { PhoneCase } from '../../contract/phone.ts'
import { searchText, typedWords } from '../../domain/household/search-text.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { foldText } from '../../domain/kernel/text.ts'
import { steps } from '../../domain/review/season/steps.ts'
import type { Draft } from '../offline/draft.ts'
import type { Item } from '../offline/outbox.ts'

/** Where a household stands on this phone: what the server said last, and what was done here since. */
export const standings = ['returned', 'refused', 'draft', 'to-do', 'waiting', 'sent', 'done'] as const
export type Standing = (typeof standings)[number]

export type Kept = {
  readonly drafts: readonly Draft[]
  readonly items: readonly Item[]
  /** When the server was read last, by the clock of the device. */
  readonly readAt: number | undefined
}

/** The newest of a household in the outbox. */
export const newestOf = (items: readonly Item[], caseId: string): Item | undefined =>
  items.filter((it) => it.caseId === caseId).toSorted((a, b) => b.order - a.order)[0]

export function standingOf(it: PhoneCase, { drafts, items, readAt }: Kept): Standing {
  const draft = drafts.some(({ caseId }) => caseId === it.id)
  const sent = newestOf(items, it.id)
  if (sent?.state === 'refused' && !draft) return 'refused'
  if (sent?.state === 'waiting' && !draft) return 'waiting'
  if (!isToAsk(it)) return isSent(it) ? 'sent' : 'done'
  // The server has it, and what it says of the case was read before.
  if (sent?.state === 'done' && !draft && sent.at > (readAt ?? 0)) return 'sent'
  if (it.state === 'returned') return 'returned'
  return draft ? 'draft' : 'to-do'
}

const isSent = ({ state }: PhoneCase) => state === 'interviewed'
/** Can an interview be given now? The table of steps says it, as it says it to the server. */
export const isToAsk = ({ state }: PhoneCase) => (steps.interview.from as readonly string[]).includes(state)

export const isOpen = (standing: Standing) =>
  standing === 'returned' || standing === 'refused' || standing === 'draft' || standing === 'to-do'

/** Names in any order, without tone marks; members, address and village count too. */
export function matches(it: PhoneCase, village: string, typed: string): boolean {
  const words = typedWords(typed)
  if (words.length === 0) return foldText(typed) === ''
  const text = searchText([it.head, it.address, village, ...it.members.map(({ name }) => name)])
  return words.every(({ text: word, whole }) => text.includes(whole ? ` ${word} ` : ` ${word}`))
}

export const daysUntil = (day: CivilDate, today: CivilDate) =>
  Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
