import { foldText } from '../kernel/text.ts'
import type { ListReader } from './list-cell.ts'
import type { ListFinding } from './list-finding.ts'
import { masked } from './list-person.ts'
import type { ParsedHousehold, ParsedMember } from './list-row.ts'

type Group = { readonly household: ParsedHousehold | undefined; readonly findings: ListFinding[] }

/**
 * What stands in the file twice. One number for two people goes to a person (law handbook 12.1). A household entered twice
 * with the same people (defect F06) is kept once: the later entry cannot be saved.
 */
export function findRepeats(reader: ListReader, groups: readonly Group[]): void {
  repeatedIds(reader, groups)
  const seen = new Map<string, { readonly row: number; readonly people: string }>()
  for (const { household, findings } of groups) {
    if (household === undefined) continue
    const { head, place, members } = household
    const row = members.find((it) => it.row > 0)?.row ?? 0
    const key = foldText(
      [head.name, birthText(head), place.communeCode || place.commune, place.village, place.address].join('|'),
    )
    const people = members
      .map((it) => `${foldText(it.name)} ${birthText(it)}`)
      .sort()
      .join('|')
    const before = seen.get(key)
    if (before === undefined) seen.set(key, { row, people })
    else {
      const address = reader.addressOf(row, reader.layout.columns.head === undefined ? 'name' : 'head')
      const same = before.people === people && head.birth.kind === 'date'
      findings.push(
        same
          ? { severity: 'error', code: 'household-repeated', address, firstRow: before.row }
          : { severity: 'warning', code: 'household-looks-repeated', address, firstRow: before.row },
      )
    }
  }
}

const birthText = ({ birth }: ParsedMember) =>
  birth.kind === 'date' ? birth.date : birth.kind === 'year' ? String(birth.year) : ''

function repeatedIds(reader: ListReader, groups: readonly Group[]): void {
  const places = new Map<string, { readonly address: string; readonly findings: ListFinding[] }[]>()
  for (const { household, findings } of groups)
    for (const { nationalId, row } of household?.members ?? []) {
      if (nationalId === null) continue
      const here = { address: reader.addressOf(row, 'nationalId'), findings }
      const found = places.get(nationalId)
      if (found) found.push(here)
      else places.set(nationalId, [here])
    }
  for (const [text, found] of places) {
    if (found.length < 2) continue
    for (const { address, findings } of found) {
      const others = found
        .map((it) => it.address)
        .filter((it) => it !== address)
        .slice(0, 5)
      findings.push({ severity: 'warning', code: 'national-id-repeated', address, text: masked(text), others })
    }
  }
}
