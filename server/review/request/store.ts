import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { ReviewRequest } from '../../../contract/review-request.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { requestCode } from '../../../domain/review/request.ts'
import type { Tx } from '../../db/types.ts'
import { villagesAt } from '../../place/at.ts'

/** A commune and one of its villages as they are on a day. */
export async function findPlace(
  tx: Tx,
  { communeId, villageId }: Pick<ReviewRequest, 'communeId' | 'villageId'>,
  on: CivilDate,
): Promise<{ readonly area: AreaPath } | undefined> {
  const { rows } = await sql<{ area: AreaPath }>`
    select u.area from ${villagesAt(on)} v join unit u on u.id = v.commune_id
     where v.village_id = ${villageId} and v.into_id = ${villageId} and v.commune_id = ${communeId}`.execute(tx)
  return rows[0]
}

type Taken = {
  readonly askedOn: CivilDate
  readonly cameBy: 'public' | 'counter'
  readonly recordedBy: string | null
  readonly commandId: string | null
}

/** Writes a request down and gives its code; the same one sent again has the code of before. */
export async function addRequest(
  tx: Tx,
  it: ReviewRequest,
  area: AreaPath,
  { askedOn, cameBy, recordedBy, commandId }: Taken,
): Promise<Result<string, Refusal>> {
  const { rows } = await sql<{ code: string }>`
    insert into review_request (id, code, area, commune_id, village_id, wants, name, folded_name, contact, address, reasons, asked_on, came_by, recorded_by, command_id)
    values (${it.id}, ${requestCode(randomBytes(17))}, ${area}, ${it.communeId}, ${it.villageId}, ${it.wants}, ${it.name}, ${foldText(it.name)},
            ${it.contact}, ${it.address}, ${it.reasons}, ${askedOn}, ${cameBy}, ${recordedBy}, ${commandId})
    on conflict do nothing returning code`.execute(tx)
  if (rows[0]) return ok(rows[0].code)
  const before = await tx
    .selectFrom('review_request')
    .select(['code', 'commune_id', 'folded_name'])
    .where('id', '=', it.id)
    .executeTakeFirst()
  // Another one's number with other words in it is no repetition, and says nothing of what stands there.
  const same = before?.commune_id === it.communeId && before.folded_name === foldText(it.name)
  return same ? ok(before.code) : refuse({ code: 'request.exists' })
}

/** A request, kept still until the command is over. */
export const lockRequest = (tx: Tx, id: string) =>
  tx.selectFrom('review_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Decision = { readonly on: CivilDate; readonly by: string }
export const setAccepted = (tx: Tx, id: string, caseId: string, { on, by }: Decision) =>
  tx
    .updateTable('review_request')
    .set({ state: 'accepted', case_id: caseId, decided_on: on, decided_by: by })
    .where('id', '=', id)
    .execute()
export const setAnswered = (tx: Tx, id: string, answer: string, { on, by }: Decision) =>
  tx
    .updateTable('review_request')
    .set({ state: 'answered', answer, decided_on: on, decided_by: by })
    .where('id', '=', id)
    .execute()
