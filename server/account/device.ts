import { sql } from 'kysely'
import type { z } from 'zod'
import { declareLost, deviceList, registerDevice } from '../../contract/device.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { may, reach } from '../../domain/account/may.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { ok } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import { inside } from '../db/inside.ts'
import type { Db, Tx } from '../db/types.ts'
import { show } from '../http/show.ts'
import { endSessions } from './session.ts'

export const deviceCommands = [
  on(registerDevice, {
    about: async (_tx, _input, { actor }) => actor,
    allow: may.carryPhone,
    async do(tx, { id: account_id, area }, { id, name }) {
      await tx
        .insertInto('device')
        .values({ id, account_id, area, name })
        .onConflict((it) => it.column('id').doNothing())
        .execute()
      return ok(null)
    },
  }),
  on(declareLost, {
    about: (tx, { id }) => tx.selectFrom('device').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    allow: may.declareLost,
    async do(tx, device, { id }, { actor }) {
      if (device.lost_at !== null) return ok(null)
      // Nobody opens with it what is wiped at the next contact.
      await tx.deleteFrom('device_key').where('device_id', '=', id).execute()
      await tx.updateTable('device').set({ lost_at: sql`now()`, lost_by: actor.id }).where('id', '=', id).execute()
      // Whoever holds the phone may be signed in on it.
      await endSessions(tx, device.account_id)
      return ok(null)
    },
  }),
]

export const deviceViews = [show(deviceList, { reach: reach.devices, read: listDevices })]

async function listDevices(tx: Tx, within: AreaPath): Promise<z.infer<typeof deviceList.answer>> {
  const { rows } = await sql<z.infer<typeof deviceList.answer>['rows'][number]>`
    select d.id, d.name, json_build_object('id', a.id, 'name', a.name) as owner,
           (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit u join unit_version v on v.unit_id = u.id
             where u.area = d.area order by v.valid_from desc limit 1) as unit,
           d.registered_at as "registeredAt", d.seen_at as "seenAt",
           case when d.waiting_interviews is null then null
                else json_build_object('interviews', d.waiting_interviews, 'photos', d.waiting_photos) end as waiting,
           (select max(k.handed_at) from device_key k where k.device_id = d.id and k.account_id = d.account_id) as "handedAt",
           d.lost_at as "lostAt", d.told_at as "toldAt"
      from device d join account a on a.id = d.account_id where ${inside('d.area', within)} order by d.registered_at desc, d.id`.execute(
    tx,
  )
  return { rows }
}

/** Notes when a phone was seen, and what it said waits on it. */
export async function noteSeen(db: Db, actor: Actor, device: string | undefined, waiting: string | undefined) {
  const [, interviews, photos] = /^(\d{1,6}),(\d{1,6})$/.exec(waiting ?? '') ?? []
  if (!isDevice(device) || interviews === undefined || photos === undefined) return
  await sql`select note_device(${device}::uuid, ${actor.id}, ${Number(interviews)}, ${Number(photos)})`.execute(db)
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The id of a phone, as its header has it. */
export const isDevice = (id: string | undefined): id is string => id !== undefined && isUuid.test(id)

/** Whether the phone a request comes from was declared lost. Asked before anything else, whoever is signed in on it. */
export async function isLost(db: Db, device: string | undefined): Promise<boolean> {
  if (!isDevice(device)) return false
  const { rows } = await sql<{ lost: boolean }>`select tell_lost(${device}::uuid) as lost`.execute(db)
  return rows[0]?.lost ?? false
}
