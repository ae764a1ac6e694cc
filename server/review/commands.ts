import { openList, recogniseList, removeEntry } from '../../contract/review.ts'
import { may } from '../../domain/account/may.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import { findStandard } from '../standard/store.ts'
import { recognise } from './recognise.ts'
import { addList, findCommune, lockList, removeListEntry } from './store.ts'

export const reviewCommands = [
  on(openList, {
    about: (tx, input) => findCommune(tx, input.unitId, input.reviewDate),
    allow: may.prepareList,
    async do(tx, commune, input) {
      const standard = await findStandard(tx, input.standard)
      if (standard?.use !== 'classify') return refuse({ code: 'review.no-standard', year: input.year })
      await addList(tx, { ...input, area: commune.area })
      return ok(null)
    },
  }),

  on(removeEntry, {
    about: (tx, input) => lockList(tx, input.list),
    allow: may.prepareList,
    async do(tx, list, input) {
      if (list.state === 'recognised') return refuse({ code: 'review.list-frozen' })
      await removeListEntry(tx, list.id, input.householdId)
      return ok(null)
    },
  }),

  on(recogniseList, {
    about: (tx, input) => lockList(tx, input.id),
    allow: may.recognise,
    do: recognise,
  }),
]
