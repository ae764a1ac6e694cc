import { closeRound, openRound, setCalendar } from '../../../contract/review-round.ts'
import { may } from '../../../domain/account/may.ts'
import { yearOf } from '../../../domain/kernel/date.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { checkDays, opinionsOf } from '../../../domain/review/season/round.ts'
import { inForceInYear } from '../../../domain/standard/standard.ts'
import { on } from '../../command/on.ts'
import { provinceArea } from '../../standard/point-tables.ts'
import { listStandards, lockProvince } from '../../standard/store.ts'
import { findNumbers } from './numbers.ts'
import { addRound, countOpenCases, lockRound, putCalendar, setRoundClosed } from './round-store.ts'

export const roundCommands = [
  on(setCalendar, {
    about: (tx, _input, given) => lockProvince(tx, given),
    allow: may.runRound,
    async do(tx, _province, { year, days }) {
      if (days.some(({ day }) => yearOf(day) !== year)) return refuse({ code: 'input.invalid', path: 'days' })
      await putCalendar(tx, year, days)
      return ok(null)
    },
  }),

  on(openRound, {
    about: (tx, _input, given) => lockProvince(tx, given),
    allow: may.runRound,
    async do(tx, province, input, given) {
      const numbers = await findNumbers(tx, input.opensOn)
      if (!numbers.ok) return numbers
      const days = checkDays(input.kind, input.year, input, numbers.value)
      if (!days.ok) return days
      if (!opinionsOf(input.kind, input.opensOn).includes(input.opinion))
        return refuse({ code: 'round.opinion-not-asked' })
      const standards = await listStandards(tx)
      const known = input.standards.every((id) => standards.some((it) => it.id === id && it.use === 'classify'))
      const first = inForceInYear(standards, input.year)
      if (!known || first?.id !== input.standards[0]) return refuse({ code: 'review.no-standard', year: input.year })
      await addRound(tx, province.id, input, given.commandId)
      return ok(null)
    },
  }),

  on(closeRound, {
    async about(tx, { id }) {
      const round = await lockRound(tx, id)
      return round && { ...round, area: provinceArea(round.provinceId) }
    },
    allow: may.runRound,
    async do(tx, round, { id, seenVersion }) {
      if (round.state === 'closed') return refuse({ code: 'round.closed' })
      if (round.version !== seenVersion)
        return refuse({ code: 'review.changed-since', sent: seenVersion, now: round.version })
      const count = await countOpenCases(tx, id)
      if (count > 0) return refuse({ code: 'round.cases-open', count })
      await setRoundClosed(tx, id)
      return ok(null)
    },
  }),
]
