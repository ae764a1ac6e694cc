import { setEarlyWarning } from '../../../contract/early-warning.ts'
import { may } from '../../../domain/account/may.ts'
import { ok } from '../../../domain/kernel/result.ts'
import { on } from '../../command/on.ts'
import { lockProvince } from '../../standard/store.ts'
import { length, margin, setNumber } from './settings.ts'

export const earlyWarningCommands = [
  on(setEarlyWarning, {
    about: (tx, _, given) => lockProvince(tx, given),
    allow: may.setRule,
    async do(tx, _, { marginPoints, months, from, act }) {
      await setNumber(tx, { code: margin, value: marginPoints, unit: 'điểm B1', from, act })
      await setNumber(tx, { code: length, value: months, unit: 'month', from, act })
      return ok(null)
    },
  }),
]
