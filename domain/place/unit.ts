import { sameName } from '../kernel/text.ts'
import type { FileRow, RowReason } from './refusal.ts'

export const levels = ['province', 'district', 'commune', 'village'] as const
export type Level = (typeof levels)[number]

/** The kinds of each level in official words; of a village any kind goes (thôn, ấp, bản, khóm, tổ dân phố …). */
export const kindsOf: Readonly<Record<Exclude<Level, 'village'>, readonly string[]>> = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
}
const kinds = [...new Set(Object.values(kindsOf).flat())]

export type Setting = 'urban' | 'rural'
export const scoreAreas = ['NT1', 'NT2', 'NT3', 'NT4', 'NT5', 'NT6', 'TT'] as const
export type ScoreArea = (typeof scoreAreas)[number]

/** Official codes are text: province 2, district 3 (until 30 June 2025), commune 5 digits. Undefined for anything else. */
export function levelOfCode(code: string): Exclude<Level, 'village'> | undefined {
  if (!/^\d+$/.test(code)) return undefined
  return ({ 2: 'province', 3: 'district', 5: 'commune' } as const)[code.length]
}

/** The name without its kind, taken away once: "Thị trấn Lộc Ninh" → "Lộc Ninh", "Phường Phường Đúc" → "Phường Đúc". */
export function bareName(name: string): string {
  const start = kinds.find((kind) => name.toLowerCase().startsWith(`${kind} `))
  return start ? name.slice(start.length + 1) : name
}

/** Do two names mean the same place, whatever kind it was at the time and wherever the tone mark stands (Hoá, Hóa)? */
export const sameBareName = (a: string, b: string) => sameName(bareName(a), bareName(b))

export const wrongRow = (row: number, reason: RowReason): FileRow => ({ code: 'place.file-row', row, reason })
