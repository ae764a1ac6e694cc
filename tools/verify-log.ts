import { type LogCheck, verifyLog } from '../server/command/seal.ts'
import { withDatabase } from './open-database.ts'

/** `npm run verify-log`: is the sealed command log still what it was? Ends with 1 where it is not. */

const words = {
  'rows-changed': ['các dòng trong khối đã bị sửa, xóa hoặc thêm', 'rows were changed, taken away or slipped in'],
  'chain-broken': ['khối không nối với khối trước', 'does not follow from the block before'],
  gap: ['thiếu khối hoặc khối không liền nhau', 'a block is missing or does not begin where the last one ended'],
} as const

/** What the check says, line by line, Vietnamese first. */
export function checkWords({ blocks, rows, waiting, broken }: LogCheck): readonly string[] {
  return [
    `${blocks} khối, ${rows} dòng đã niêm phong, ${waiting} dòng đang chờ, ${broken.length} lỗi.`,
    `  ${blocks} blocks, ${rows} rows sealed, ${waiting} waiting, ${broken.length} broken.`,
    ...broken.flatMap(({ no, why }) => {
      const [vi, en] = words[why]
      return [`Khối ${no}: ${vi}.`, `  Block ${no}: ${en}.`]
    }),
  ]
}

if (import.meta.main)
  await withDatabase(async ({ db }) => {
    const check = await verifyLog(db)
    for (const line of checkWords(check)) console.log(line)
    return check.broken.length === 0
  })
