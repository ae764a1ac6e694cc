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
import { type Ask, eitherOr, figure, oneOf, someOf, yesNo } from './ask.ts'

type Flag = 'hygienicWater' | 'internetUse' | 'internetNeed'
const flag = (key: Flag): Ask<HouseholdAnswers> =>
  yesNo(
    key,
    ({ field }) => field.ask[key],
    (it) => it[key],
    (it, value) => withAnswer(it, key, value),
  )

const durable = (part: Structure): Ask<HouseholdAnswers> =>
  eitherOr(
    yesNo(
      part,
      ({ standard }) => standard.structure[part],
      (it) => it.durable?.[part],
      (it, value) => withAnswer(it, 'durable', withAnswer(it.durable ?? {}, part, value)),
    ),
    ({ standard, field }) => [
      { code: 'yes', label: standard.durable, hint: field.material[part].durable },
      { code: 'no', label: standard.notDurable, hint: field.material[part].not },
    ],
  )

/** The questions of the household as a whole, by the group they are asked in. */
export const householdAsks = {
  house: [
    ...structures.map(durable),
    figure<HouseholdAnswers>(
      'floorArea',
      'area',
      ({ field }) => field.ask.floorArea,
      (it) => it.floorArea,
      (it, value) => withAnswer(it, 'floorArea', value),
    ),
  ],
  water: [
    oneOf<HouseholdAnswers, (typeof waterSources)[number]>(
      'waterSource',
      ({ field }) => field.ask.waterSource,
      waterSources,
      ({ standard }) => standard.waterSource,
      (it) => it.waterSource,
      (it, value) => withAnswer(it, 'waterSource', value),
    ),
    flag('hygienicWater'),
    oneOf<HouseholdAnswers, (typeof latrines)[number]>(
      'latrine',
      ({ field }) => field.ask.latrine,
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
      ({ field }) => field.ask.devices,
      devices,
      ({ standard }) => standard.device,
      (it) => it.devices,
      (it, value) => withAnswer(it, 'devices', value),
    ),
  ],
  needs: [
    someOf<HouseholdAnswers, (typeof householdNeeds)[number]>(
      'needs',
      ({ field }) => field.ask.needs,
      householdNeeds,
      ({ standard }) => standard.householdNeed,
      (it) => it.needs,
      (it, value) => withAnswer(it, 'needs', value),
    ),
  ],
} as const satisfies Record<string, readonly Ask<HouseholdAnswers>[]>
