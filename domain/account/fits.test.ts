import assert from 'node:assert/strict'
import { it } from 'node:test'
import { roles } from './actor.ts'
import { fitsLevel } from './fits.ts'

it('a role of the commune needs a commune, a reviewer a village or commune, a role of the province the province', () => {
  const fits = (level: 'province' | 'district' | 'commune' | 'village') =>
    roles.filter((role) => fitsLevel(role, level))
  assert.deepEqual(fits('province'), ['admin', 'province-officer', 'province-leader', 'helper', 'auditor'])
  assert.deepEqual(fits('commune'), ['admin', 'commune-officer', 'commune-chair', 'reviewer', 'helper', 'auditor'])
  assert.deepEqual(fits('village'), ['reviewer', 'helper'])
  assert.deepEqual(fits('district'), [])
})
