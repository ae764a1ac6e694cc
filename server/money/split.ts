import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Capital } from '../../domain/money/kinds.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Tx } from '../db/types.ts'
import {
  addLine,
  addLineEntries,
  type Decision,
  findProject,
  type Line,
  type LineEntry,
  ruledSpendBy,
} from './line-store.ts'

type Part = {
  readonly id: string
  readonly project: string | null
  readonly capital: Capital | null
  readonly amount: number
}

/** Moves money of a line to lines that say more. Each part is two entries that add up to nothing. `lines` are held. */
export async function splitInto(
  tx: Tx,
  lines: readonly Line[],
  { lineId, parts }: { readonly lineId: string; readonly parts: readonly Part[] },
  decision: Decision,
): Promise<Result<null, Refusal>> {
  const from = lines.find((it) => it.id === lineId)
  if (!from) return refuse({ code: 'access.denied' })
  const left = from.amount - from.allocated
  if (parts.reduce((sum, it) => sum + it.amount, 0) > left) return refuse({ code: 'money.over-line', left })

  const known = [...lines]
  const entries: LineEntry[] = []
  for (const part of parts) {
    const fits = await checkPart(tx, from, part)
    if (!fits.ok) return fits
    const there = known.find((it) => it.project === part.project && it.capital === part.capital)
    if (!there) known.push(await openPart(tx, from, part))
    const to = there?.id ?? part.id
    entries.push({ lineId, kind: 'split', amount: -part.amount, otherLine: to })
    entries.push({ lineId: to, kind: 'split', amount: part.amount, otherLine: lineId })
  }
  await addLineEntries(tx, entries, decision)
  return ok(null)
}

/** A part says more than its line: another project below the line's, a capital type where the line has none; it contradicts nothing. */
async function checkPart(tx: Tx, from: Line, part: Part): Promise<Result<null, Refusal>> {
  if (part.project === from.project && part.capital === from.capital) return refuse({ code: 'money.part-does-not-fit' })
  if (from.capital !== null && part.capital !== from.capital) return refuse({ code: 'money.part-does-not-fit' })
  if (part.project === null) return from.project === null ? ok(null) : refuse({ code: 'money.part-does-not-fit' })
  const project = await findProject(tx, part.project, from.planYear)
  if (!project) return refuse({ code: 'money.project-unknown' })
  if (!project.holds) return refuse({ code: 'money.project-not-valid', project: part.project, year: from.planYear })
  return from.project === null || project.above.includes(from.project)
    ? ok(null)
    : refuse({ code: 'money.part-does-not-fit' })
}

async function openPart(tx: Tx, from: Line, { id, project, capital }: Part): Promise<Line> {
  // A line whose last day was set by decision hands it on; else the rule of the part's own capital type holds.
  const ruled = await ruledSpendBy(tx, from.executionYear, from.capital)
  const own = await ruledSpendBy(tx, from.executionYear, capital)
  const spendBy = ruled === from.spendBy && own ? own : from.spendBy
  const line = { ...from, id, project, capital, spendBy, amount: 0, allocated: 0 }
  await addLine(tx, { ...line, note: '' })
  return line
}
