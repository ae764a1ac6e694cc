import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { columnName } from '../../../domain/kernel/grid.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { communeKey, villageKey } from '../../../domain/place/village-name.ts'
import { checkClass, type ParsedGroup } from '../../../domain/review/list-check.ts'
import type { ListColumn } from '../../../domain/review/list-column.ts'
import type { ListFinding } from '../../../domain/review/list-finding.ts'
import type { ListLayout } from '../../../domain/review/list-layout.ts'
import type { ParsedHousehold } from '../../../domain/review/list-row.ts'
import { decide, matches } from '../../../domain/review/match.ts'
import type { RegisterFinding } from '../../../domain/review/register-finding.ts'
import type { Setting, Standard } from '../../../domain/standard/standard.ts'
import type { Tx } from '../../db/types.ts'
import type { Vault } from '../../file/vault.ts'
import { findStandard } from '../../standard/store.ts'
import { findCandidates, type Recorded, toKnown, villagesByKey } from './register.ts'
import { type Staged, toStaged } from './staged.ts'
import type { Import, StagedRow } from './store.ts'

type Finding = ListFinding | RegisterFinding
type Commune = { readonly id: number; readonly area: AreaPath; readonly code: string | null; readonly name: string }
type Context = {
  readonly commune: Commune
  readonly layout: ListLayout
  readonly villages: ReadonlyMap<string, number>
  readonly settings: ReadonlyMap<number, Setting>
  readonly standard: Standard | undefined
  readonly vault: Vault
  /** Households of the register another household of this file is already taken for. */
  readonly taken: Set<string>
}

/** Lays households of a file beside the units of the day and the register, chunk by chunk. */
export async function makeStager(tx: Tx, it: Import, layout: ListLayout, day: CivilDate, vault: Vault) {
  const commune = await findCommuneOfDay(tx, it, day)
  const villages = await villagesByKey(tx, it.unit_id, day)
  const { rows } = await sql<{ id: number; setting: Setting }>`select unit_id as id, setting from unit_version
    where level = 'village' and setting is not null and parent_id = ${it.unit_id} and valid_from <= ${day} and (valid_until is null or valid_until > ${day})`.execute(
    tx,
  )
  const settings = new Map(rows.map((row) => [row.id, row.setting]))
  const standard = await findStandard(tx, it.standard_id)
  const context: Context = { commune, layout, villages, settings, standard, vault, taken: new Set() }
  return async (now: Tx, groups: readonly ParsedGroup[], from: number): Promise<readonly StagedRow[]> => {
    const placed = groups.map((group) => place(group, context))
    const register = await findCandidates(
      now,
      commune.area,
      placed.flatMap(({ staged }) => staged ?? []),
    )
    return placed.map((one, index) => rowOf(one, from + index, register, context))
  }
}

async function findCommuneOfDay(tx: Tx, it: Import, day: CivilDate): Promise<Commune> {
  const { rows } =
    await sql<Commune>`select u.id, u.area, v.code, v.name from unit u join unit_version v on v.unit_id = u.id
    where u.id = ${it.unit_id} and v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day})`.execute(
      tx,
    )
  if (!rows[0]) throw new Error(`commune ${it.unit_id} is not there on ${day}`)
  return rows[0]
}

type Placed = {
  readonly group: ParsedGroup
  readonly staged: Staged | undefined
  readonly findings: readonly Finding[]
}

function place(group: ParsedGroup, context: Context): Placed {
  const { household } = group
  const findings: Finding[] = [...group.findings]
  if (!household) return { group, staged: undefined, findings }
  const { layout, villages, settings, standard, vault } = context
  const isEscaped = layout.kind === 'escaped'
  const other = otherCommune(household, group, context)
  if (other) findings.push(other)
  // Lists of the escaped have an address only: the village is the register's.
  const villageId =
    villages.get(foldText(household.place.village)) ?? villages.get(villageKey(household.place.village)) ?? null
  if (villageId === null && !isEscaped)
    findings.push({
      severity: 'error',
      code: 'village-unknown',
      address: at(layout, group, 'village'),
      text: household.place.village,
    })
  const setting = villageId === null ? undefined : settings.get(villageId)
  const differs = standard && setting ? checkClass(household, { standard, setting }, isEscaped) : undefined
  if (differs) findings.push({ ...differs, address: at(layout, group, isEscaped ? 'incomePoints' : 'class') })
  return { group, staged: toStaged(household, villageId, vault), findings }
}

const at = (layout: ListLayout, { rows: [row] }: ParsedGroup, column: ListColumn) =>
  `${columnName(layout.columns[column] ?? 1)}${row}`

/** Codes were used again after mergers, so a code alone says nothing: a household is of another commune when the name differs. */
function otherCommune(
  household: ParsedHousehold,
  group: ParsedGroup,
  { commune, layout }: Context,
): RegisterFinding | undefined {
  const { commune: text, communeCode } = household.place
  const sameName =
    text === '' ? communeCode === '' || communeCode === commune.code : communeKey(text) === communeKey(commune.name)
  if (sameName) return undefined
  return {
    severity: 'error',
    code: 'other-commune',
    address: at(layout, group, text === '' ? 'communeCode' : 'commune'),
    text: text || communeCode,
    commune: commune.name,
  }
}

function rowOf(
  { group, staged, findings }: Placed,
  no: number,
  register: readonly Recorded[],
  context: Context,
): StagedRow {
  const [first_row, last_row] = group.rows
  const found = staged ? matches(toKnown(staged), register) : []
  const decision = decide(found)
  const isTaken = decision.kind === 'same' && context.taken.has(decision.as)
  if (decision.kind === 'same') context.taken.add(decision.as)
  const kind = isTaken ? 'open' : decision.kind
  const all = [
    ...findings,
    ...escapedFindings(kind, decision.kind === 'same' ? decision.as : undefined, register, group, context),
  ]
  const wrong = staged === undefined || all.some((it) => it.severity === 'error')
  return {
    no,
    first_row,
    last_row,
    status: wrong ? 'wrong' : kind === 'open' ? 'doubtful' : 'good',
    household: staged ?? null,
    findings: all,
    matches: found.map(({ householdId, why }) => ({ householdId, why, ...besideOf(householdId, register) })),
    decision: kind,
    same_as: decision.kind === 'same' && !isTaken ? decision.as : null,
  }
}

/** Who escapes was on a list: nobody like it in the register, or one on no list, is a mistake of the file. */
function escapedFindings(
  kind: string,
  as: string | undefined,
  register: readonly Recorded[],
  group: ParsedGroup,
  { layout }: Context,
): readonly RegisterFinding[] {
  if (layout.kind !== 'escaped' || kind === 'open') return []
  const listed = register.find((it) => it.householdId === as)?.onList ?? false
  return listed ? [] : [{ severity: 'error', code: 'escaped-not-listed', address: at(layout, group, 'name') }]
}

/** What stands in the register, to be laid beside what the file says. */
function besideOf(id: string, register: readonly Recorded[]) {
  const one = register.find((it) => it.householdId === id)
  return {
    head: one?.head ?? '',
    village: one?.village ?? '',
    members: one?.people.map(({ plainName, birthYear }) => ({ name: plainName, birthYear })) ?? [],
  }
}
