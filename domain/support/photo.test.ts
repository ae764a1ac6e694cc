import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isPhoto } from './photo.ts'

it('a photo is one by its content, whatever its name', () => {
  const text = (value: string) => new TextEncoder().encode(value)
  assert.ok(isPhoto(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)))
  assert.ok(isPhoto(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)))
  assert.ok(isPhoto(text('RIFF1234WEBPVP8 ')))
  for (const other of ['<svg onload="alert(1)">', '%PDF-1.7', 'RIFF1234WAVE', ''])
    assert.ok(!isPhoto(text(other)), other)
})
