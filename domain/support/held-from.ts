import type { CivilDate } from '../kernel/date.ts'
import type { RuleBody, RuleCase } from './rule.ts'

export type Held = { readonly validFrom: CivilDate; readonly validUntil: CivilDate | null; readonly body: RuleBody }

/**
 * Since when each case of a version has been law, whatever was given by it: back over the versions that end where the next begins, as
 * long as one asks the same of the same groups. A new amount does not make anybody newly entitled.
 */
export function heldFrom(version: Held, earlier: readonly Held[]): readonly CivilDate[] {
  return version.body.cases.map((it) => {
    let from = version.validFrom
    for (
      let before = endsOn(earlier, from);
      before?.body.cases.some((one) => asksTheSame(one, it));
      before = endsOn(earlier, from)
    )
      from = before.validFrom
    return from
  })
}

const endsOn = (all: readonly Held[], day: CivilDate) => all.find((it) => it.validUntil === day)

const asksTheSame = (earlier: RuleCase, later: RuleCase) =>
  later.groups.every((it) => earlier.groups.includes(it)) &&
  earlier.escapedMonths === later.escapedMonths &&
  JSON.stringify(earlier.conditions) === JSON.stringify(later.conditions)
