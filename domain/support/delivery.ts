import type { CivilDate } from '../kernel/date.ts'
import { type AreaPath, covers } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { beneficiaryOf, type StatusGroup, type SupportKind } from './kinds.ts'
import type { SupportRefusal } from './refusal.ts'
import { knownTopics } from './topics.ts'

/** What is to be written down as given. */
export type Given = {
  readonly memberId: string | null
  readonly kind: SupportKind
  readonly topic: string
  readonly on: CivilDate
  readonly validUntil: CivilDate | null
  readonly policy: string | null
  readonly allocationId: string | null
  readonly contributionId: string | null
  readonly activityId: string | null
}

/** What is known of it on that day; undefined: not there, or not for this writer. */
export type Scene = {
  readonly area: AreaPath
  readonly endedOn: CivilDate | null
  /** Null: the household was not in the register on the day. */
  readonly status: StatusGroup | null
  readonly member: Joined | undefined
  readonly allocation: { readonly area: AreaPath } | undefined
  readonly contribution: { readonly area: AreaPath; readonly purpose: string } | undefined
  readonly activity: boolean
  readonly policyKind: string | undefined
}
export type Joined = {
  readonly joinedOn: CivilDate | null
  readonly joinedBy: string | null
  readonly leftOn: CivilDate | null
}

export type DeliveryRefusal =
  | SupportRefusal
  | { readonly code: 'household.member-unknown' }
  | { readonly code: 'household.ended'; readonly on: string }
type Answer = Result<null, DeliveryRefusal>

/** May this be written down as given? What only looks odd is no refusal: see `warnings.ts`. */
export function checkDelivery(it: Given, scene: Scene, today: CivilDate): Answer {
  if (it.on > today) return refuse({ code: 'support.in-future' })
  if (it.validUntil !== null && it.validUntil < it.on) return refuse({ code: 'support.ends-before-start' })
  const topics = knownTopics(it.kind)
  if (topics && it.topic !== '' && !topics.some((topic) => topic === it.topic))
    return refuse({ code: 'support.topic-unknown', kind: it.kind })
  const whom = checkBeneficiary(it, scene)
  if (!whom.ok) return whom
  if (scene.endedOn !== null && scene.endedOn <= it.on) return refuse({ code: 'household.ended', on: scene.endedOn })
  if (scene.status === null) return refuse({ code: 'support.not-in-register' })
  if (it.activityId !== null && !scene.activity) return refuse({ code: 'support.activity-unknown' })
  if (it.policy !== null && scene.policyKind !== it.kind)
    return refuse({ code: 'support.policy-of-other-kind', kind: it.kind })
  return checkMoney(it, scene)
}

/** Somebody of the household on that day, where the kind is for persons; nobody, where it is for the household. */
export function checkBeneficiary(
  it: Pick<Given, 'memberId' | 'kind' | 'on'>,
  { member }: Pick<Scene, 'member'>,
): Answer {
  const whom = beneficiaryOf[it.kind]
  if (it.memberId === null) return whom === 'person' ? refuse({ code: 'support.for-persons', kind: it.kind }) : ok(null)
  if (whom === 'household') return refuse({ code: 'support.for-households', kind: it.kind })
  if (!member) return refuse({ code: 'household.member-unknown' })
  // Who was only written down later was there all the same.
  const came = member.joinedBy === 'recorded' || member.joinedBy === 'list' ? null : member.joinedOn
  if (came !== null && came > it.on) return refuse({ code: 'support.before-joined', on: came })
  if (member.leftOn !== null && member.leftOn < it.on) return refuse({ code: 'support.after-left', on: member.leftOn })
  return ok(null)
}

/** One source, of the place or of what lies above it, and earmarked for nothing else. */
function checkMoney(it: Pick<Given, 'allocationId' | 'contributionId' | 'kind'>, scene: Scene): Answer {
  if (it.allocationId !== null && it.contributionId !== null) return refuse({ code: 'support.two-sources' })
  if (it.allocationId === null && it.contributionId === null) return ok(null)
  const money = it.allocationId === null ? scene.contribution : scene.allocation
  if (!money) return refuse({ code: 'support.money-unknown' })
  if (!covers(money.area, scene.area)) return refuse({ code: 'support.money-of-another-area' })
  if ('purpose' in money && money.purpose !== 'general' && money.purpose !== it.kind)
    return refuse({ code: 'support.money-for-other-purpose', purpose: String(money.purpose) })
  return ok(null)
}
