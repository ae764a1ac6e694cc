import { z } from 'zod'
import type { DeprivationCode } from '../standard/indicators.ts'

/**
 * Loại hỗ trợ: what a person or household can need, be entitled to and receive. One list for the three, so that a need finds
 * its policy and a delivery answers both. The words stand in `web/text`.
 */
export const supportKinds = [
  'health-insurance',
  'tuition',
  'learning-costs',
  'electricity',
  'housing',
  'credit',
  'student-loan',
  'water-credit',
  'social-assistance',
  'social-pension',
  'vocational-training',
  'job-counselling',
  'job-placement',
  'work-abroad',
  'production-support',
  'legal-aid',
  'tet-gift',
  'nutrition',
  'water',
  'latrine',
  'internet',
  'other',
] as const
export const SupportKind = z.enum(supportKinds)
export type SupportKind = z.infer<typeof SupportKind>

/** Whom a delivery of this kind is for. `either`: production support may go to a household or to one of its people. */
export const beneficiaryOf: Readonly<Record<SupportKind, 'person' | 'household' | 'either'>> = {
  'health-insurance': 'person',
  tuition: 'person',
  'learning-costs': 'person',
  electricity: 'household',
  housing: 'household',
  credit: 'household',
  'student-loan': 'person',
  'water-credit': 'household',
  'social-assistance': 'person',
  'social-pension': 'person',
  'vocational-training': 'person',
  'job-counselling': 'person',
  'job-placement': 'person',
  'work-abroad': 'person',
  'production-support': 'either',
  'legal-aid': 'person',
  'tet-gift': 'household',
  nutrition: 'person',
  water: 'household',
  latrine: 'household',
  internet: 'household',
  other: 'either',
}

/** Which of the twelve deprivation indicators a kind of support works on. */
export const deprivationsOf: Readonly<Partial<Record<SupportKind, readonly DeprivationCode[]>>> = {
  'health-insurance': ['health-insurance'],
  tuition: ['child-schooling'],
  'learning-costs': ['child-schooling'],
  housing: ['housing-quality', 'housing-area'],
  'vocational-training': ['adult-education', 'employment'],
  'job-placement': ['employment'],
  'work-abroad': ['employment'],
  nutrition: ['nutrition'],
  water: ['water'],
  'water-credit': ['water', 'latrine'],
  latrine: ['latrine'],
  internet: ['telecom'],
}

/** Group of a household on a day: the class of the list, or how lately it left one. A status in time, not a class. */
export const statusGroups = ['poor', 'near-poor', 'newly-escaped', 'newly-escaped-near-poor', 'neither'] as const
export const StatusGroup = z.enum(statusGroups)
export type StatusGroup = z.infer<typeof StatusGroup>
