import { sql } from 'kysely'
import type { Evidence } from '../../../contract/survey.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import type { Vault } from '../../file/vault.ts'
import type { Case } from './case-store.ts'

export type Shown = { readonly one: Case; readonly surveyId: string; readonly evidence: Evidence }

/** Keeps what stands beside the answers of interviews: where the phone stood, and who signed. */
export function putEvidence(tx: Tx, vault: Vault, shown: readonly Shown[]) {
  const rows = shown.map(({ one, surveyId, evidence: { position, signed } }) => ({
    ...{ survey: surveyId, case: one.id, area: one.area, ...position },
    signature: signed?.kind === 'signature' ? vault.seal(JSON.stringify(signed.strokes)).toString('base64') : null,
    ...(signed?.kind === 'witness' ? { witness: signed.name, why: signed.why } : {}),
  }))
  return sql`
    insert into interview_evidence (survey_id, case_id, area, latitude, longitude, accuracy, signature, witness, witness_why)
    select survey, "case", area, latitude, longitude, accuracy, decode(signature, 'base64'), witness, why
      from ${recordset(rows, columns)}`.execute(tx)
}
const columns = `survey uuid, "case" uuid, area text, latitude double precision, longitude double precision, accuracy double precision,
  signature text, witness text, why text`
