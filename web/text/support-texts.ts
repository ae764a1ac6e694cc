import type { StatusGroup, SupportKind } from '../../domain/support/kinds.ts'
import type { SupportTopic } from '../../domain/support/topics.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of needs and of support given. */
export type SupportTexts = {
  readonly kind: Words<SupportKind>
  /** Nhóm hộ on a day. */
  readonly group: Words<StatusGroup>
  readonly topic: Words<SupportTopic>
}
