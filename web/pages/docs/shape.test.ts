import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { shapeOf } from './shape.ts'

describe('a schema as people read a type', () => {
  it('writes a line each property and marks what may be left out', () => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'string', format: 'uuid' }, note: { type: 'string' } },
      required: ['id'],
    }
    assert.equal(shapeOf(schema), '{\n  id: uuid\n  note?: string\n}')
  })
  it('says what may stand in its place', () => {
    assert.equal(shapeOf({ anyOf: [{ type: 'integer' }, { type: 'null' }] }), 'integer | null')
    assert.equal(shapeOf({ enum: ['poor', 'near-poor'] }), '"poor" | "near-poor"')
    assert.equal(
      shapeOf({ type: 'array', items: { anyOf: [{ type: 'number' }, { type: 'null' }] } }),
      '(number | null)[]',
    )
    assert.equal(shapeOf({ type: 'object', additionalProperties: { type: 'number' } }), '{ [key]: number }')
    assert.equal(shapeOf({}), 'any')
  })
  it('follows a reference, and stops where one leads to itself', () => {
    const schema = { $ref: '#/$defs/a', $defs: { a: { type: 'object', properties: { a: { $ref: '#/$defs/a' } } } } }
    assert.match(shapeOf(schema), /^\{\n {2}a\?: \{[\s\S]*…/)
  })
})
