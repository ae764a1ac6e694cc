import { sealLog, verifyLog } from '../../server/command/seal.ts'
import { connectAsApp } from '../../server/db/connect.ts'
import { type Bench, one } from '../bench.ts'
import { type Row, row } from '../row.ts'
import { duration, perSecond, summary } from '../timing.ts'

const rows = 100_000

/** Sealing the log: what an hour of a whole province's work costs the job that seals it, and a check of the chain. */
export async function benchLog({ url, owner }: Bench): Promise<Row[]> {
  const { db, close } = connectAsApp(url, 2)
  await sealLog(db)
  await owner.query(
    `insert into command_log (id, actor, actor_name, area, name, input, household_id, made_at, verdict)
     select gen_random_uuid(), a.id, a.name, a.area, 'household.move',
            jsonb_build_object('id', gen_random_uuid(), 'seenVersion', 3, 'villageId', n % 1250, 'on', '2024-11-12', 'reason', 'Chuyển nơi ở theo gia đình, đơn số ' || n),
            gen_random_uuid(), now(), '{"kind": "done"}'
       from generate_series(1, $1::int) n, (select * from account where account = 'commune') a`,
    [rows],
  )
  const reading = await duration(() =>
    owner.query(
      `select count(sha256(convert_to(to_jsonb(l)::text, 'UTF8'))) from (select * from command_log order by xid desc, seq desc limit $1) l`,
      [rows],
    ),
  )
  const sealing = await duration(() => sealLog(db))
  const all = await one<number>(owner, 'select count(*) from command_log')
  const checking = await duration(() => verifyLog(db))
  await close()
  return [
    row({
      ...{
        work: `sealing ${rows.toLocaleString('en')} log rows`,
        unit: 'rows/s',
        measured: perSecond(summary([sealing]), rows),
      },
      raw: { ...perSecond(summary([reading]), rows), what: 'the same rows hashed by one SQL statement, not chained' },
    }),
    row({
      work: `checking the chain of ${all.toLocaleString('en')} log rows`,
      unit: 'rows/s',
      measured: perSecond(summary([checking]), all),
    }),
  ]
}
