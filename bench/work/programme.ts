import type { Bench } from '../bench.ts'
import { untilGapsAreKept } from '../province.ts'
import type { Row } from '../row.ts'
import { viewRow } from '../view-row.ts'

const year = '2024'
/** The last day of the demo's programme, when needs, rules and deliveries of the year are all there. */
const on = '2024-12-31'

/** A rule with one more group than the one in force: everybody near-poor for a policy of the poor. */
const wider = JSON.stringify({
  cases: [
    { groups: ['poor', 'near-poor'], escapedMonths: null, conditions: [], benefit: { kind: 'electricity', kWh: 30 } },
  ],
  note: { vi: '', en: '' },
})

/** The programme over a whole province: who was left behind, what a changed rule would do, the budget, the indicators anew. */
export async function benchProgramme(bench: Bench): Promise<Row[]> {
  const { province, commune } = bench
  const afterWrite = true
  // The standard that "what if" laid down is a changed rule.
  await untilGapsAreKept(bench.owner)
  return [
    await viewRow(bench, {
      ...{ work: 'indicators of the whole province anew', who: province, path: '/api/plans/{year}/targets' },
      ...{ queries: [{ year }], rounds: 10, bar: { median: 10_000 }, afterWrite },
    }),
    await viewRow(bench, {
      ...{ work: 'left-behind list of the province, first page with counts', who: province, path: '/api/left-behind' },
      ...{ queries: [{ on }], rounds: 7, bar: { median: 1_000 }, afterWrite },
    }),
    await viewRow(bench, {
      ...{ work: 'left-behind counts by commune, kind and policy, province', who: province },
      ...{ path: '/api/left-behind/counts', queries: [{ on }], rounds: 7, afterWrite },
    }),
    await viewRow(bench, {
      ...{ work: 'left-behind list, commune', who: commune, path: '/api/left-behind' },
      ...{ queries: [{ on }], rounds: 20, afterWrite },
    }),
    await viewRow(bench, {
      ...{ work: 'a changed entitlement rule: whom it adds and drops, province', who: province },
      ...{ path: '/api/policies/{policy}/preview', queries: [{ policy: 'electricity', from: on, body: wider }] },
      ...{ rounds: 7, bar: { median: 3_000 }, afterWrite },
    }),
    await viewRow(bench, {
      ...{ work: 'budget of the year with its sums', who: province, path: '/api/money/budget' },
      ...{ queries: [{ year }], rounds: 20, afterWrite },
    }),
    await viewRow(bench, {
      ...{ work: 'deliveries of the year, first page with count', who: province, path: '/api/deliveries' },
      ...{ queries: [{ year }], rounds: 20, afterWrite },
    }),
  ]
}
