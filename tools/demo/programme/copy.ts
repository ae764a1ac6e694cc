import type pg from 'pg'
import { copySurveys, logProgramme } from '../tables.ts'
import type { World } from '../years/world.ts'
import { copyActivities, copyStaff } from './copy-activities.ts'
import { copyContributions, copyMoney } from './copy-money.ts'
import { copyPlanRows } from './copy-plan.ts'
import { answerNeeds, copyDeliveries, copyNeeds, followPeople } from './copy-support.ts'
import type { Programme } from './programme.ts'
import { planYear } from './scene.ts'

/**
 * Interviews and the programme, in the order of the years: what was given before the interviews of the plan year answers the needs of
 * before them, so that the interviews find what an officer would have found.
 */
export async function copyProgramme(client: pg.ClientBase, world: World, programme: Programme) {
  await copySurveys(client, world, (year) => year < planYear)
  await logProgramme(client, world, programme.commandId)
  await copyStaff(client, programme)
  await copyActivities(client, programme)
  await copyMoney(client, programme)
  await copyContributions(client, programme)
  await copyPlanRows(client, programme)
  await copyNeeds(client, programme)
  await copyDeliveries(client, programme)
  await answerNeeds(client, 'before-interviews')
  await copySurveys(client, world, (year) => year === planYear)
  await answerNeeds(client, 'all')
  await followPeople(client)
}
