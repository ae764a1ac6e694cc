import { z } from 'zod'

/** Biến cố that often precedes falling back: ốm đau, tai nạn; mất việc; thiên tai, dịch bệnh. Written down, it moves no class. */
export const hardships = ['illness', 'lost-job', 'disaster'] as const
export const Hardship = z.enum(hardships)
export type Hardship = z.infer<typeof Hardship>
