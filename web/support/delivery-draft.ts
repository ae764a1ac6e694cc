import type { z } from 'zod'
import type { deliver } from '../../contract/support.ts'
import { beneficiaryOf, type SupportKind } from '../../domain/support/kinds.ts'

/** What stands in the form before it is sent. Empty text is nothing; `amount` undefined is something that is no amount. */
export type DeliveryDraft = {
  readonly memberId: string
  readonly kind: SupportKind | ''
  readonly topic: string
  readonly on: string
  readonly validUntil: string
  readonly amount: number | null | undefined
  readonly goods: string
  /** "allocation:<id>" or "contribution:<id>". */
  readonly money: string
  readonly documentNo: string
  readonly evidence: { readonly hash: string; readonly name: string } | undefined
  readonly elsewhere: boolean
}

export const emptyDelivery = (today: string, over: Partial<DeliveryDraft> = {}): DeliveryDraft => ({
  memberId: '',
  kind: '',
  topic: '',
  on: today,
  validUntil: '',
  amount: null,
  goods: '',
  money: '',
  documentNo: '',
  evidence: undefined,
  elsewhere: false,
  ...over,
})

/** What is still to be said, by the names of the fields. */
export const missingIn = (draft: DeliveryDraft): readonly ('kind' | 'whom' | 'on' | 'amount')[] => [
  ...(draft.kind === '' ? (['kind'] as const) : []),
  ...(draft.kind !== '' && beneficiaryOf[draft.kind] === 'person' && draft.memberId === '' ? (['whom'] as const) : []),
  ...(draft.on === '' ? (['on'] as const) : []),
  ...(draft.amount === undefined ? (['amount'] as const) : []),
]

/** Another kind is for somebody else, has other topics and other money. */
export const withKind = (draft: DeliveryDraft, kind: SupportKind | ''): DeliveryDraft => ({
  ...draft,
  kind,
  topic: '',
  money: '',
  memberId: kind !== '' && beneficiaryOf[kind] === 'household' ? '' : draft.memberId,
})

/** As the command wants it; only a draft that misses nothing becomes one. */
export function toDelivery(draft: DeliveryDraft, id: string, householdId: string) {
  const { kind, money, evidence } = draft
  if (kind === '' || missingIn(draft).length > 0) return undefined
  const [of, source = null] = money.split(':')
  return {
    id,
    householdId,
    memberId: draft.memberId === '' ? null : draft.memberId,
    kind,
    topic: draft.topic,
    on: draft.on,
    validUntil: draft.validUntil === '' ? null : draft.validUntil,
    amount: draft.amount ?? null,
    goods: draft.goods,
    allocationId: of === 'allocation' ? source : null,
    contributionId: of === 'contribution' ? source : null,
    documentNo: draft.documentNo,
    evidence: evidence?.hash ?? null,
    elsewhere: draft.elsewhere,
  } satisfies z.input<typeof deliver.input>
}
