import type { ListColumn } from './list-column.ts'
import { isOfSheet, type ListFinding } from './list-finding.ts'

/** English names of the columns of a list. */
export const listColumnEn: Readonly<Record<ListColumn, string>> = {
  listNo: 'Household no.',
  head: 'Head of household',
  member: 'Member',
  name: 'Name',
  relation: 'Relation to the head',
  birth: 'Date of birth',
  sex: 'Sex',
  nationalId: 'Personal number',
  province: 'Province',
  district: 'District',
  districtCode: 'District code',
  commune: 'Commune',
  communeCode: 'Commune code',
  village: 'Village',
  address: 'Address',
  ethnicity: 'Ethnic group',
  class: 'Class',
  decisionNo: 'Decision no.',
  decisionDate: 'Decision date',
  incomePoints: 'B1 points',
  deprivationPoints: 'B2 points',
  minority: 'Minority household',
  noLabour: 'Household without labour capacity',
  merit: 'Household with a person of merit to the revolution',
  cause: 'Cause of poverty',
  note: 'Note',
}

const classEn = { poor: 'poor', 'near-poor': 'near-poor', neither: 'neither poor nor near-poor' } as const
const fontEn = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const
const dayEn = (date: string) => date.split('-').reverse().join('/')

/** Which cell, what is wrong, what to do: one sentence or two an officer can act on. */
export const listFindingEn = (it: ListFinding): string =>
  isOfSheet(it) ? `Whole sheet: ${said(it)}` : `Cell ${it.address}: ${said(it)}`

