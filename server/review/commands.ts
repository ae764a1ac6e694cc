import { openList, recogniseList, removeEntry, setReviewDate } from '../../contract/review.ts'
import { may } from '../../domain/account/may.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { on } from '../command/on.ts'
import { findStandard } from '../standard/store.ts'
import { recognise } from './recognise.ts'
import { addList, findCommune, lockList, putReviewDate, removeListEntry } from './store.ts'

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

  on(setReviewDate, {
    about: (tx, input) => lockList(tx, input.id),
    allow: may.prepareList,
    async do(tx, list, { id, seenVersion, reviewDate }) {
      if (list.state === 'recognised') return refuse({ code: 'review.list-frozen' })
      if (list.version !== seenVersion)
        return refuse({ code: 'review.changed-since', sent: seenVersion, now: list.version })
      // A list is of a year, and of a unit that was there on the day.
      if (reviewDate.slice(0, 4) !== String(list.year)) return refuse({ code: 'input.invalid', path: 'reviewDate' })
      if (!(await findCommune(tx, list.unit_id, reviewDate)))
        return refuse({ code: 'review.not-a-commune-of-that-day' })
      await putReviewDate(tx, id, reviewDate)
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
