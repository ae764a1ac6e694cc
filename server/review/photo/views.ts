import { sql } from 'kysely'
import type { z } from 'zod'
import { caseEvidence, casePhoto, photoParts } from '../../../contract/photo.ts'
import { Signed } from '../../../contract/survey.ts'
import { reach } from '../../../domain/account/may.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { type Download, type Reader, show, showFile } from '../../http/show.ts'
import { haveOf } from './parts.ts'

type Evidence = z.infer<typeof caseEvidence.answer>

export const photoViews = [
  show(photoParts, {
    reach: reach.ownCases,
    read: async (tx, _within, { digest }, { actor }) => ({ have: await haveOf(tx, actor.id, digest) }),
  }),
  show(caseEvidence, { reach: reach.households, read: findEvidence }),
  showFile(casePhoto, { reach: reach.households, read: findPhoto }),
]

const position = (table: string) => sql`
  case when ${sql.ref(`${table}.latitude`)} is null then null else json_build_object('latitude', ${sql.ref(`${table}.latitude`)},
    'longitude', ${sql.ref(`${table}.longitude`)}, 'accuracy', ${sql.ref(`${table}.accuracy`)}) end as position`

async function findEvidence(
  tx: Tx,
  within: AreaPath,
  { id }: z.infer<typeof caseEvidence.query>,
  { vault }: Reader,
): Promise<Evidence | undefined> {
  const { rows: found } =
    await sql`select from review_case c where c.id = ${id} and ${inside('c.area', within)}`.execute(tx)
  if (found.length === 0) return undefined
  const { rows: photos } = await sql<Evidence['photos'][number]>`
    select p.id, p.taken_on as "takenOn", a.name as by, p.width, p.height, ${position('p')}, b.recorded_at as "takenBackAt"
      from photo p join account a on a.id = p.account_id left join photo_taken_back b on b.photo_id = p.id where p.case_id = ${id} order by p.recorded_at, p.id`.execute(
    tx,
  )
  const { rows } = await sql<SignedRow>`
    select e.survey_id as "surveyId", s.on_date as "on", e.signature, e.witness, e.witness_why as why, ${position('e')}
      from interview_evidence e join survey s on s.id = e.survey_id where e.case_id = ${id} order by s.recorded_at`.execute(
    tx,
  )
  const interviews = rows.map(({ signature, witness, why, ...it }) => ({
    ...it,
    signed: signedOf({ signature, witness, why }, vault),
  }))
  return { photos, interviews }
}

type Signing = { readonly signature: Buffer | null; readonly witness: string | null; readonly why: string | null }
type SignedRow = Omit<Evidence['interviews'][number], 'signed'> & Signing

function signedOf({ signature, witness, why }: Signing, vault: Reader['vault']): Signed | null {
  if (signature) return Signed.parse({ kind: 'signature', strokes: JSON.parse(vault.open(signature)) })
  return witness === null ? null : Signed.parse({ kind: 'witness', name: witness, why })
}

async function findPhoto(
  tx: Tx,
  within: AreaPath,
  { id }: z.infer<typeof casePhoto.query>,
  { files, vault }: Reader,
): Promise<Download | undefined> {
  const photo = await tx
    .selectFrom('photo')
    .select('file')
    .where('id', '=', id)
    .where(inside('area', within))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('photo_taken_back').select('photo_id').where('photo_id', '=', id))),
    )
    .executeTakeFirst()
  const sealed = photo && (await files.get(photo.file))
  return sealed && { name: `${id}.jpg`, body: vault.openBytes(Buffer.from(sealed)), rows: 1 }
}
