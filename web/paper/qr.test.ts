import assert from 'node:assert/strict'
import { it } from 'node:test'
import { qrPath } from './qr.ts'

it('a QR code has its three corner patterns and every module inside the grid', () => {
  const { size, path } = qrPath('https://example.vn/c/0123456789ABCDEFGHJKMNPQRS')
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x} ${y}`))
  assert.equal((size - 17) % 4, 0)
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    for (let at = 0; at < 7; at++) {
      assert.ok(dark.has(`${x + at} ${y}`) && dark.has(`${x} ${y + at}`) && dark.has(`${x + at} ${y + 6}`))
    }
  assert.ok([...dark].every((it) => it.split(' ').every((n) => Number(n) < size)))
})
