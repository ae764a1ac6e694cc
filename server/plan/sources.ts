import type { IndicatorCode } from '../../domain/plan/indicator.ts'
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
import { centralBudget, provincialCounterpart, stateBudget } from './indicators/programme/budget.ts'
import { childStunting, coastalServices, informationReach } from './indicators/programme/coastal-reports.ts'
import { coastalInfrastructure, essentialWorks } from './indicators/programme/coastal-works.ts'
import { contributions, mobilisedResources } from './indicators/programme/contributions.ts'
import { measureSources } from './indicators/programme/measures.ts'
import { jobCounselling, productionCapacity, vocationalTraining } from './indicators/programme/need-met.ts'
import * as period from './indicators/programme/period.ts'
import {
  betterHouses,
  housingSupport,
  jobPlacement,
  newWaysOfProduction,
} from './indicators/programme/placements-and-houses.ts'
import { staffTraining } from './indicators/programme/staff-training.ts'
import { relapseAndNewPoverty } from './indicators/relapse-and-new-poverty.ts'
import { rightAgeSchooling } from './indicators/right-age-schooling.ts'
import type { Source } from './indicators/source.ts'

/** One source for every indicator: the type says that none is left out. */
export const sources: Readonly<Record<IndicatorCode, Source>> = {
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
  'coastal-infrastructure': coastalInfrastructure,
  'coastal-services': coastalServices,
  'child-stunting': childStunting,
  'information-reach': informationReach,
  'production-capacity': productionCapacity,
  'job-counselling': jobCounselling,
  'vocational-training': vocationalTraining,
  'job-placement': jobPlacement,
  'housing-support': housingSupport,
  'staff-training': staffTraining,
  'new-ways-of-production': newWaysOfProduction,
  'better-houses': betterHouses,
  'state-budget': stateBudget,
  'central-budget': centralBudget,
  'provincial-counterpart': provincialCounterpart,
  contributions,
  'essential-works': essentialWorks,
  'mobilised-resources': mobilisedResources,
  ...measureSources,
  'multidimensional-rate': period.multidimensionalRate,
  'multidimensional-rate-fall': period.multidimensionalRateFall,
  'listed-households': period.listedHouseholds,
  'minority-poverty-rate': period.minorityPovertyRate,
  'minority-poverty-rate-fall': period.minorityPovertyRateFall,
  'insurance-of-listed': period.insuranceOfListed,
  'clean-water': period.cleanWater,
  'trained-labour': period.trainedLabour,
  'certified-labour': period.certifiedLabour,
  'stunting-in-poor-communes': period.stuntingInPoorCommunes,
  'coastal-communes-left': period.coastalCommunesLeft,
  'new-countryside-communes': period.newCountrysideCommunes,
}
