import { randomBytes } from 'node:crypto'
import type { Sent, Verdict } from '../contract/command.ts'
import type { Actor, Role } from '../domain/account/actor.ts'
import { CivilDate } from '../domain/kernel/date.ts'
import { AreaPath, CommandId, HouseholdId, ImportId, ListId, MemberId, UserId, uuid7 } from '../domain/kernel/ids.ts'
import { type Result, refuse } from '../domain/kernel/result.ts'
import type { Refusal } from '../domain/refusal.ts'
import { nationalStandards } from '../domain/standard/national.ts'
import { runCommand } from '../server/command/run.ts'
import { addStandard } from '../server/standard/store.ts'
import { handlers, views } from '../server/subjects.ts'
import { asOwner, type TestDatabase } from './database.ts'

export const newId = () => uuid7(Date.now(), randomBytes(10))
export const newHouseholdId = () => HouseholdId.parse(newId())
export const newMemberId = () => MemberId.parse(newId())
export const newListId = () => ListId.parse(newId())
export const newImportId = () => ImportId.parse(newId())
export const today = CivilDate.parse('2024-12-20')

/**
 * A small province of two communes with two villages each, units of today (2024 and on):
 * province 1; communes 11 "Xã Vĩnh Hải" (rural) and 12 "Phường Mẫu Thành" (urban); villages 111, 112, 121, 122.
 */
export async function addSmallProvince(t: TestDatabase) {
  const units = [
    [1, 'province', '/1/', '99', 'Tỉnh Mẫu', 'tỉnh', null, null],
    [11, 'commune', '/1/11/', '90011', 'Xã Vĩnh Hải', 'xã', 1, 'rural'],
    [12, 'commune', '/1/12/', '90012', 'Phường Mẫu Thành', 'phường', 1, 'urban'],
    [111, 'village', '/1/11/111/', null, 'Thôn Phước Tân', 'thôn', 11, 'rural'],
    [112, 'village', '/1/11/112/', null, 'Thôn Bến Đáy', 'thôn', 11, 'rural'],
    [121, 'village', '/1/12/121/', null, 'Khu phố 1', 'khu phố', 12, 'urban'],
    [122, 'village', '/1/12/122/', null, 'Khu phố 2', 'khu phố', 12, 'urban'],
  ] as const
  const text = (value: string | number | null) => (value === null ? 'null' : `'${value}'`)
  for (const [id, level, area, code, name, kind, parent, setting] of units)
    await asOwner(
      t.name,
      `insert into unit (id, level, area) overriding system value values (${id}, '${level}', '${area}');
       insert into unit_version (unit_id, level, valid_from, code, name, kind, parent_id, setting, score_area)
       values (${id}, '${level}', '2020-01-01', ${text(code)}, '${name}', '${kind}', ${text(parent)}, ${text(setting)}, ${level === 'commune' ? "'NT3'" : 'null'});`,
    )
}

/** The national standards, as the seed puts them in. */
export const addNationalStandards = (t: TestDatabase) =>
  t.see(async (tx) => {
    for (const standard of nationalStandards) await addStandard(tx, standard)
  })

/** Somebody with a role and an area, with an account that can be found (its password hash fits no password). */
export async function addActor(t: TestDatabase, role: Role, area = '/1/', name = 'Nguyễn Thị Lan'): Promise<Actor> {
  const id = UserId.parse(newId())
  const account = `${role}-${id.slice(-6)}`
  await t.db
    .insertInto('account')
    .values({ id, account, name, role, area: AreaPath.parse(area), password_hash: '-' })
    .execute()
  return { id, role, area: AreaPath.parse(area) }
}

export const aCommand = (name: string, input: unknown): Sent => ({
  id: CommandId.parse(newId()),
  name,
  input,
  madeAt: '2024-12-20T08:00:00+07:00',
})

/** Gives a command as somebody and waits for the verdict. */
export const give = (t: TestDatabase, actor: Actor, name: string, input: unknown, on = today): Promise<Verdict> => {
  const sent = aCommand(name, input)
  return runCommand(t.planned, handlers, { actor, commandId: sent.id, today: on, vault: t.vault, files: t.files }, sent)
}

/** Reads a view as somebody, by its path as contract/ declares it. */
export const look = async (
  t: TestDatabase,
  actor: Actor,
  path: string,
  query: Record<string, unknown> = {},
  on = today,
): Promise<Result<unknown, Refusal>> => {
  const view = views.find((one) => one.path === path)
  if (!view) return refuse({ code: 'input.invalid', path })
  const asText = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return view.answerTo(
    t.db,
    { actor, today: on, vault: t.vault, files: t.files, demo: false, publicAddress: 'https://chung-tay.test' },
    asText,
  )
}

/** A person for a command, with what a test leaves out filled in. */
export const aMember = (over: Record<string, unknown> = {}) => ({
  id: newMemberId(),
  name: 'Trần Văn Lực',
  relation: 'head',
  sex: 'male',
  birthDate: '1983-03-14',
  birthYear: null,
  ethnicity: '01',
  nationalId: null,
  ...over,
})

export const aHousehold = (over: Record<string, unknown> = {}) => ({
  id: newHouseholdId(),
  villageId: 111,
  on: '2023-10-01',
  members: [
    aMember(),
    aMember({ name: 'Phan Thị Sương', relation: 'spouse', sex: 'female' }),
    aMember({ name: 'Trần Minh Khang', relation: 'child' }),
  ],
  ...over,
})
