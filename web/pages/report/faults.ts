import type { z } from 'zod'
import type { FormCode, reportForm } from '../../../contract/report.ts'
import { type IdentityId, identityIds } from '../../../domain/report/form.ts'
import { concerns } from '../../../domain/report/identities.ts'

export type Form = z.infer<typeof reportForm.answer>
export type Check = Form['checks'][number]
export type Fault = Check['faults'][number]

export const isIdentity = (id: string): id is IdentityId => identityIds.some((it) => it === id)

/** What the identities say of one form: one that speaks of it fails, all agree, or not all could be looked at. */
export function stateOf(form: z.infer<typeof FormCode>, checks: readonly Check[]): 'agrees' | 'disagrees' | 'unknown' {
  const about = identityIds.filter((id) => concerns[id].includes(form))
  const found = about.map((id) => checks.find((it) => it.id === id)?.ok)
  if (found.includes(false)) return 'disagrees'
  return found.includes(true) && !found.includes(undefined) ? 'agrees' : 'unknown'
}

const countedByCommune = new Set<string>(['residents', 'minority-residents'])

/**
 * Who has to bring what. Residents are counted by commune: where the rows are its villages, they are missing of the commune, once,
 * and nobody looks for a place to write them down village by village.
 */
export function missingByName({ missing, place }: Pick<Form, 'missing' | 'place'>) {
  const ofVillages = missing.length > 0 && missing.every(({ unit }) => unit.code === null)
  const residents = ofVillages
    ? new Set(missing.flatMap(({ what }) => what.filter((it) => countedByCommune.has(it))))
    : new Set()
  return [
    ...(residents.size > 0
      ? [
          {
            name: place.name,
            what: [...new Set(missing.flatMap(({ what }) => what))].filter((it) => residents.has(it)),
          },
        ]
      : []),
    ...missing
      .map(({ unit, what }) => ({ name: unit.name, what: what.filter((it) => !residents.has(it)) }))
      .filter(({ what }) => what.length > 0),
  ]
}

/** Where faults lie in the form being shown, by cell and by unit. A fault may be of several columns, or of the whole row. */
export function faultsIn(form: Pick<Form, 'form' | 'withheld' | 'checks'>) {
  const byCell = new Map<string, Fault>()
  const byUnit = new Map<string, readonly string[]>()
  const note = (fault: Fault, id: string) => {
    if (fault.form !== form.form) return
    for (const column of fault.column?.split('+') ?? []) byCell.set(cellKey(fault, column), fault)
    const unit = unitKey(fault.setting, fault.unit)
    byUnit.set(unit, [...new Set([...(byUnit.get(unit) ?? []), id])])
  }
  for (const check of form.checks) for (const fault of check.faults) note(fault, check.id)
  for (const fault of form.withheld) note(fault, fault.note)
  return { byCell, byUnit }
}
type Place = Pick<Fault, 'setting' | 'unit' | 'line'>
export const cellKey = ({ setting, unit, line }: Place, column: string) => `${setting}/${unit}/${line}/${column}`
export const unitKey = (setting: Fault['setting'], unit: string) => `${setting}/${unit}`
export const sumLineName = { urban: 'I', rural: 'II', total: 'III' } as const

/** "DIỄN BIẾN HỘ NGHÈO" of the printed form as a sentence, for the screen. */
export function sentenceCase(title: string): string {
  const rest = title.replace(/^(Biểu|Form) [\d.]+\.\s*/, '')
  if (rest !== rest.toLocaleUpperCase('vi')) return rest
  const small = rest.toLocaleLowerCase('vi')
  return small.slice(0, 1).toLocaleUpperCase('vi') + small.slice(1)
}
