import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type Actor, roles } from '../domain/account/actor.ts'
import { may, reach } from '../domain/account/may.ts'
import { AreaPath, UserId } from '../domain/kernel/ids.ts'

const law = readFileSync(new URL('../docs/law.md', import.meta.url), 'utf8')

/** A table of docs/law.md by its first heading: for each row the roles that have "yes". */
function decided(heading: string): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = law.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`))
  assert.ok(start >= 0, `docs/law.md has no table of ${heading}`)
  const cellsOf = (line = '') =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const columns = cellsOf(lines[start]).slice(1, -1)
  assert.deepEqual(columns, [...roles], `${heading}: the columns are the roles, in their order`)
  const rows = lines.slice(start + 2, lines.indexOf('', start) < 0 ? undefined : lines.indexOf('', start))
  return new Map(
    rows.map(cellsOf).map(([name = '', ...cells]) => {
      for (const cell of cells.slice(0, roles.length)) assert.ok(cell === 'yes' || cell === '–', `${name}: ${cell}`)
      return [name, new Set(columns.filter((_, index) => cells[index] === 'yes'))]
    }),
  )
}

const area = (path: string) => AreaPath.parse(path)
const id = UserId.parse('01a20000-0000-7000-8000-000000000001')
const somebody = (role: Actor['role']): Actor => ({ id, role, area: area('/1/11/') })

describe('who may change what', () => {
  const table = decided('Right')
  it('every right is decided for every role, and none that is not there', () =>
    assert.deepEqual([...table.keys()], Object.keys(may)))

  for (const [right, allowed] of Object.entries(may))
    it(`${right}: those the table names, inside their own area and nowhere else`, () => {
      for (const role of roles) {
        const who = somebody(role)
        const yes = table.get(right)?.has(role) ?? false
        for (const inside of ['/1/11/', '/1/11/111/']) assert.equal(allowed(who, { area: area(inside) }), yes, role)
        // The neighbour, the whole province, another province, and a commune whose number begins alike.
        for (const outside of ['/1/12/', '/1/', '/', '/2/21/', '/1/110/'])
          assert.equal(allowed(who, { area: area(outside) }), false, `${role} in ${outside}`)
      }
    })
})

describe('how far each may see', () => {
  const table = decided('Reach')
  it('every reach is decided for every role, and none that is not there', () =>
    assert.deepEqual([...table.keys()], Object.keys(reach)))

  for (const [name, far] of Object.entries(reach))
    it(`${name}: the own area for those the table names, nowhere for the others`, () => {
      for (const role of roles) {
        const who = somebody(role)
        assert.equal(far(who), table.get(name)?.has(role) ? who.area : undefined, role)
      }
    })
})
