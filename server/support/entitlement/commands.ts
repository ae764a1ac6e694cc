import { addPolicy, endRule, setPrice, setRule } from '../../../contract/entitlement.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { beneficiaryOf } from '../../../domain/support/kinds.ts'
import { ruleProblem } from '../../../domain/support/rule-check.ts'
import { on } from '../../command/on.ts'
import { lockProvince } from '../../standard/store.ts'
import {
  addPolicyRow,
  addPrice,
  addVersion,
  endVersion,
  findLatest,
  findUnknownList,
  lockLatest,
  lockPolicy,
  lockPrice,
} from './store.ts'

export const entitlementCommands = [
  on(addPolicy, {
    about: (tx, _, given) => lockProvince(tx, given),
    allow: may.setRule,
    async do(tx, _, input) {
      const whose = beneficiaryOf[input.kind]
      if (whose !== 'either' && whose !== input.beneficiary)
        return refuse({ code: 'policy.beneficiary', kind: input.kind, beneficiary: input.beneficiary })
      await addPolicyRow(tx, input)
      return ok(null)
    },
  }),

  on(setRule, {
    about: (tx, _, given) => lockProvince(tx, given),
    allow: may.setRule,
    async do(tx, _, input, { commandId }) {
      const policy = await lockPolicy(tx, input.policy)
      if (!policy) return refuse({ code: 'policy.unknown' })
      const problem = ruleProblem(input.body, policy)
      if (problem) return refuse(problem)
      const list = await findUnknownList(tx, input.body)
      if (list) return refuse({ code: 'rule.unknown-list', list })
      const latest = await findLatest(tx, policy.code)
      if (latest && latest.validFrom >= input.from)
        return refuse({ code: 'rule.not-after-current', from: latest.validFrom })
      await addVersion(tx, input, latest, commandId)
      return ok(null)
    },
  }),

  on(endRule, {
    about: async (tx, { id }, given) => {
      const province = await lockProvince(tx, given)
      const latest = await lockLatest(tx, id)
      return province && latest && { area: province.area, latest }
    },
    allow: may.setRule,
    async do(tx, { latest }, { until }) {
      if (until <= latest.validFrom) return refuse({ code: 'rule.not-after-current', from: latest.validFrom })
      await endVersion(tx, latest.id, until)
      return ok(null)
    },
  }),

  on(setPrice, {
    about: (tx, _, given) => lockProvince(tx, given),
    allow: may.setRule,
    async do(tx, _, input) {
      const newest = await lockPrice(tx, input.code)
      if (newest && newest.validFrom >= input.from)
        return refuse({ code: 'rule.not-after-current', from: newest.validFrom })
      await addPrice(tx, input)
      return ok(null)
    },
  }),
]
