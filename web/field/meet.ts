import type { PhoneCase } from '../../contract/phone.ts'
import type { Draft } from '../offline/draft.ts'

/**
 * How an interview under way stands to the case as the server has it now. `moved`: only who holds it or its state changed.
 * `other-interview`: somebody else's answers came first; a person decides with both before their eyes.
 */
export function meet(draft: Draft, it: PhoneCase): 'same' | 'moved' | 'other-interview' {
  if (draft.seenVersion === it.version) return 'same'
  const other = it.last?.here && JSON.stringify(it.last.answers) !== JSON.stringify(draft.answers)
  return other ? 'other-interview' : 'moved'
}
