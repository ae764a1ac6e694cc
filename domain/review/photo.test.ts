import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { aPhoto } from '../../test/a-photo.ts'
import { jpegSize } from './photo.ts'

const text = (it: string) => new TextEncoder().encode(it.padEnd(64))

describe('a photo', () => {
  it('is told by what is in it, and its size is read', () =>
    assert.deepEqual(jpegSize(aPhoto()), { width: 1_600, height: 1_200 }))

  it('is none where something else has its name, where it is cut off, or where it says no possible size', () => {
    const cut = aPhoto().slice(0, 100_000)
    const flat = aPhoto()
    flat.set([0, 0], 13)
    const onlyEnds = new Uint8Array(200)
    onlyEnds.set([0xff, 0xd8])
    onlyEnds.set([0xff, 0xd9], 198)
    for (const bytes of [
      text('<script>'),
      text('%PDF-1.7'),
      text('PK\u0003\u0004'),
      new Uint8Array(),
      cut,
      flat,
      onlyEnds,
    ])
      assert.equal(jpegSize(bytes), undefined)
  })

  it('is looked at without end or error, whatever the bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
        jpegSize(rest)
        jpegSize(Uint8Array.from([0xff, 0xd8, ...rest, 0xff, 0xd9]))
      }),
    ))
})
