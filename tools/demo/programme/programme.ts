import type { CommandId } from '../../../domain/kernel/ids.ts'
import type { Event } from '../years/book.ts'
import type { Home } from '../years/home.ts'
import type { World } from '../years/world.ts'
import { type Asked, askFor2024 } from './asking.ts'
import { trainStaff } from './courses.ts'
import { makeDonors } from './donors.ts'
import { equipHomes } from './dwellings.ts'
import { keepBusy } from './fallback.ts'
import { befall } from './hardships.ts'
import { helpedWith } from './help.ts'
import { assignHelpers } from './helpers.ts'
import { house } from './houses.ts'
import { supportJobs } from './jobs.ts'
import { lead } from './leadership.ts'
import type { Holders } from './money/purse.ts'
import { openYear, type YearMoney } from './money/year-money.ts'
import { followCoast, type Measured, type Reported } from './nutrition.ts'
import { inform } from './outreach.ts'
import { oversee } from './oversight.ts'
import { type Cascade, cascadeTargets } from './plan-rows.ts'
import { policyDeliveries } from './policies.ts'
import { buildChains, supportProduction } from './production.ts'
import type { Activity, Contribution, Delivery, Donor, Holder, OfficerNeed, Staff } from './rows.ts'
import { allYears, makeScene, type ProgrammeYear, part, planYear, programmeYears, type Scene } from './scene.ts'
import { reportSectors } from './sector-values.ts'
import { employ } from './staff.ts'
import { buildWorks } from './works.ts'

/** Everything the programme did in the demo's years, from the world alone. Nobody in it exists, no money was ever paid. */
export type Programme = {
  readonly scene: Scene
  readonly commandId: CommandId
  readonly staff: readonly Staff[]
  readonly activities: readonly Activity[]
  readonly holders: readonly Holder[]
  readonly money: readonly YearMoney[]
  readonly donors: readonly Donor[]
  readonly contributions: readonly Contribution[]
  readonly needs: readonly OfficerNeed[]
  /** Of activities and houses; what policies pay is made when it is written. */
  readonly deliveries: readonly Delivery[]
  readonly policyDeliveries: () => Iterable<Delivery>
  readonly reported: readonly Reported[]
  readonly measured: readonly Measured[]
  readonly cascade: readonly Cascade[]
  /** Biến cố, for the history of households. */
  readonly hardships: readonly Event[]
}

type Made = {
  readonly activities: Activity[]
  readonly deliveries: Delivery[]
  readonly holders: Holders
  readonly housed: Set<Home>
  readonly contributions: Contribution[]
  readonly needs: OfficerNeed[]
  readonly reported: Reported[]
  readonly measured: Measured[]
  readonly money: YearMoney[]
}

/** `share`: only so much of the province, for tests. `isFull`: of five years, for the bench. */
export function makeProgramme(world: World, { share = 1, isFull = false } = {}): Programme {
  const scene = makeScene(world)
  const staff = employ(part(scene, 'staff'))
  const asked = askFor2024(part(scene, 'asking'))
  const made: Made = {
    ...{ activities: [], deliveries: [], holders: new Map(), housed: new Set(), contributions: [] },
    ...{ needs: [...asked.needs], reported: reportSectors(part(scene, 'sectors')), measured: [], money: [] },
  }
  const donors = makeDonors(part(scene, 'donors'))
  for (const year of isFull ? allYears : programmeYears) runYear(scene, year, { staff, donors, asked, share }, made)
  const commandId = part(scene, 'command').newId() as CommandId // true: made in the form of a UUIDv7
  return {
    ...{
      ...made,
      holders: [...made.holders.values()],
      scene,
      staff,
      donors,
      commandId,
      cascade: cascadeTargets(scene),
      hardships: befall(part(scene, 'hardships'), commandId),
    },
    policyDeliveries: () => policyDeliveries(scene),
  }
}

type Known = {
  readonly staff: readonly Staff[]
  readonly donors: readonly Donor[]
  readonly asked: Asked
  readonly share: number
}

function runYear(scene: Scene, year: ProgrammeYear, { staff, donors, asked, share }: Known, made: Made) {
  const of = (label: string) => part(scene, `${label} ${year}`)
  const { purses, close } = openYear(of('money'), year, made.holders)
  made.activities.push(
    ...buildWorks(of('works'), year, purses),
    ...trainStaff(of('courses'), year, staff, purses),
    ...inform(of('outreach'), year, purses),
    ...lead(of('leadership'), year, purses),
    ...oversee(of('oversight'), year, purses),
  )
  if (year >= 2022) {
    const housed = house(of('houses'), year, { donors, share, housedBefore: made.housed })
    made.activities.push(...housed.activities)
    made.deliveries.push(...housed.deliveries)
    made.needs.push(...housed.needs)
    made.contributions.push(...housed.giving.contributions)
  }
  if (year === planYear) {
    const helped = helpedWith(of('production'), 'production-support', asked.askings)
    const coast = followCoast(of('coast'), purses)
    const all = [
      supportProduction(of('production'), helped, purses),
      { activities: buildChains(of('chains'), purses), deliveries: [] },
      supportJobs(of('jobs'), asked.askings, purses, share),
      equipHomes(of('dwellings'), asked, purses),
      coast,
      { activities: assignHelpers(of('helpers')), deliveries: [] },
    ]
    for (const it of all) {
      made.activities.push(...it.activities)
      made.deliveries.push(...it.deliveries)
    }
    made.reported.push(...coast.reported)
    made.measured.push(...coast.measured)
  }
  made.activities.push(...keepBusy(of('busy'), year, purses))
  made.money.push(close(of('payments')))
}
