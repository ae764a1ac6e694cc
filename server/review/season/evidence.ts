import type { Evidence } from '../../../contract/survey.ts'
import type { Tx } from '../../db/types.ts'
import type { Vault } from '../../file/vault.ts'
import type { Case } from './case-store.ts'

/** Keeps what stands beside the answers of an interview: where the phone stood, and who signed. */
export function putEvidence(tx: Tx, vault: Vault, one: Case, surveyId: string, { position, signed }: Evidence) {
  const place = position ?? { latitude: null, longitude: null, accuracy: null }
  const signature = signed?.kind === 'signature' ? vault.seal(JSON.stringify(signed.strokes)) : null
  const [witness, witness_why] = signed?.kind === 'witness' ? [signed.name, signed.why] : [null, null]
  return tx
    .insertInto('interview_evidence')
    .values({ survey_id: surveyId, case_id: one.id, area: one.area, ...place, signature, witness, witness_why })
    .execute()
}
