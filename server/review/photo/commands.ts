import { sql } from 'kysely'
import type { z } from 'zod'
import { attachPhoto, takeBackPhoto } from '../../../contract/photo.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { jpegSize, mayTakeBack, mostOfPhoto, type PhotoSize } from '../../../domain/review/photo.ts'
import { type Given, on } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { casesOf, everyCaseAllowed } from '../season/about.ts'
import type { Case } from '../season/case-store.ts'
import { forgetParts, joinParts } from './parts.ts'

type Input = z.infer<typeof attachPhoto.input>

export const photoCommands = [
  on(attachPhoto, {
    about: (tx, { caseId }) => casesOf(tx, [caseId]),
    allow: everyCaseAllowed,
    async do(tx, { cases }, input, given) {
      const [one] = cases
      if (!one) return refuse({ code: 'access.denied' })
      const { actor } = given
      if (actor.role === 'reviewer' && one.assignedTo !== actor.id) return refuse({ code: 'case.not-yours' })
      const earlier = await tx.selectFrom('photo').select('case_id').where('id', '=', input.id).executeTakeFirst()
      if (earlier) return earlier.case_id === one.id ? ok(null) : refuse({ code: 'input.invalid', path: 'id' })
      // The very picture again: its parts are gone, and nothing is missing.
      const same = await findSame(tx, actor.id, input.digest)
      if (same?.caseId === one.id && !same.takenBack) return ok(null)
      if ((await countPhotos(tx, one.id)) >= mostOfPhoto.ofCase)
        return refuse({ code: 'photo.too-many', most: mostOfPhoto.ofCase })
      const kept = same ? ok(same) : await keep(tx, given, input)
      if (!kept.ok) return kept
      await addPhoto(tx, one, input, given, kept.value)
      await forgetParts(tx, actor.id, input.digest)
      return ok(null)
    },
  }),

  on(takeBackPhoto, {
    async about(tx, { id }) {
      const photo = await tx
        .selectFrom('photo')
        .select(['case_id', 'account_id'])
        .where('id', '=', id)
        .executeTakeFirst()
      const found = photo && (await casesOf(tx, [photo.case_id]))
      return found && { ...found, sender: photo.account_id }
    },
    allow: everyCaseAllowed,
    async do(tx, { cases, sender }, { id }, { actor, commandId }) {
      const [one] = cases
      if (!one || sender !== actor.id) return refuse({ code: 'photo.not-yours' })
      if (!mayTakeBack(one.state)) return refuse({ code: 'photo.case-checked' })
      await tx
        .insertInto('photo_taken_back')
        .values({ photo_id: id, area: one.area, account_id: actor.id, command_id: commandId })
        .onConflict((it) => it.column('photo_id').doNothing())
        .execute()
      return ok(null)
    },
  }),
]

type Kept = PhotoSize & { readonly file: string }

/** A picture of the reviewer's that came before; of several the one that stands at a case. */
async function findSame(tx: Tx, accountId: string, digest: string) {
  const { rows } = await sql<Kept & { caseId: string; takenBack: boolean }>`
    select p.case_id as "caseId", p.file, p.width, p.height, b.photo_id is not null as "takenBack"
      from photo p left join photo_taken_back b on b.photo_id = p.id
     where p.account_id = ${accountId} and p.digest = ${digest} order by b.photo_id is not null, p.recorded_at limit 1`.execute(
    tx,
  )
  return rows[0]
}

/** Its parts in one piece, sealed, among the files. */
async function keep(tx: Tx, { actor, vault, files }: Given, input: Input): Promise<Result<Kept, Refusal>> {
  const bytes = await joinParts(tx, vault, actor.id, input)
  const size = sizeOf(bytes)
  if (!size.ok) return size
  return ok({ ...size.value, file: await files.put(vault.sealBytes(bytes as Uint8Array)) }) // true: `sizeOf` found a picture in it
}

function sizeOf(bytes: Uint8Array | 'damaged' | undefined): Result<PhotoSize, Refusal> {
  if (bytes === undefined) return refuse({ code: 'photo.not-here' })
  if (bytes === 'damaged') return refuse({ code: 'photo.damaged' })
  const size = jpegSize(bytes)
  return size ? ok(size) : refuse({ code: 'photo.not-a-photo' })
}

async function countPhotos(tx: Tx, caseId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from photo p
     where p.case_id = ${caseId} and not exists (select from photo_taken_back b where b.photo_id = p.id)`.execute(tx)
  return rows[0]?.n ?? 0
}

async function addPhoto(
  tx: Tx,
  one: Case,
  { id, digest, size, takenOn, position }: Input,
  { actor, commandId, today }: Given,
  { file, width, height }: Kept,
) {
  await tx
    .insertInto('photo')
    .values({
      ...{ id, case_id: one.id, area: one.area, digest, bytes: size, file, width, height },
      // The clock of a phone may be wrong: nothing was photographed after it came here.
      taken_on: takenOn < today ? takenOn : today,
      ...{
        latitude: position?.latitude ?? null,
        longitude: position?.longitude ?? null,
        accuracy: position?.accuracy ?? null,
      },
      ...{ account_id: actor.id, command_id: commandId },
    })
    .execute()
}
