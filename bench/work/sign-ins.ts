import { hashPassword, isPassword } from '../../server/account/passwords.ts'
import { demoAccounts, demoPassword } from '../../tools/demo/accounts.ts'
import type { Bench } from '../bench.ts'
import { postSession } from '../client.ts'
import { type Row, row } from '../row.ts'
import { duration, summary } from '../timing.ts'

const together = 500

/** Monday morning: five hundred sign-ins in the same moment. Their price is argon2id, on purpose. */
export async function benchSignIns({ base }: Bench): Promise<Row[]> {
  const failed: number[] = []
  const took = await duration(async () => {
    await Promise.all(
      Array.from({ length: together }, async (_, index) => {
        const account = demoAccounts[index % demoAccounts.length]?.account ?? ''
        const answer = await postSession(base, account, demoPassword).catch(() => undefined)
        await answer?.arrayBuffer()
        if (!answer?.ok) failed.push(answer?.status ?? 0)
      }),
    )
  })
  const hashing = await pureHashing()
  const made = row({
    ...{ work: `${together} sign-ins at once`, unit: 'ms', measured: summary([took]) },
    raw: { ...summary([hashing]), what: `${together} argon2id checks without a server` },
    note: `${failed.length} failed; ${Math.round((together / took) * 1_000)} a second`,
  })
  return [{ ...made, bar: 'none fails', met: failed.length === 0 }]
}

async function pureHashing() {
  const stored = await hashPassword(demoPassword)
  return duration(() => Promise.all(Array.from({ length: together }, () => isPassword(stored, demoPassword))))
}
