import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { CivilDate } from '../domain/kernel/date.ts'
import { freshDatabase, type TestDatabase } from '../test/database.ts'
import { handZipped } from '../test/hand-zipped.ts'
import { importAreas } from './import-areas.ts'

const now = Date.parse('2026-06-01T01:00:00Z')
const none = { from: undefined, until: undefined, on: undefined, correct: false }
const from = CivilDate.parse('2025-07-01')

describe('npm run import-areas', () => {
  let t: TestDatabase
  let folder: string
  before(async () => {
    t = await freshDatabase()
    folder = mkdtempSync(join(tmpdir(), 'chungtay-areas-'))
  })
  after(async () => {
    await t.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const countUnits = () => t.see(async (tx) => (await tx.selectFrom('unit').select('id').execute()).length)
  const logged = () =>
    t.see(async (tx) =>
      (await tx.selectFrom('command_log').select('name').orderBy('seq').execute()).map((it) => it.name),
    )

  it('takes a CSV file and puts it on the log; taken again it changes nothing', async () => {
    const path = file(
      'units.csv',
      'code,name,kind,level,parent_code,urban_rural\n99,Tỉnh Mẫu,tỉnh,province,,\n90011,Xã Vĩnh Hải,xã,commune,99,rural\n',
    )
    assert.deepEqual(await importAreas(t.db, path, { ...none, from }, now), {
      kind: 'done',
      of: 'units',
      imported: { rows: 2, added: 2, changed: 0, facts: 0 },
    })
    assert.deepEqual(await importAreas(t.db, path, { ...none, from }, now), {
      kind: 'done',
      of: 'units',
      imported: { rows: 2, added: 0, changed: 0, facts: 0 },
    })
    assert.deepEqual(await logged(), ['place.import-units', 'place.import-units'])
  })
  it('takes the same columns from a workbook', async () => {
    const cells = (row: number, values: readonly string[]) =>
      `<row r="${row}">${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`
    const sheet = `<sheetData>${cells(1, ['commune_code', 'name', 'kind'])}${cells(2, ['90011', 'Thôn Phước Tân', 'thôn'])}</sheetData>`
    const outcome = await importAreas(t.db, file('villages.xlsx', handZipped({ sheet })), { ...none, from }, now)
    assert.deepEqual(outcome.kind === 'done' && outcome.imported, { rows: 1, added: 1, changed: 0, facts: 0 })
  })
  it('takes boundaries as GeoJSON, puts them on the log, and says when the file is none', async () => {
    const ring = '[[[106,10],[107,10],[107,11],[106,10]]]'
    const feature = `{"type":"Feature","properties":{"code":"90011"},"geometry":{"type":"Polygon","coordinates":${ring}}}`
    const path = file('boundaries.geojson', `{"type":"FeatureCollection","features":[${feature}]}`)
    assert.deepEqual(await importAreas(t.db, path, { ...none, from }, now), {
      kind: 'done',
      of: 'shapes',
      imported: { rows: 1, added: 0, changed: 0, facts: 1 },
    })
    assert.equal((await logged()).at(-1), 'place.import-shapes')
    assert.equal((await importAreas(t.db, path, none, now)).kind, 'usage')
    assert.deepEqual(await importAreas(t.db, file('cut.geojson', '{"type":"Feat'), { ...none, from }, now), {
      kind: 'refused',
      refusals: [{ code: 'place.not-geojson' }],
    })
  })
  it('saves nothing of a file with one wrong row, and does not log it', async () => {
    const [units, log] = [await countUnits(), await logged()]
    const path = file('wrong.csv', 'commune_code,name,kind\n90011,Thôn Mới,thôn\n90012,Thôn Lạ,thôn\n')
    assert.deepEqual(await importAreas(t.db, path, { ...none, from }, now), {
      kind: 'refused',
      refusals: [{ code: 'place.file-row', row: 3, reason: 'commune-unknown' }],
    })
    assert.deepEqual([await countUnits(), await logged()], [units, log])
  })
  it('says what it needs: a day, a table, a file', async () => {
    const kinds = await Promise.all(
      [
        file('lineage.csv', 'old_code,new_code,old_name,new_name\n90011,90011,,\n'),
        file('letter.pdf', '%PDF-1.7'),
        join(folder, 'nowhere.csv'),
      ].map(async (path) => (await importAreas(t.db, path, none, now)).kind),
    )
    assert.deepEqual(kinds, ['usage', 'not-a-table', 'not-a-table'])
  })
})
