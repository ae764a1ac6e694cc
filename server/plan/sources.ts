import type { ComputedCode } from '../../domain/plan/indicator.ts'
import { averageDeprivations } from './indicators/average-deprivations.ts'
import { betterLiving } from './indicators/better-living.ts'
import { healthInsurance } from './indicators/health-insurance.ts'
import { hygienicLatrine } from './indicators/hygienic-latrine.ts'
import { hygienicWater } from './indicators/hygienic-water.ts'
import { internetAccess } from './indicators/internet-access.ts'
import { poorHouseholds } from './indicators/poor-households.ts'
import { poorHouseholdsFall } from './indicators/poor-households-fall.ts'
import { povertyRate } from './indicators/poverty-rate.ts'
import { povertyRateFall } from './indicators/poverty-rate-fall.ts'
import { relapseAndNewPoverty } from './indicators/relapse-and-new-poverty.ts'
import { rightAgeSchooling } from './indicators/right-age-schooling.ts'
import type { Source } from './indicators/source.ts'

/** One source for every computed indicator: the type says that none is left out. */
export const sources: Readonly<Record<ComputedCode, Source>> = {
  'poverty-rate': povertyRate,
  'poverty-rate-fall': povertyRateFall,
  'poor-households': poorHouseholds,
  'poor-households-fall': poorHouseholdsFall,
  'health-insurance': healthInsurance,
  'right-age-schooling': rightAgeSchooling,
  'hygienic-water': hygienicWater,
  'hygienic-latrine': hygienicLatrine,
  'internet-access': internetAccess,
  'average-deprivations': averageDeprivations,
  'relapse-and-new-poverty': relapseAndNewPoverty,
  'better-living': betterLiving,
}
