import type { z } from 'zod'
import type { overview } from '../../contract/overview.ts'
import type { TargetValue } from '../../contract/plan.ts'
import { communesSilent } from '../../domain/plan/missing.ts'

type Attention = z.infer<typeof overview.answer>['attention']

/**
 * What is late or missing, each once: reports by commune, then what single targets still lack, with their codes. Communes that
 * record no needs or have not reported on one target are many and alike: they are counted, and named on the page of the target.
 */
export function attentionOf(targets: readonly TargetValue[]): Attention {
  const found = new Map<string, { readonly it: Attention[number]; readonly codes: string[] }>()
  for (const { code, missing } of targets)
    for (const it of shortened(missing)) {
      if (it.kind === 'records') continue
      const same = found.get(it.vi)
      if (same) same.codes.push(code)
      else found.set(it.vi, { it, codes: [code] })
    }
  return [...found.values()].map(({ it, codes }) => {
    if (it.kind === 'list' || it.kind === 'residents') return it
    const which = codes.join(', ')
    return { ...it, vi: `${which}: ${it.vi}`, en: `${which}: ${it.en}` }
  })
}

const few = 3

function shortened(missing: TargetValue['missing']): TargetValue['missing'] {
  return (['needs', 'report'] as const).reduce<TargetValue['missing']>((left, kind) => {
    const silent = left.filter((it) => it.kind === kind && it.unit !== null)
    return silent.length <= few
      ? left
      : [...left.filter((it) => !silent.includes(it)), communesSilent(silent.length, kind)]
  }, missing)
}
