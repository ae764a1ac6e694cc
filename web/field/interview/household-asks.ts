import {
  devices,
  householdNeeds,
  latrines,
  type Structure,
  structures,
  waterSources,
} from '../../../domain/survey/answer-values.ts'
import type { HouseholdAnswers } from '../../../domain/survey/answers.ts'
import { withAnswer } from '../../pages/season/answer-draft.ts'
import { type Ask, figure, isDurable, oneOf, someOf, yesNo } from './ask.ts'

type Flag = 'hygienicWater' | 'internetUse' | 'internetNeed'
const flag = (key: Flag): Ask<HouseholdAnswers> =>
  yesNo(
    key,
    (it) => it[key],
    (it, value) => withAnswer(it, key, value),
  )

const durable = (part: Structure): Ask<HouseholdAnswers> =>
  isDurable(
    part,
    (it) => it.durable?.[part],
    (it, value) => withAnswer(it, 'durable', withAnswer(it.durable ?? {}, part, value)),
  )

/** The questions of the household as a whole, by the group they are asked in. */
export const householdAsks = {
  house: [
    ...structures.map(durable),
    figure<HouseholdAnswers>(
      'floorArea',
      'area',
      (it) => it.floorArea,
      (it, value) => withAnswer(it, 'floorArea', value),
    ),
  ],
  water: [
    oneOf<HouseholdAnswers, (typeof waterSources)[number]>(
      'waterSource',
      'waterSource',
      waterSources,
      ({ standard }) => standard.waterSource,
      (it) => it.waterSource,
      (it, value) => withAnswer(it, 'waterSource', value),
    ),
    flag('hygienicWater'),
    oneOf<HouseholdAnswers, (typeof latrines)[number]>(
      'latrine',
      'latrine',
      latrines,
      ({ standard }) => standard.latrine,
      (it) => it.latrine,
      (it, value) => withAnswer(it, 'latrine', value),
    ),
  ],
  information: [
    flag('internetUse'),
    flag('internetNeed'),
    someOf<HouseholdAnswers, (typeof devices)[number]>(
      'devices',
      'device',
      devices,
      ({ standard }) => standard.device,
      (it) => it.devices,
      (it, value) => withAnswer(it, 'devices', value),
    ),
  ],
  needs: [
    someOf<HouseholdAnswers, (typeof householdNeeds)[number]>(
      'needs',
      'householdNeed',
      householdNeeds,
      ({ standard }) => standard.householdNeed,
      (it) => it.needs,
      (it, value) => withAnswer(it, 'needs', value),
    ),
  ],
} as const satisfies Record<string, readonly Ask<HouseholdAnswers>[]>
