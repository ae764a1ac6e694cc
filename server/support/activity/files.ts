import type { z } from 'zod'
import type { activityEvidence, activityPhoto } from '../../../contract/activity.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { isPhoto } from '../../../domain/support/photo.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'

/** A photo of a stage: only of an activity in reach, and only what really is a picture. */
export async function findPhoto(
  tx: Tx,
  within: AreaPath,
  { id, file }: z.infer<typeof activityPhoto.query>,
  { files }: Reader,
): Promise<Download | undefined> {
  const stage = await tx
    .selectFrom('activity_stage')
    .select('ordinal')
    .where('activity_id', '=', id)
    .where('photo', '=', file)
    .where(inside('area', within))
    .executeTakeFirst()
  const body = stage && (await files.get(file))
  return stage && body && isPhoto(body) ? { name: `${stage.ordinal}.jpg`, body, rows: 1 } : undefined
}

/** A file brought as evidence, by the name it was brought under. Always saved, never shown in the page. */
export async function findEvidence(
  tx: Tx,
  within: AreaPath,
  { id, file }: z.infer<typeof activityEvidence.query>,
  { files }: Reader,
): Promise<Download | undefined> {
  const kept = await tx
    .selectFrom('activity_file')
    .select('name')
    .where('activity_id', '=', id)
    .where('file', '=', file)
    .where(inside('area', within))
    .executeTakeFirst()
  const body = kept && (await files.get(file))
  return kept && body ? { name: kept.name, body, rows: 1 } : undefined
}
