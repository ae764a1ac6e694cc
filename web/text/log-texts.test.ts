import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { commands, isCommand } from '../pages/docs/commands.ts'
import { log as en } from './en/log.ts'
import { log as vi } from './vi/log.ts'

describe('words of the log', () => {
  it('name every command of the contract in both languages', async () => {
    const folder = new URL('../../contract/', import.meta.url)
    for (const file of readdirSync(folder).filter((it) => it.endsWith('.ts') && !it.endsWith('.test.ts')))
      for (const it of Object.values(await import(new URL(file, folder).href)))
        if (isCommand(it))
          assert.ok(
            commands.some(({ name }) => name === it.name),
            `${it.name} is not listed`,
          )
    for (const { name } of commands)
      for (const words of [vi, en]) assert.ok(words.command[name], `${name} has no words`)
  })
  it('name the same in both languages', () => {
    assert.deepEqual(Object.keys(vi.command), Object.keys(en.command))
    assert.deepEqual(Object.keys(vi.reading), Object.keys(en.reading))
  })
})
