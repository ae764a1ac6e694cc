import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commands } from '../pages/docs/commands.ts'
import { log as en } from './en/log.ts'
import { log as vi } from './vi/log.ts'

describe('words of the log', () => {
  it('name every command of the contract in both languages', () => {
    for (const { name } of commands)
      for (const words of [vi, en]) assert.ok(words.command[name], `${name} has no words`)
  })
  it('name the same in both languages', () => {
    assert.deepEqual(Object.keys(vi.command), Object.keys(en.command))
    assert.deepEqual(Object.keys(vi.reading), Object.keys(en.reading))
  })
})
