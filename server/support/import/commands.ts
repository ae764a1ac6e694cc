import {
  convertDeliveryImport,
  discardDeliveryImport,
  saveDeliveryImport,
  saveDeliveryImportRows,
  startDeliveryImport,
  takeImportRow,
} from '../../../contract/delivery-import.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { on } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import { enqueue } from '../../job/enqueue.ts'
import { saveRows } from './save.ts'
import { addImport, lockImport, recount, removeImport, setImport, takeRow } from './store.ts'

/** A unit of today: an abolished one has the path of what contains it now, and its people are there. */
const findUnit = async (tx: Tx, id: number) => {
  const unit = await tx.selectFrom('unit').select(['id', 'area']).where('id', '=', id).executeTakeFirst()
  return unit?.area.endsWith(`/${id}/`) ? unit : undefined
}

export const deliveryImportCommands = [
  on(startDeliveryImport, {
    about: (tx, input) => findUnit(tx, input.unitId),
    allow: may.recordSupport,
    async do(tx, unit, input, { actor, today }) {
      if (input.on !== null && input.on > today) return refuse({ code: 'support.in-future' })
      if (input.allocationId !== null && input.contributionId !== null) return refuse({ code: 'support.two-sources' })
      await addImport(tx, input, unit.area, actor.id)
      await enqueue(tx, 'read-deliveries', { actor: actor.id, id: input.id }, `read-deliveries ${input.id}`)
      return ok(null)
    },
  }),

  on(convertDeliveryImport, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it, { convert }, { actor }) {
      if (it.state !== 'refused') return refuse({ code: 'import.wrong-state', state: it.state })
      await setImport(tx, it.id, { state: 'reading', convert, refusal: null })
      await enqueue(tx, 'read-deliveries', { actor: actor.id, id: it.id }, `read-deliveries ${it.id}`)
      return ok(null)
    },
  }),

  on(takeImportRow, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it, { no, take }) {
      if (it.state !== 'read') return refuse({ code: 'import.wrong-state', state: it.state })
      if (!(await takeRow(tx, it.id, no, take))) return refuse({ code: 'import.row-wrong' })
      await recount(tx, it.id)
      return ok(null)
    },
  }),

  on(saveDeliveryImport, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it, _input, { actor }) {
      if (it.state !== 'read') return refuse({ code: 'import.wrong-state', state: it.state })
      if (it.good === 0) return refuse({ code: 'import.nothing-to-save' })
      await setImport(tx, it.id, { state: 'saving' })
      await enqueue(tx, 'save-deliveries', { actor: actor.id, id: it.id }, `save-deliveries ${it.id}`)
      return ok(null)
    },
  }),

  on(saveDeliveryImportRows, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it, { from, to }, { commandId, today }) {
      if (it.state !== 'saving') return refuse({ code: 'import.wrong-state', state: it.state })
      if (to - from >= 1_000) return refuse({ code: 'input.invalid', path: 'to' })
      await saveRows(tx, it, [from, to], commandId, today)
      await recount(tx, it.id)
      return ok(null)
    },
  }),

  on(discardDeliveryImport, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.recordSupport,
    async do(tx, it) {
      if (it.state === 'saving' || it.state === 'reading')
        return refuse({ code: 'import.wrong-state', state: it.state })
      await removeImport(tx, it.id)
      return ok(null)
    },
  }),
]
