import { supportKinds } from '../support/kinds.ts'

/** Nhà tài trợ, người đóng góp. */
export const donorKinds = ['person', 'household', 'organisation', 'enterprise', 'unit'] as const
export type DonorKind = (typeof donorKinds)[number]

/** Hình thức đóng góp: tiền, hiện vật, ngày công. */
export const contributionForms = ['money', 'goods', 'labour'] as const
export type ContributionForm = (typeof contributionForms)[number]

/** What a contribution is for: a kind of support, or the programme as a whole. */
export const purposes = ['general', ...supportKinds] as const
export type Purpose = (typeof purposes)[number]
