import {
  certificatePaper,
  certificatePdf,
  decisionPaper,
  invitationPaper,
  minutesPaper,
  objectionPaper,
  paperTemplateFile,
  paperTemplates,
  postingPaper,
} from '../../../contract/paper.ts'
import { reach } from '../../../domain/account/may.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { fitsOneFile, type PaperKind } from '../../../domain/review/paper.ts'
import type { Tx } from '../../db/types.ts'
import { type Download, Not, type Reader, show, showFile } from '../../http/show.ts'
import { certificateData } from './certificate-data.ts'
import { decision } from './decision-data.ts'
import { invitations, minutes, objectionReplies, postings } from './happening-data.ts'
import { print } from './print.ts'
import type { PaperData } from './render.ts'
import { listTemplates, templateFile, templateOn } from './template-store.ts'

type Read<Query> = (tx: Tx, within: AreaPath, query: Query, reader: Reader) => Promise<readonly PaperData[] | Not>

/** A paper printed from the template of the reader's province. Nothing to print is answered like nothing there. */
const asWord =
  <Query>(file: string, kindOf: (query: Query) => PaperKind, read: Read<Query>) =>
  async (tx: Tx, within: AreaPath, query: Query, reader: Reader): Promise<Download | Not | undefined> => {
    const papers = await read(tx, within, query, reader)
    if (papers instanceof Not) return papers
    if (papers.length === 0) return undefined
    const named = papers.reduce((sum, it) => sum + namedIn(it), 0)
    if (!fitsOneFile({ papers: papers.length, named })) return new Not({ code: 'paper.too-much' })
    const template = await templateOn(tx, within, kindOf(query), reader)
    const body = print({ as: 'word', template, papers })
    return { name: `${file}-${reader.today}.docx`, body, rows: named }
  }

/** How many households a paper names: what the log counts. */
const namedIn = ({ ho }: PaperData) => (Array.isArray(ho) ? ho.length : 1)

export const paperViews = [
  showFile(invitationPaper, {
    reach: reach.households,
    read: asWord('giay-moi', () => 'invitation', invitations),
  }),
  showFile(minutesPaper, { reach: reach.households, read: asWord('bien-ban-hop', () => 'minutes', minutes) }),
  showFile(postingPaper, { reach: reach.households, read: asWord('niem-yet', () => 'posting', postings) }),
  showFile(decisionPaper, { reach: reach.lists, read: asWord('quyet-dinh', ({ of }) => of, decision) }),
  showFile(objectionPaper, {
    reach: reach.households,
    read: asWord('tra-loi-kien-nghi', () => 'objection-reply', objectionReplies),
  }),
  showFile(certificatePaper, {
    reach: reach.lists,
    read: asWord('giay-chung-nhan', () => 'certificate', certificateData),
  }),
  showFile(certificatePdf, {
    reach: reach.lists,
    async read(tx, within, query, reader) {
      const certificates = await certificateData(tx, within, query, reader)
      if (certificates instanceof Not) return certificates
      if (certificates.length === 0) return undefined
      if (!fitsOneFile({ papers: certificates.length, named: certificates.length }))
        return new Not({ code: 'paper.too-much' })
      const body = print({ as: 'pdf', certificates })
      return { name: `giay-chung-nhan-${reader.today}.pdf`, body, rows: certificates.length }
    },
  }),
  show(paperTemplates, { reach: reach.standards, read: listTemplates }),
  showFile(paperTemplateFile, { reach: reach.standards, read: templateFile, logged: () => undefined }),
]
