import type { Figures } from './figures.ts'
import { type Check, type FormCode, type Forms, formCodes, type IdentityId, identityIds } from './form.ts'
import {
  deprivationRatesAgree,
  deprivationsFitTheClass,
  ethnicGroupsAddUp,
  groupsFitTheirTotals,
  minoritiesAgree,
  nearPoorHouseholdsAgree,
  peopleAgree,
  poorHouseholdsAgree,
  ratesStandOnResidents,
  sumLinesAddUp,
} from './identities-lists.ts'
import {
  listsHaveTheRows,
  nearPoorMovementBalances,
  nearPoorToPoorAgrees,
  poorMovementBalances,
  poorToNearPoorAgrees,
  startIsLastEnd,
} from './identities-movement.ts'

/** The identities to check before sending (law handbook, section 6.1; across forms "likely"). */
export const identities: Readonly<Record<IdentityId, (forms: Forms, figures: Figures) => Check>> = {
  X01: poorMovementBalances,
  X02: nearPoorMovementBalances,
  X03: poorToNearPoorAgrees,
  X04: nearPoorToPoorAgrees,
  X05: poorHouseholdsAgree,
  X06: nearPoorHouseholdsAgree,
  X07: peopleAgree,
  X08: ratesStandOnResidents,
  X09: deprivationsFitTheClass,
  X10: deprivationRatesAgree,
  X11: ethnicGroupsAddUp,
  X12: minoritiesAgree,
  X13: groupsFitTheirTotals,
  X14: sumLinesAddUp,
  X15: startIsLastEnd,
  X16: listsHaveTheRows,
}

/** The forms an identity speaks of: it is shown with each of them. */
export const concerns: Readonly<Record<IdentityId, readonly FormCode[]>> = {
  X01: ['7.2'],
  X02: ['7.3'],
  X03: ['7.2', '7.3'],
  X04: ['7.2', '7.3'],
  X05: ['7.1', '7.2', '7.4', '7.8', '7.9'],
  X06: ['7.1', '7.3', '7.6', '7.8', '7.9'],
  X07: ['7.1', '7.2', '7.3'],
  X08: ['7.1'],
  X09: ['7.4', '7.6'],
  X10: ['7.4', '7.5', '7.6', '7.7'],
  X11: ['7.9'],
  X12: ['7.8', '7.9'],
  X13: ['7.8', '7.10'],
  X14: formCodes,
  X15: ['7.2', '7.3'],
  X16: ['7.1', '7.2', '7.3'],
}

export const checkIdentities = (forms: Forms, figures: Figures): Check[] =>
  identityIds.map((id) => identities[id](forms, figures))