function said(it: ListFinding): string {
  switch (it.code) {
    case 'no-list':
      return 'no heading of a list was found. Check the sheet and the layout (heading in row 7, data from row 8; lists of escaped households from row 10).'
    case 'no-rows':
      return 'there is no household below the heading. Check the file you chose.'
    case 'column-missing':
      return `the column “${listColumnEn[it.column]}” is missing. Add it and import again.`
    case 'legacy-text':
      return `the text is typed in a ${fontEn[it.encoding]} font (“${it.example}” is “${it.reads}”). Choose “Convert to Unicode” to read the file again.`
    case 'cell-error':
      return `the cell shows the error ${it.text}. Open the file in Excel and correct the formula or type the value.`
    case 'formula-without-value':
      return 'the cell has a formula that was never computed. Open the file in Excel, save it and import again.'
    case 'text-too-long':
      return `the text is too long (“${it.text}…”). Shorten it.`
    case 'head-missing':
      return 'the head of the household has no name. Write the name here.'
    case 'row-before-first-household':
      return 'this row stands before the first household, so it belongs to none. Write the number and the head in the first row of the household.'
    case 'member-missing':
      return 'the row of this member has no name. Write the name, or delete the row.'
    case 'two-heads':
      return `“${it.text}” is called head, too. A household has one head: correct the relation, or make a household of its own.`
    case 'too-many-members':
      return `the household has ${it.count} people; the numbers or heads of the next households may be missing. Check where each household begins.`
    case 'class-missing':
      return 'the household has no class. Write 1 (poor) or 2 (near-poor).'
    case 'class-unknown':
      return `the class “${it.text}” is not understood. Write 1 (poor) or 2 (near-poor).`
    case 'class-differs-in-household':
      return `the class “${it.text}” differs from that in the head's row. A household has one class: make them agree.`
    case 'escaped-from-unknown':
      return 'it is not clear whether the household left the poor or the near-poor list. Write “Thoát nghèo” or “Thoát cận nghèo” in the note, or choose when importing.'
    case 'household-repeated':
      return `this household stands in row ${it.firstRow} already, with the same people. Delete one of the two.`
    case 'birth-impossible':
      return `“${it.text}” is no day of the calendar. Write day/month/year, as in 05/09/1987, or the year alone.`
    case 'birth-in-future':
      return `the date of birth “${it.text}” is after the review. Check it.`
    case 'national-id-scientific':
      return `Excel shortened the personal number to “${it.text}” and lost digits. Format the column as Text and type all 12 digits.`
    case 'decision-date-impossible':
      return `the decision date “${it.text}” is no day of the calendar. Write day/month/year.`
    case 'points-not-whole':
      return `${listColumnEn[it.column]} “${it.text}” is no whole number. Take it from the score sheet again.`
    case 'points-impossible':
      return it.column === 'incomePoints'
        ? `B1 points “${it.text}” are not possible. Take them from sheet B1 again.`
        : `B2 points “${it.text}” are not possible: 10 for each deprivation, from 0 to 120. Take them from sheet B2 again.`
    case 'layout-by-position':
      return 'no heading was recognised; the columns were taken by their position in the layout. Compare every column before saving.'
    case 'row-skipped':
      return `the row is not of a household and was left out: “${it.text}”.`
    case 'name-odd':
      return `the name “${it.text}” has odd characters or is one letter. Check it.`
    case 'list-no-missing':
      return 'the household has no number.'
    case 'head-without-details':
      return `no row gives the date of birth, sex and personal number of the head “${it.text}”. Add them after the import if known.`
    case 'household-looks-repeated':
      return `may be the household of row ${it.firstRow}: same head, date of birth and place. Check whether they are one.`
    case 'birth-missing':
      return 'no date or year of birth.'
    case 'birth-from-serial':
      return `the number ${it.text} was read as ${dayEn(it.date)} (a date as Excel counts days). Check it.`
    case 'birth-two-digit-year':
      return `the year has two digits: “${it.text}” was read as ${dayEn(it.date)}. Check it.`
    case 'birth-month-only':
      return `“${it.text}” gives month and year only; the year ${it.year} is kept.`
    case 'birth-unlikely':
      return `the date of birth “${it.text}” makes the person older than 115. Check it.`
    case 'sex-missing':
      return 'no sex is given.'
    case 'sex-unclear':
      return `the sex “${it.text}” is not understood. Write Nam or Nữ.`
    case 'relation-missing':
      return 'no relation to the head is given; “other” is kept for now.'
    case 'relation-unknown':
      return `the relation “${it.text}” is not understood; “other” is kept for now.`
    case 'national-id-padded':
      return `the personal number “${it.text}” lacks zeros at its start and was read as ${it.padded}. Check it.`
    case 'national-id-wrong-shape':
      return `“${it.text}” is neither a 12-digit nor a 9-digit number and is not kept. Add it later if known.`
    case 'national-id-year-differs':
      return `the number ${it.text} is of somebody born in ${it.inNumber}, the list says ${it.inList}. Check both.`
    case 'national-id-sex-differs':
      return `the number ${it.text} does not fit the sex in the list. Check both.`
    case 'national-id-repeated':
      return `the number ${it.text} also stands in ${it.others.join(', ')}. A number belongs to one person: check whose it is.`
    case 'ethnicity-missing':
      return "the head's ethnic group is missing."
    case 'ethnicity-unknown':
      return `“${it.text}” is none of the 54 ethnic groups. Write its name or code.`
    case 'minority-differs':
      return it.flagged
        ? 'the household is marked as a minority household, but no member belongs to a minority. Check it.'
        : 'the head belongs to a minority, but the household is not marked. Check it.'
    case 'flag-unclear':
      return `“${it.text}” in the column ${listColumnEn[it.column]} is not understood. Write x for yes, leave it empty for no.`
    case 'cause-unknown':
      return `the cause “${it.text}” is not understood. Write numbers from 1 to 8 with semicolons between them.`
    case 'cause-read-as-list':
      return `“${it.text}” was read as the causes ${it.causes.join(' and ')}. Check it.`
    case 'points-missing':
      return `${listColumnEn[it.column]} are missing.`
    case 'class-differs-from-scores': {
      const b2 = it.deprivationPoints === null ? 'missing' : it.deprivationPoints
      return `listed as ${classEn[it.class]}, but B1 ${it.incomePoints} and B2 ${b2} give ${classEn[it.scored]}. Kept as listed; check the sheets and decide.`
    }
    case 'text-cleaned':
      return `stray spaces and separate marks were put right in ${it.count} cells of the sheet.`
    case 'numbers-as-text':
      return `${it.count} cells hold numbers as text; they were read as numbers.`
    case 'legacy-converted':
      return `text of a ${fontEn[it.encoding]} font was converted to Unicode. Read the names before saving.`
    case 'formula-value-taken':
      return `the cell has a formula; the value it shows was taken: “${it.text}”.`
    case 'zero-restored':
      return `the code “${it.text}” lacked zeros at its start and was read as ${it.restored}.`
  }
}
