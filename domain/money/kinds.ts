import { z } from 'zod'

/** Nguồn vốn. `province` is the counterpart of the provincial budget (vốn đối ứng ngân sách tỉnh). */
export const sources = ['central', 'province', 'commune', 'people', 'credit', 'mobilised'] as const
export const Source = z.enum(sources)
export type Source = z.infer<typeof Source>

/** Vốn đầu tư phát triển, vốn sự nghiệp. */
export const capitals = ['investment', 'recurrent'] as const
export const Capital = z.enum(capitals)
export type Capital = z.infer<typeof Capital>

/** Whole đồng: no decimals, nothing negative, small enough to be counted exactly. */
export const Dong = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export type Dong = z.infer<typeof Dong>
export const PositiveDong = Dong.min(1)
