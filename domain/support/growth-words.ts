import type { Words } from '../plan/indicator.ts'
import type { GrowthFinding, GrowthMeasure } from './growth.ts'

export const growthWords: Readonly<Record<GrowthFinding | 'implausible', Words>> = {
  normal: { vi: 'Bình thường', en: 'Normal' },
  stunted: { vi: 'Thấp còi', en: 'Stunted' },
  'severely-stunted': { vi: 'Thấp còi nặng', en: 'Severely stunted' },
  implausible: { vi: 'Số đo không hợp lý', en: 'Implausible' },
}

export const measureWords: Readonly<Record<GrowthMeasure, Words>> = {
  'height-for-age': { vi: 'Chiều cao theo tuổi', en: 'Height for age' },
  'weight-for-age': { vi: 'Cân nặng theo tuổi', en: 'Weight for age' },
}
