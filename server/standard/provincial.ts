import type { z } from 'zod'
import type { setProvincialStandard } from '../../contract/standard.ts'
import { addDays } from '../../domain/kernel/date.ts'
import { ok, refuse } from '../../domain/kernel/result.ts'
import { checkProvincial } from '../../domain/standard/at-least-as-high.ts'
import { checkReplacement } from '../../domain/standard/replacement.ts'
import { Standard } from '../../domain/standard/standard.ts'
import type { Answer, Given } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { addStandard, listStandards, type Province, replaceStandard } from './store.ts'

type Input = z.infer<typeof setProvincialStandard.input>

/** Chuẩn của địa phương: checked against every national standard of its days, then kept as a dated row. */
export async function saveProvincial(tx: Tx, province: Province, input: Input, { today }: Given): Answer {
  if (input.validUntil !== null && input.validUntil <= input.validFrom) return refuse({ code: 'standard.period' })
  const all = await listStandards(tx)
  const base = all.find((it) => it.id === input.base && it.owner === 'national')
  if (!base) return refuse({ code: 'standard.unknown' })
  if (base.use === 'history') return refuse({ code: 'standard.cannot-classify' })

  const own = ownStandard(base, province, input)
  const before = all.find((it) => it.id === own.id)
  const allowed = before ? checkReplacement(before, own, today) : ok(null)
  if (!allowed.ok) return allowed
  const high = checkProvincial(own, all)
  if (!high.ok) return high
  await (before ? replaceStandard(tx, own) : addStandard(tx, own))
  return ok(null)
}

/** The national standard it is built on, with what the province decides itself. */
function ownStandard(base: Standard, { id: province }: Province, input: Input): Standard {
  const { incomeLine, incomePointsLine, deprivationsMin, validFrom, validUntil } = input
  const average = base.averageLivingLine
  const stillAbove = average && average.rural > incomeLine.rural && average.urban > incomeLine.urban
  return Standard.parse({
    ...base,
    id: input.id,
    owner: { province },
    act: input.act,
    name: { vi: input.nameVi, en: input.nameEn },
    validFrom,
    validTo: validUntil === null ? null : addDays(validUntil, -1),
    incomeLine,
    incomePointsLine,
    deprivationsMin,
    // A poor line raised past the national upper line leaves no room for it: what the upper line is then, nobody knows.
    averageLivingLine: stillAbove ? average : null,
    certainty: 'sure',
  })
}
