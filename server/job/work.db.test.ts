import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addNationalStandards, addSmallProvince, newImportId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { startWork } from './work.ts'

let t: TestDatabase
let lan: Actor
const reported: string[] = []
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  await (await work()).stop() // graphile-worker makes its tables
})
after(() => t.drop())

/** No import of these tests has a row to save, so no command is given. */
const work = (files: TestDatabase['files'] = t.files) =>
  startWork(
    t.url,
    { db: t.db, planned: t.planned, files, vault: t.vault, handlers: new Map(), now: Date.now },
    (error, where) => reported.push(`${where}: ${String(error)}`),
  )

const addImport = async (state: 'reading' | 'saving') => {
  const id = newImportId()
  await asOwner(
    t.name,
    `insert into list_import (id, area, unit_id, year, standard_id, kind, file_name, file_hash, state, asked_by)
     select '${id}', '/1/11/', 11, 2024, id, 'after-review', 'a.xlsx', repeat('0', 64), '${state}', '${lan.id}' from standard order by valid_from limit 1`,
  )
  return id
}
/** A job as a killed process leaves it: in the hands of a worker that is no more. */
const leave = (task: string, id: string, attempts: number) =>
  asOwner(
    t.name,
    `select enqueue('${task}', '{"actor": "${lan.id}", "id": "${id}"}', '${task} ${id}');
     update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now(), attempts = ${attempts}
      where key = '${task} ${id}'`,
  )
const stateOf = async (id: string) =>
  (await asOwner(t.name, `select state, refusal ->> 'code' as code from list_import where id = '${id}'`)).rows[0]
async function until(what: () => Promise<boolean>) {
  for (let tries = 0; tries < 200 && !(await what()); tries += 1) await new Promise((go) => setTimeout(go, 50))
}

describe('work a killed process left behind', () => {
  it('goes on at the next start, not four hours later', async () => {
    const id = await addImport('saving')
    await leave('save-import', id, 1)
    const { stop } = await work()
    await until(async () => (await stateOf(id)).state === 'saved')
    await stop()
    assert.deepEqual(await stateOf(id), { state: 'saved', code: null })
  })

  it('that had its last attempt is given up, and the officer can go on', async () => {
    const [reading, saving] = [await addImport('reading'), await addImport('saving')]
    await leave('read-import', reading, 5)
    await leave('save-import', saving, 5)
    await (await work()).stop()
    assert.deepEqual(await stateOf(reading), { state: 'refused', code: 'import.not-read' })
    assert.deepEqual(await stateOf(saving), { state: 'read', code: null })
    const { rows } = await asOwner(
      t.name,
      `select count(*)::int as jobs from graphile_worker.jobs where key like '%-import %'`,
    )
    assert.deepEqual(rows, [{ jobs: 0 }])
  })

  it('is left to another process that lives', async () => {
    const other = await work()
    const id = await addImport('saving')
    await leave('save-import', id, 1)
    await (await work()).stop()
    assert.equal((await stateOf(id)).state, 'saving')
    await other.stop()
  })

  it('whose last attempt fails is given up at once', async () => {
    const id = await addImport('reading')
    await asOwner(
      t.name,
      `select enqueue('read-import', '{"actor": "${lan.id}", "id": "${id}"}', 'read-import ${id}');
      update graphile_worker._private_jobs set attempts = 4 where key = 'read-import ${id}'`,
    )
    const broken = { ...t.files, get: () => Promise.reject(new Error('the disk is gone')) }
    const { stop } = await work(broken)
    await until(async () => (await stateOf(id)).state === 'refused')
    await stop()
    assert.deepEqual(await stateOf(id), { state: 'refused', code: 'import.not-read' })
    assert.deepEqual(reported, ['job read-import: Error: the disk is gone'])
  })
})

describe('the list of those left behind', () => {
  it('is kept by a process that works off jobs', async () => {
    const days = async () => (await asOwner(t.name, 'select count(*)::int as n from gap_day')).rows[0]?.n
    await asOwner(t.name, 'delete from gap_day')
    const { stop } = await work()
    await until(async () => (await days()) > 0)
    await stop()
    assert.ok((await days()) > 0)
  })
})
