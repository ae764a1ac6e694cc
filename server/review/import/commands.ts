import { sql } from 'kysely'
import {
  convertImport,
  decideRow,
  discardImport,
  saveImport,
  saveImportRows,
  startImport,
} from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { ListId } from '../../../domain/kernel/ids.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { on } from '../../command/on.ts'
import { enqueue } from '../../job/enqueue.ts'
import { findStandard } from '../../standard/store.ts'
import { addList, findCommune } from '../store.ts'
import { defaultReviewDate } from './read.ts'
import { saveRows } from './save.ts'
import {
  addImport,
  findDraft,
  findRow,
  type Import,
  isTaken,
  lockImport,
  recount,
  removeImport,
  restart,
  setDecision,
  setImport,
} from './store.ts'

/** Nobody is born, and nothing is decided, in the future. */
const reviewDay = (year: number, today: CivilDate) =>
  CivilDate.parse(defaultReviewDate(year) < today ? defaultReviewDate(year) : today)

/** What was left open when the good households were saved can still be decided, and saved after them. */
const isOpen = ({ state }: Import) => state === 'read' || state === 'saved'

export const importCommands = [
  on(startImport, {
    about: (tx, input, { today }) => findCommune(tx, input.unitId, reviewDay(input.year, today)),
    allow: may.prepareList,
    async do(tx, commune, input, { actor }) {
      if ((await findStandard(tx, input.standard))?.use !== 'classify')
        return refuse({ code: 'review.no-standard', year: input.year })
      const { unitId: unit_id, year, standard: standard_id } = input
      if ((await findDraft(tx, { unit_id, year, standard_id }))?.state === 'recognised')
        return refuse({ code: 'review.list-frozen' })
      await addImport(tx, input, commune.area, actor.id)
      await enqueue(tx, 'read-import', { actor: actor.id, id: input.id }, `read-import ${input.id}`)
      return ok(null)
    },
  }),

  on(convertImport, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.prepareList,
    async do(tx, it, { convert }, { actor }) {
      if (it.state === 'saving' || it.state === 'reading')
        return refuse({ code: 'import.wrong-state', state: it.state })
      await restart(tx, it.id, convert)
      await enqueue(tx, 'read-import', { actor: actor.id, id: it.id }, `read-import ${it.id}`)
      return ok(null)
    },
  }),

  on(decideRow, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.prepareList,
    async do(tx, it, { no, decision, sameAs }) {
      if (!isOpen(it)) return refuse({ code: 'import.wrong-state', state: it.state })
      const row = await findRow(tx, it.id, no)
      if (!row || row.status === 'wrong' || row.status === 'saved') return refuse({ code: 'import.row-wrong' })
      // An escaped household was on a list: it is somebody of the register, or it is left out.
      if (decision === 'new' && it.kind === 'escaped') return refuse({ code: 'import.same-as-unknown' })
      if (decision === 'same') {
        const found =
          sameAs &&
          (await tx
            .selectFrom('household')
            .select('id')
            .where('id', '=', sameAs)
            .where('ended_on', 'is', null)
            .executeTakeFirst())
        if (!found) return refuse({ code: 'import.same-as-unknown' })
        if (await isTaken(tx, it.id, no, found.id)) return refuse({ code: 'import.same-as-taken' })
      }
      await setDecision(tx, it.id, no, decision, decision === 'same' ? sameAs : null)
      await recount(tx, it.id)
      return ok(null)
    },
  }),

  on(saveImport, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.prepareList,
    async do(tx, it, _input, { actor, commandId, today }) {
      if (!isOpen(it) || (it.state === 'saved' && it.good === 0))
        return refuse({ code: 'import.wrong-state', state: it.state })
      if (it.good === 0) return refuse({ code: 'import.nothing-to-save' })
      const draft = await findDraft(tx, it)
      if (draft?.state === 'recognised') return refuse({ code: 'review.list-frozen' })
      const list = {
        unitId: it.unit_id,
        area: it.area,
        year: it.year,
        standard: it.standard_id,
        reviewDate: reviewDay(it.year, today),
      }
      if (!draft) await addList(tx, { ...list, id: ListId.parse(commandId) })
      await setImport(tx, it.id, { state: 'saving' })
      await enqueue(tx, 'save-import', { actor: actor.id, id: it.id }, `save-import ${it.id}`)
      return ok(null)
    },
  }),

  on(saveImportRows, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.prepareList,
    async do(tx, it, { from, to }, { commandId }) {
      if (it.state !== 'saving') return refuse({ code: 'import.wrong-state', state: it.state })
      if (to - from >= 1_000) return refuse({ code: 'input.invalid', path: 'to' })
      const draft = await findDraft(tx, it)
      if (draft?.state !== 'draft') return refuse({ code: 'review.list-frozen' })
      await saveRows(tx, it, draft, from, to, commandId)
      await recount(tx, it.id)
      await sql`update poverty_list set version = version + 1 where id = ${draft.id}`.execute(tx)
      return ok(null)
    },
  }),

  on(discardImport, {
    about: (tx, input) => lockImport(tx, input.id),
    allow: may.prepareList,
    async do(tx, it) {
      if (it.state === 'saving' || it.state === 'reading')
        return refuse({ code: 'import.wrong-state', state: it.state })
      await removeImport(tx, it.id)
      return ok(null)
    },
  }),
]
