/*
 * How many households go which way in a year: the figures the demo province is drawn to. Households only; their people
 * follow. Start of 2024 as the plan has it: 4,900 poor (D02), and 4,788 near-poor. End of 2024: 3,702 poor, 1.21 % of
 * 306,250 (T01 not reached by a hair, T03 by 27 households), and 4,096 near-poor.
 */

/** What happens to households on one list between two reviews: "other" in forms 7.2 and 7.3. */
export type Others = {
  readonly merge: number
  readonly moveOut: number
  readonly death: number
  /** To another village of the province: out of one, into the other. */
  readonly moveInside: number
  readonly split: number
  readonly moveIn: number
}
export type Flow = {
  readonly poor: Others & {
    readonly toNearPoor: number
    readonly escape: number
    readonly relapse: number
    readonly neverListed: number
    readonly onceNearPoor: number
  }
  readonly nearPoor: Others & {
    readonly toPoor: number
    readonly escape: number
    readonly relapse: number
    readonly neverListed: number
    readonly oncePoor: number
  }
  /** Asked for a review and were found neither poor nor near-poor. */
  readonly notPoor: number
}

/** Lists of 2022 after their review: the first the system was given. */
export const start = { poor: 6_640, nearPoor: 6_180, escaped: 900, escapedNearPoor: 1_500 }

const flows2023: Flow = {
  poor: {
    ...{ merge: 14, moveOut: 14, death: 20, moveInside: 14, split: 20, moveIn: 6 },
    ...{ toNearPoor: 640, escape: 1_370, relapse: 42, neverListed: 150, onceNearPoor: 22 },
  },
  nearPoor: {
    ...{ merge: 13, moveOut: 14, death: 16, moveInside: 12, split: 17, moveIn: 5 },
    ...{ toPoor: 78, escape: 2_120, relapse: 36, neverListed: 131, oncePoor: 20 },
  },
  notPoor: 380,
}
const flows2024: Flow = {
  poor: {
    ...{ merge: 11, moveOut: 11, death: 17, moveInside: 11, split: 22, moveIn: 7 },
    ...{ toNearPoor: 520, escape: 886, relapse: 38, neverListed: 103, onceNearPoor: 16 },
  },
  nearPoor: {
    ...{ merge: 11, moveOut: 12, death: 14, moveInside: 11, split: 19, moveIn: 6 },
    ...{ toPoor: 61, escape: 1_480, relapse: 29, neverListed: 278, oncePoor: 34 },
  },
  notPoor: 620,
}

/** Each year after the plan year is like it, with fewer households to come off the lists. */
const flows2025: Flow = {
  poor: {
    ...{ merge: 9, moveOut: 8, death: 13, moveInside: 8, split: 15, moveIn: 5 },
    ...{ toNearPoor: 380, escape: 640, relapse: 31, neverListed: 92, onceNearPoor: 13 },
  },
  nearPoor: {
    ...{ merge: 9, moveOut: 10, death: 12, moveInside: 9, split: 15, moveIn: 5 },
    ...{ toPoor: 52, escape: 1_240, relapse: 26, neverListed: 230, oncePoor: 28 },
  },
  notPoor: 0,
}
const flows2026: Flow = {
  poor: {
    ...{ merge: 7, moveOut: 7, death: 10, moveInside: 6, split: 12, moveIn: 4 },
    ...{ toNearPoor: 290, escape: 480, relapse: 26, neverListed: 80, onceNearPoor: 11 },
  },
  nearPoor: {
    ...{ merge: 7, moveOut: 8, death: 10, moveInside: 7, split: 12, moveIn: 4 },
    ...{ toPoor: 44, escape: 980, relapse: 22, neverListed: 190, oncePoor: 22 },
  },
  notPoor: 0,
}

const scaled = <Numbers extends Readonly<Record<string, number>>>(numbers: Numbers, share: number): Numbers =>
  // True: every property is kept, with a number.
  Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, Math.max(1, Math.round(n * share))])) as Numbers

const flowAt = (flow: Flow, share: number): Flow => ({
  poor: scaled(flow.poor, share),
  nearPoor: scaled(flow.nearPoor, share),
  notPoor: Math.round(flow.notPoor * share),
})

export const startAt = (share: number) => scaled(start, share)
export const flowsAt = (share: number): readonly (readonly [year: number, flow: Flow])[] => [
  [2023, flowAt(flows2023, share)],
  [2024, flowAt(flows2024, share)],
]
/** What follows the plan year, as far as the standard of 2022-2025 lasts: until the end of 2026 (NĐ 07/2021 art. 3). */
export const laterFlowsAt = (share: number): readonly (readonly [year: number, flow: Flow])[] => [
  [2025, flowAt(flows2025, share)],
  [2026, flowAt(flows2026, share)],
]
