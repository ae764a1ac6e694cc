import { adoptPlan } from '../../../contract/plan.ts'
import type { Cell } from '../copy.ts'
import { plan2024 } from '../plan-2024.ts'

const plan = adoptPlan.input.parse(plan2024)

export const planColumns = ['year', 'title_vi', 'title_en', 'document_no', 'document_date', 'adopted_on']
export const planRow: readonly Cell[] = [
  ...[plan.year, plan.titleVi, plan.titleEn, plan.documentNo, plan.documentDate, plan.adoptedOn],
]

export const targetColumns = [
  ...['year', 'code', 'ordinal', 'paragraph', 'name_vi', 'name_en', 'wording', 'unit', 'direction', 'goal'],
  ...['population_vi', 'population_en', 'indicator', 'project'],
]
export const targetRows: readonly (readonly Cell[])[] = plan.rows.map((it, index) => [
  ...[plan.year, it.code, index + 1, it.paragraph, it.nameVi, it.nameEn, it.wording, it.unit, it.direction, it.goal],
  ...[it.populationVi, it.populationEn, it.indicator, it.project],
])
