import type { Grid } from '../../kernel/grid.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { parseExpression } from './expression.ts'
import { codePattern, isLanguageTag, isName, mostOfForm, OwnForm, type QuestionKind } from './form.ts'
import { type Kind, kindOf } from './kinds.ts'
import { mostProblems, type Problem } from './problem.ts'
import { type Language, readTable, type SheetRow, type SheetTable } from './sheet-table.ts'

/** What of XLSForm is taken: the page of the questions says this list to the officer, so that it can not differ from it. */
export const takenOfXlsForm = {
  sheets: ['survey', 'choices', 'settings'],
  types: ['text', 'integer', 'decimal', 'date', 'select_one', 'select_multiple', 'note', 'begin_group', 'end_group'],
  survey: ['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'constraint_message'],
  choices: ['list_name', 'name', 'label'],
  settings: ['form_title', 'form_id', 'version', 'default_language'],
} as const

const vietnamese: Language = { code: 'vi', name: 'Tiếng Việt' }
const plainTypes: Readonly<Record<string, QuestionKind>> = {
  text: 'text',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  note: 'note',
}

/** Reads the workbook of an XLSForm: a form, or everything that is wrong with it. Nothing it says is dropped silently. */
export function readXlsForm(sheets: readonly Grid[], fileName: string): Result<OwnForm, readonly Problem[]> {
  const problems: Problem[] = []
  const sheetOf = (name: string) => sheets.find((it) => it.name.trim().toLowerCase() === name)
  for (const it of sheets)
    if (!takenOfXlsForm.sheets.some((name) => sheetOf(name) === it) && it.rowCount > 0)
      problems.push({ sheet: it.name, cell: null, wrong: 'sheet-not-taken' })
  const survey = sheetOf('survey')
  if (!survey) return refuse([...problems, { sheet: 'survey', cell: null, wrong: 'sheet-missing' }])

  const settings = readSettings(sheetOf('settings'), problems)
  const choices = sheetOf('choices')
  const { taken, needed } = { taken: ['list_name', 'name'], needed: ['list_name', 'name', 'label'] }
  const listed = choices && readTable(choices, { taken, needed, translated: ['label'] }, settings.language, problems)
  const table = readTable(
    survey,
    {
      taken: ['type', 'name', 'required', 'relevant', 'constraint'],
      needed: ['type', 'name', 'label'],
      translated: ['label', 'hint', 'constraint_message'],
    },
    settings.language,
    problems,
  )
  const lists = readLists(listed)
  const form = readQuestions(table, lists, problems)
  for (const [list, row] of lists.first)
    if (!form.questions.some((it) => it.list === list)) row.wrong('list_name', { wrong: 'list-unused', list })
  if (problems.length > 0) return refuse(once(problems).slice(0, mostProblems))
  const spoken = [vietnamese, ...table.languages, ...(listed?.languages ?? [])]
  return ok(
    OwnForm.parse({
      title: settings.title === '' ? fileName : settings.title,
      ...{ formId: settings.formId, fileVersion: settings.version },
      languages: spoken.filter(({ code }, at) => spoken.findIndex((it) => it.code === code) === at),
      ...form,
      lists: Object.fromEntries(lists.all),
    }),
  )
}

/** A cell that is read for two reasons is wrong once. */
const once = (problems: readonly Problem[]) => [...new Map(problems.map((it) => [JSON.stringify(it), it])).values()]

function readSettings(grid: Grid | undefined, problems: Problem[]) {
  const columns = { taken: takenOfXlsForm.settings, needed: [], translated: [] }
  const row = grid && readTable(grid, columns, vietnamese, problems).rows[0]
  const cell = (column: string) => row?.cell(column) ?? ''
  const said = cell('default_language')
  const [, name = '', code = ''] = /^(.+?)\s*\(\s*([A-Za-z0-9-]+)\s*\)$/.exec(said) ?? []
  if (said !== '' && !isLanguageTag(code))
    row?.wrong('default_language', { wrong: 'language-without-code', column: said })
  return {
    ...{ title: cell('form_title').slice(0, 200), formId: cell('form_id').slice(0, 100) },
    version: cell('version').slice(0, 100),
    language: code === '' ? vietnamese : { code, name },
  }
}

type Lists = {
  readonly all: ReadonlyMap<string, OwnForm['lists'][string]>
  /** The row each list begins on. */
  readonly first: ReadonlyMap<string, SheetRow>
}

function readLists(table: SheetTable | undefined): Lists {
  const [all, first] = [new Map<string, OwnForm['lists'][string]>(), new Map<string, SheetRow>()]
  for (const row of table?.rows ?? []) {
    const [list, code, label] = [row.cell('list_name'), row.cell('name'), row.texts('label')]
    if (list === '') {
      row.wrong('list_name', { wrong: 'list-missing' })
      continue
    }
    const of = all.get(list) ?? []
    if (!first.has(list)) first.set(list, row)
    if (!codePattern.test(code)) row.wrong('name', { wrong: 'choice-invalid', choice: code })
    else if (of.some((it) => it.code === code)) row.wrong('name', { wrong: 'choice-twice', choice: code })
    if (!label?.vi) row.wrong('label', { wrong: 'label-missing' })
    if (of.length === mostOfForm.choices)
      row.wrong('name', { wrong: 'too-many', what: 'choices', most: mostOfForm.choices })
    all.set(list, [...of, { code, label: label ?? {} }])
  }
  return { all, first }
}

type Question = OwnForm['questions'][number]
type Group = OwnForm['groups'][number]

/** Groups and questions in their order, each rule checked against what was asked before it. */
function readQuestions(table: SheetTable, lists: Lists, problems: Problem[]) {
  const [groups, questions]: [Group[], Question[]] = [[], []]
  const opened: { readonly name: string; readonly row: SheetRow }[] = []
  const names = new Set<string>()
  const kinds = new Map<string, Kind>()
  const codes = new Map<string, readonly string[]>()

  const nameOf = (row: SheetRow): string => {
    const name = row.cell('name')
    if (name === '') row.wrong('name', { wrong: 'name-missing' })
    else if (!isName(name)) row.wrong('name', { wrong: 'name-invalid', name })
    else if (names.has(name)) row.wrong('name', { wrong: 'name-twice', name })
    names.add(name)
    return name
  }
  const ruleOf = (row: SheetRow, column: 'relevant' | 'constraint', here: string | undefined): string | null => {
    const text = row.cell(column)
    if (text === '') return null
    const parsed = parseExpression(text)
    const scope = { kindOf: (it: string) => kinds.get(it), codesOf: (it: string) => codes.get(it), here }
    const kind = parsed.ok ? kindOf(parsed.value, scope) : parsed
    if (!kind.ok) row.wrong(column, { wrong: 'rule', column, why: kind.error })
    else if (kind.value !== 'yes-no')
      row.wrong(column, { wrong: 'rule', column, why: { fault: 'kind', wanted: 'yes-no', found: kind.value } })
    return text
  }
  const refuseHere = (row: SheetRow, type: string, columns: readonly string[]) => {
    for (const column of columns)
      if (row.cell(column) !== '' || row.texts(column) !== null) row.wrong(column, { wrong: 'not-here', column, type })
  }

  for (const row of table.rows) {
    const type = row.cell('type').replaceAll(/\s+/g, ' ')
    const group = opened.at(-1)?.name ?? null
    if (type === '') {
      row.wrong('type', { wrong: 'type-missing' })
    } else if (/^begin[ _]group$/i.test(type)) {
      const name = nameOf(row)
      refuseHere(row, type, ['hint', 'required', 'constraint', 'constraint_message'])
      groups.push({ name, label: row.texts('label'), relevant: ruleOf(row, 'relevant', undefined), group })
      opened.push({ name, row })
    } else if (/^end[ _]group$/i.test(type)) {
      const closed = opened.pop()
      if (!closed) row.wrong('type', { wrong: 'group-not-open' })
      else if (!questions.some((it) => it.group === closed.name) && !groups.some((it) => it.group === closed.name))
        closed.row.wrong('name', { wrong: 'group-empty', name: closed.name })
    } else questions.push(questionOf(row, type, group))
  }
  for (const { name, row } of opened) row.wrong('name', { wrong: 'group-not-closed', name })
  const say = (wrong: Problem) => problems.push(wrong)
  if (questions.length === 0) say({ sheet: table.name, cell: null, wrong: 'no-questions' })
  for (const [what, of] of [
    ['questions', questions],
    ['groups', groups],
  ] as const)
    if (of.length > mostOfForm[what])
      say({ sheet: table.name, cell: null, wrong: 'too-many', what, most: mostOfForm[what] })
  return { groups, questions }

  function questionOf(row: SheetRow, type: string, group: string | null): Question {
    const [, select, list = null] = /^select_(one|multiple) (\S+)$/i.exec(type) ?? []
    const kind =
      select === undefined ? plainTypes[type.toLowerCase()] : select.toLowerCase() === 'one' ? 'one' : 'several'
    if (kind === undefined) row.wrong('type', { wrong: 'type-not-taken', type })
    else if (kind === 'note') refuseHere(row, type, ['required', 'constraint', 'constraint_message'])
    if (list !== null && !lists.all.has(list)) row.wrong('type', { wrong: 'list-unknown', list })
    const [name, label, hint, message] = [
      nameOf(row),
      row.texts('label'),
      row.texts('hint'),
      row.texts('constraint_message'),
    ]
    if (!label?.vi) row.wrong('label', { wrong: 'label-missing' })
    const relevant = ruleOf(row, 'relevant', undefined)
    if (kind !== undefined && kind !== 'note') kinds.set(name, valueKind[kind])
    if (list !== null)
      codes.set(
        name,
        (lists.all.get(list) ?? []).map(({ code }) => code),
      )
    const constraint = ruleOf(row, 'constraint', name)
    if (message !== null && constraint === null)
      row.wrong('constraint_message', { wrong: 'message-without-constraint' })
    return {
      ...{
        name,
        kind: kind ?? 'note',
        label: label ?? {},
        hint,
        required: isRequired(row),
        relevant,
        constraint,
        message,
      },
      ...{ list, group },
    }
  }
}

const valueKind = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  one: 'text',
  several: 'several',
} as const satisfies Record<Exclude<QuestionKind, 'note'>, Kind>

function isRequired(row: SheetRow): boolean {
  const value = row.cell('required')
  if (/^(yes|true|true\(\)|1)$/i.test(value)) return true
  if (!/^(no|false|false\(\)|0)?$/i.test(value)) row.wrong('required', { wrong: 'required-not-taken', value })
  return false
}
