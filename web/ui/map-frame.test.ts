import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frameOf, type MapShape, nextTowards } from './map-frame.ts'

const square = (x: number, y: number, size = 1): MapShape => [
  [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
]

describe('the frame of a map', () => {
  it('has north above and west on the left, and fills its width', () => {
    const frame = frameOf([square(0, 0), square(1, 1)], 212)
    assert.equal(frame.draw(square(0, 0)).split('L')[0], 'M6.0 206.0')
    assert.deepEqual(frame.middle(square(1, 1)).map(Math.round), [156, 56])
  })
  it('draws a square of the north narrower than high', () => {
    const { width, height } = frameOf([square(0, 60)], 212)
    assert.ok(height - 12 > 1.9 * (width - 12))
  })
  it('puts the name of a unit with islands on its mainland', () => {
    const frame = frameOf([square(0, 0, 4)], 412)
    const [x] = frame.middle([...square(3.5, 3.5, 0.2), ...square(0, 0, 2)])
    assert.equal(Math.round(x), 106)
  })
  it('walks by arrow keys to the nearest in that direction', () => {
    const others = [
      { key: 'east', at: [20, 0] as const },
      { key: 'far east', at: [50, 0] as const },
      { key: 'north-east', at: [15, -30] as const },
    ]
    assert.equal(nextTowards([0, 0], others, 'ArrowRight'), 'east')
    assert.equal(nextTowards([0, 0], others, 'ArrowUp'), 'north-east')
    assert.equal(nextTowards([0, 0], others, 'ArrowLeft'), undefined)
    assert.equal(nextTowards([0, 0], others, 'Tab'), undefined)
  })
})
