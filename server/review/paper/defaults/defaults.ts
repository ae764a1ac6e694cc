import type { PaperKind } from '../../../../domain/review/paper.ts'
import { docx } from '../word.ts'
import { certificate } from './certificate.ts'
import { escaped, recognised } from './decisions.ts'
import { invitation, minutes } from './meeting.ts'
import { objectionReply } from './objection-reply.ts'
import { posting } from './posting.ts'

const bodies: Readonly<Record<PaperKind, string>> = {
  invitation,
  minutes,
  posting,
  recognised,
  escaped,
  certificate,
  'objection-reply': objectionReply,
}

/** The template that comes with the product. A province that wants another takes this one into Word and changes it. */
export const defaultTemplate = (kind: PaperKind): Uint8Array => docx(bodies[kind])
