import type { Refusal } from '../../domain/refusal.ts'

/** The HTTP status of a refusal; the code in the body says the rest. */
export function statusOf(refusal: Refusal): 400 | 401 | 403 | 404 | 410 | 413 | 429 | 500 {
  switch (refusal.code) {
    case 'session.required':
    case 'session.wrong-password':
      return 401
    case 'session.too-many-tries':
    case 'request.too-many':
    case 'request.too-many-look-ups':
      return 429
    case 'access.denied':
      return 403
    case 'certificate.unknown':
    case 'request.unknown':
      return 404
    case 'device.lost':
      return 410
    case 'input.too-large':
    case 'sheet.too-large':
      return 413
    case 'system.broke':
      return 500
    default:
      return 400
  }
}
