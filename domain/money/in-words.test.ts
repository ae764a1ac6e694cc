import assert from 'node:assert/strict'
import { it } from 'node:test'
import { dongInWords } from './in-words.ts'

const cases: readonly (readonly [number, string])[] = [
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [105, 'Một trăm lẻ năm đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_005, 'Một nghìn không trăm lẻ năm đồng'],
  [1_200_000, 'Một triệu hai trăm nghìn đồng'],
  [50_000_000, 'Năm mươi triệu đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [94_277_000_000, 'Chín mươi bốn tỷ hai trăm bảy mươi bảy triệu đồng'],
  [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [1_002_000_000_000, 'Một nghìn không trăm lẻ hai tỷ đồng'],
]
for (const [amount, words] of cases) it(`${amount} đồng in words`, () => assert.equal(dongInWords(amount), words))
