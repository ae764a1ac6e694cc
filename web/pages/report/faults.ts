import { z } from 'zod'
import type { reportForm } from '../../../contract/report.ts'
import { type FormCode, type IdentityId, identityIds } from '../../../domain/report/form.ts'
import { concerns } from '../../../domain/report/identities.ts'

export type Form = z.infer<typeof reportForm.answer>
export type Check = Form['checks'][number]

const Fault = z.looseObject({
  form: z.string(),
  unit: z.string(),
  setting: z.string(),
  line: z.string(),
  column: z.string().nullable().catch(null),
  expected: z.number().nullable().catch(null),
  actual: z.number().nullable().catch(null),
  note: z.string().catch(''),
})
export type Fault = z.infer<typeof Fault>

export const faultsOf = (check: Check): readonly Fault[] =>
  check.faults.flatMap((it) => {
    const parsed = Fault.safeParse(it)
    return parsed.success ? [parsed.data] : []
  })

export const isIdentity = (id: string): id is IdentityId => identityIds.some((it) => it === id)

/** What the identities say of one form: one that speaks of it fails, all agree, or not all could be looked at. */
export function stateOf(form: FormCode, checks: readonly Check[]): 'agrees' | 'disagrees' | 'unknown' {
  const about = identityIds.filter((id) => concerns[id].includes(form))
  const found = about.map((id) => checks.find((it) => it.id === id)?.ok)
  if (found.includes(false)) return 'disagrees'
  return found.includes(true) && !found.includes(undefined) ? 'agrees' : 'unknown'
}

/** Where faults lie in the form being shown, by unit, setting, line and column. */
export function faultsIn(form: Form) {
  const byCell = new Map<string, Fault>()
  const byUnit = new Map<string, string[]>()
  for (const check of form.checks)
    for (const fault of faultsOf(check)) {
      if (fault.form !== form.form) continue
      if (fault.column !== null) byCell.set(cellKey(fault.setting, fault.unit, fault.line, fault.column), fault)
      const unit = unitKey(fault.setting, fault.unit)
      byUnit.set(unit, [...new Set([...(byUnit.get(unit) ?? []), check.id])])
    }
  return { byCell, byUnit }
}
export const cellKey = (setting: string, unit: string, line: string, column: string) =>
  `${setting}/${unit}/${line}/${column}`
export const unitKey = (setting: string, unit: string) => `${setting}/${unit}`
export const sumLineName = { urban: 'I', rural: 'II', total: 'III' } as const

/** "DIỄN BIẾN HỘ NGHÈO" of the printed form as a sentence, for the screen. */
export function sentenceCase(title: string): string {
  const rest = title.replace(/^(Biểu|Form) [\d.]+\.\s*/, '')
  if (rest !== rest.toLocaleUpperCase('vi')) return rest
  const small = rest.toLocaleLowerCase('vi')
  return small.slice(0, 1).toLocaleUpperCase('vi') + small.slice(1)
}
