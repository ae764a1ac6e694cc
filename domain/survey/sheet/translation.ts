import { z } from 'zod'
import type { Grid } from '../../kernel/grid.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Texts } from '../own/form.ts'
import { mostProblems, type Problem } from '../own/problem.ts'
import { readTable, type SheetRow } from '../own/sheet-table.ts'
import { sheetHints } from './hints.ts'
import type { SheetText } from './texts.ts'
import { appLanguages, SheetSaid, type SheetWords, TranslatedLanguage } from './words.ts'

/*
 * Bản dịch phiếu: the built-in sheets in another language, by a spreadsheet with one row a text. What is not translated is asked in
 * Vietnamese, and a translation counts only as long as the Vietnamese it was made from stands in the sheets.
 */

const Of = z.object({ label: z.string(), hint: z.string().nullable() })
export const SheetTranslation = z.object({
  language: TranslatedLanguage,
  texts: z.array(SheetSaid.extend({ name: z.string().max(200), of: Of })).min(1),
})
export type SheetTranslation = z.infer<typeof SheetTranslation>

/** The headings of the spreadsheet, as the file a province downloads has them. */
export const translationHeadings = {
  name: 'Mã',
  sheet: 'Phiếu',
  kind: 'Loại',
  label: 'Câu chữ',
  hint: 'Gợi ý',
} as const

const vietnamese = { code: 'vi', name: 'Tiếng Việt' }

/** The heading of a column in a language: "Câu chữ::Tày (tyz)". */
export const headingIn = (column: 'label' | 'hint', { code, name }: { readonly code: string; readonly name: string }) =>
  `${translationHeadings[column]}::${name} (${code})`

/** Reads a filled-in spreadsheet: a translation, or everything that is wrong with it, cell by cell. */
export function readTranslation(
  sheets: readonly Grid[],
  texts: readonly SheetText[],
): Result<SheetTranslation, readonly Problem[]> {
  const problems: Problem[] = []
  const [first, ...others] = sheets.filter(({ rowCount }) => rowCount > 0)
  if (!first) return refuse([{ sheet: sheets[0]?.name ?? '', cell: null, wrong: 'nothing-translated' }])
  for (const { name } of others) problems.push({ sheet: name, cell: null, wrong: 'sheet-besides' })
  const table = readTable(
    first,
    {
      taken: ['name', 'sheet', 'kind'],
      needed: ['name', 'label', 'hint'],
      translated: ['label', 'hint'],
      headings: translationHeadings,
    },
    vietnamese,
    problems,
  )
  const [language, second] = table.languages.filter(({ code }) => code !== 'vi')
  if (language && appLanguages.includes(language.code))
    problems.push({ sheet: first.name, cell: null, wrong: 'language-own', language: language.name })
  if (!language) problems.push({ sheet: first.name, cell: null, wrong: 'language-missing' })
  if (second) problems.push({ sheet: first.name, cell: null, wrong: 'language-second', language: second.name })
  // Under wrong headings every row would be wrong.
  if (!language || problems.length > 0) return refuse(problems)
  const byName = new Map(texts.map((it) => [it.name, it]))
  const seen = new Set<string>()
  const said = table.rows.flatMap((row) => {
    const name = row.cell('name')
    const of = byName.get(name)
    if (!of) row.wrong('name', { wrong: 'row-unknown', name })
    else if (seen.has(name)) row.wrong('name', { wrong: 'name-twice', name })
    seen.add(name)
    return of ? saidIn(row, of, language.code) : []
  })
  if (said.length === 0 && problems.length === 0)
    problems.push({ sheet: first.name, cell: null, wrong: 'nothing-translated' })
  if (problems.length > 0) return refuse(problems.slice(0, mostProblems))
  return ok(SheetTranslation.parse({ language, texts: said }))
}

/** One row: what stands in the column of the language, held against the Vietnamese beside it. */
function saidIn(row: SheetRow, { name, label, hint }: SheetText, code: string): SheetTranslation['texts'] {
  const [labels, hints] = [row.texts('label'), row.texts('hint')]
  // Who changes the Vietnamese means to change the sheet; that is the ministry's.
  for (const [column, texts, now] of [
    ['label', labels, label],
    ['hint', hints, hint ?? ''],
  ] as const)
    if (!isSame(texts?.vi ?? '', now)) row.wrong(`${column}::vi`, { wrong: 'vietnamese-changed', now })
  const told = { ...inIts(labels, 'label', code), ...inIts(hints, 'hint', code) }
  return Object.keys(told).length === 0 ? [] : [{ name, of: { label, hint }, ...told }]
}

const inIts = (texts: Texts | null, key: 'label' | 'hint', code: string): SheetSaid => {
  const text = texts?.[code]
  return text === undefined ? {} : { [key]: text }
}

/** Spaces and line breaks are no other words. */
const isSame = (a: string, b: string) => folded(a) === folded(b)
const folded = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/**
 * What a translation says to the sheets as they are now: nothing to a text whose Vietnamese has changed since, or is one thing in
 * one point table and another in the next.
 */
export function wordsNow({ texts }: SheetTranslation, sheets: readonly SheetText[]): SheetWords {
  const byName = Map.groupBy(sheets, (it) => it.name)
  return Object.fromEntries(
    texts.flatMap(({ name, of, label, hint }) => {
      const now = byName.get(name) ?? []
      if (now.length === 0 || !now.every((it) => isSame(of.label, it.label))) return []
      const hinted = now.every((it) => isSame(of.hint ?? '', it.hint ?? ''))
      const said = { ...(label === undefined ? {} : { label }), ...(hint === undefined || !hinted ? {} : { hint }) }
      return Object.keys(said).length === 0 ? [] : [[name, said] as const]
    }),
  )
}

/** The hints we bring ourselves, in a language of the app. */
export const builtInHints = (language: 'vi' | 'en'): SheetWords =>
  Object.fromEntries(Object.entries(sheetHints).map(([name, hint]) => [name, { hint: hint[language] }]))
