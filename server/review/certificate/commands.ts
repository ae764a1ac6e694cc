import { issueCertificates } from '../../../contract/certificate.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { on } from '../../command/on.ts'
import { communeCases } from '../season/about.ts'
import { lockList } from '../store.ts'
import { addCertificates, entriesWithout, recognisedWithout } from './store.ts'

export const certificateCommands = [
  on(issueCertificates, {
    async about(tx, { of, on: day }, { actor }) {
      if (of.kind === 'list') {
        const list = await lockList(tx, of.listId)
        return list && { list, area: list.area }
      }
      const found = await communeCases(tx, actor, of.roundId, of.communeId, day)
      return found && { ...found, list: undefined }
    },
    allow: may.recognise,
    async do(tx, it, { on: day, signer }, given) {
      if (day > given.today) return refuse({ code: 'input.invalid', path: 'on' })
      if (it.list && it.list.state !== 'recognised') return refuse({ code: 'certificate.list-not-recognised' })
      const wanting = it.list
        ? await entriesWithout(tx, it.list.id)
        : await recognisedWithout(tx, it.round.id, it.commune.id, it.round.kind)
      if (wanting.length === 0) return refuse({ code: 'certificate.none-missing' })
      if (wanting.some(({ decidedOn }) => day < decidedOn)) return refuse({ code: 'input.invalid', path: 'on' })
      await addCertificates(tx, wanting, { on: day, signer, commandId: given.commandId })
      return ok(null)
    },
  }),
]
