import { setTimeout } from 'node:timers/promises'
import { sealLog, verifyLog } from '../server/command/seal.ts'
import type { TestDatabase } from './database.ts'

/**
 * Seals until nothing waits. A transaction that runs anywhere on the server holds a block back, and other test files
 * have some.
 */
export async function sealAll(t: TestDatabase): Promise<void> {
  for (;;) {
    await sealLog(t.db)
    if ((await verifyLog(t.db)).waiting === 0) return
    await setTimeout(20)
  }
}
