import { type AreaPath, covers } from '../kernel/ids.ts'
import type { Actor, Role } from './actor.ts'

type InArea = { readonly area: AreaPath }

const any = (who: Actor, roles: readonly Role[]) => roles.includes(who.role)
const inside = (who: Actor, it: InArea) => covers(who.area, it.area)

/** The whole of who may change what. A rule reads: these roles, inside their own area. */
export const may = {
  writeHousehold: (who: Actor, it: InArea) => any(who, ['commune-officer', 'province-officer']) && inside(who, it),
  /** Correcting a class after the freeze takes a decision of the chair (QĐ 24/2021). */
  correctClass: (who: Actor, it: InArea) => any(who, ['commune-chair', 'province-officer']) && inside(who, it),
  prepareList: (who: Actor, it: InArea) => any(who, ['commune-officer', 'province-officer']) && inside(who, it),
  /** Recognition is the commune chairman's (QĐ 24/2021 art. 4); an officer of the province may enter an old decision for a commune. */
  recognise: (who: Actor, it: InArea) => any(who, ['commune-chair', 'province-officer']) && inside(who, it),
  /** Phiếu rà soát: the reviewer asks, the officer may enter what was asked on paper (QĐ 24/2021 art. 4). */
  recordSurvey: (who: Actor, it: InArea) =>
    any(who, ['reviewer', 'commune-officer', 'province-officer']) && inside(who, it),
  /** Opening and closing rounds, the calendar they are counted by, the opinion from above. */
  runRound: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  /** Taking part in the review. Who takes which step is decided by the table of steps (domain/review/season/steps.ts). */
  reviewCase: (who: Actor, it: InArea) =>
    any(who, ['reviewer', 'commune-officer', 'commune-chair', 'province-officer']) && inside(who, it),
  /** The provisional and the official result are the province's reports to the ministry (QĐ 24/2021). */
  freezeReport: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  /** Báo cáo tháng is the commune's report to the province (QĐ 24/2021). */
  sendMonthlyReport: (who: Actor, it: InArea) => any(who, ['commune-officer', 'commune-chair']) && inside(who, it),
  /** Mẫu giấy tờ: one for the whole province. */
  setPaperTemplate: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  /** Câu hỏi riêng của tỉnh: asked in every house of the province. */
  setQuestions: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  setStandard: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  setResidents: (who: Actor, it: InArea) => any(who, ['commune-officer', 'province-officer']) && inside(who, it),
  setPlace: (who: Actor, it: InArea) => any(who, ['province-officer', 'admin']) && inside(who, it),
  setPlan: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  /** Needs, deliveries, participants, measurements: what is done for people is recorded where it is done. */
  recordSupport: (who: Actor, it: InArea) => any(who, ['commune-officer', 'province-officer']) && inside(who, it),
  /** Activities, staff and what another sector reports. */
  runActivity: (who: Actor, it: InArea) => any(who, ['commune-officer', 'province-officer']) && inside(who, it),
  /** Entitlement rules apply to the whole province. */
  setRule: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  /** Lines, allocations, adjustments, carry-over: decided for the province (NĐ 27/2022). */
  shareMoney: (who: Actor, it: InArea) => any(who, ['province-officer']) && inside(who, it),
  /** Disbursement from an allocation, contributions, receipts and their use. */
  spendMoney: (who: Actor, it: InArea) => any(who, ['commune-officer', 'province-officer']) && inside(who, it),
  /** Who carries households on a phone, and who says that one is lost. */
  carryPhone: (who: Actor, it: InArea) => any(who, ['reviewer']) && inside(who, it),
  declareLost: (who: Actor, it: InArea) => any(who, ['commune-officer', 'province-officer']) && inside(who, it),
  keepAccounts: (who: Actor, it: InArea) => any(who, ['admin']) && inside(who, it),
} as const

const everywhereOf = (who: Actor) => who.area
const except = (roles: readonly Role[]) => (who: Actor) => (roles.includes(who.role) ? undefined : who.area)

/** How far each reader may see. `undefined` is nowhere. */
export const reach = {
  self: everywhereOf,
  places: everywhereOf,
  standards: everywhereOf,
  plan: everywhereOf,
  figures: except(['helper']),
  /** People by name: not for the administrator of accounts, nor for leaders, who read figures. */
  households: except(['admin', 'helper', 'province-leader']),
  lists: except(['admin', 'helper', 'province-leader', 'reviewer']),
  /** A spreadsheet of questions before it is taken. */
  questions: (who: Actor) => (any(who, ['province-officer']) ? who.area : undefined),
  /** What a reviewer carries on the phone: the cases in their own hands. */
  ownCases: (who: Actor) => (any(who, ['reviewer']) ? who.area : undefined),
  activities: except(['admin', 'helper']),
  money: except(['admin', 'reviewer', 'helper']),
  imports: (who: Actor) => (any(who, ['commune-officer', 'province-officer', 'auditor']) ? who.area : undefined),
  /** A whole number, one at a time. */
  numbers: (who: Actor) => (any(who, ['commune-officer', 'commune-chair', 'province-officer']) ? who.area : undefined),
  devices: (who: Actor) => (any(who, ['commune-officer', 'province-officer', 'auditor']) ? who.area : undefined),
  users: (who: Actor) => (any(who, ['admin', 'auditor']) ? who.area : undefined),
  log: (who: Actor) =>
    any(who, ['admin', 'auditor', 'province-officer', 'commune-chair', 'commune-officer']) ? who.area : undefined,
} as const
