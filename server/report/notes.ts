import type { What } from '../../domain/report/figures.ts'
import type { Fault, Form, FormCode, Forms } from '../../domain/report/form.ts'
import type { Language } from '../sheet/paper/words.ts'
import { faultWords, missingWords, sheetWords } from './words.ts'

/** So many faults of one identity are printed; a broken list of a province would fill the sheet. */
const mostFaults = 20

/** What is written under a form: what is not there and of whom, which cells are empty and why, which identities fail. */
export function notesOf(forms: Forms, code: FormCode, language: Language): string[] {
  const form = forms[code]
  const words = sheetWords[language]
  const hasDash = form.blocks.some(({ rows }) => rows.some(({ cells }) => cells.includes(null)))
  const missing = missingNotes(form, language)
  const withheld = form.withheld.length > 0 ? [words.empty, ...some(forms, form.withheld, language)] : []
  const failing = form.checks
    .map((check) => ({ ...check, faults: check.faults.filter((fault) => !isWithheld(form, fault)) }))
    .filter(({ faults }) => faults.length > 0)
  return [
    ...(hasDash ? [words.dash] : []),
    ...missing,
    ...(missing.length > 0 ? [words.partSum] : []),
    ...withheld,
    ...failing.flatMap(({ id, faults }) => some(forms, faults, language).map((text) => `${id}. ${text}`)),
  ]
}

/** One note for each thing that is not there, naming the units. */
function missingNotes({ missing }: Form, language: Language): string[] {
  const units = new Map<What, string[]>()
  for (const { unit, what } of missing) for (const it of what) units.set(it, [...(units.get(it) ?? []), unit.name])
  return [...units].map(([what, names]) => `${missingWords[what][language]} (${names.length}): ${names.join(', ')}.`)
}

const isWithheld = (form: Form, fault: Fault) =>
  form.withheld.some(
    (it) =>
      it.form === fault.form &&
      it.unit === fault.unit &&
      it.setting === fault.setting &&
      it.line === fault.line &&
      it.column === fault.column,
  )

function some(forms: Forms, faults: readonly Fault[], language: Language): string[] {
  const printed = faults
    .slice(0, mostFaults)
    .map((fault) => faultWords(fault, columnOf(forms[fault.form], fault), language))
  const more = faults.length - printed.length
  return more > 0 ? [...printed, sheetWords[language].more(more)] : printed
}

/** The column as printed: its number, or its heading where the template gives none. */
function columnOf(form: Form, { column }: Fault): string {
  const names = column?.split('+').map((key) => {
    const found = form.columns.find((it) => it.key === key)
    return found ? found.no.split('=')[0] || `“${found.heading.vi}”` : key
  })
  return names?.join(' + ') ?? ''
}
