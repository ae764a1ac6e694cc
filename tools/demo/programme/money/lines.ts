import type { Capital, Source } from '../../../../domain/money/kinds.ts'
import { day } from '../../people/person.ts'
import type { Line, LineEntry } from '../rows.ts'
import { million, type ProgrammeYear, planYear, type Scene } from '../scene.ts'
import { decisionsOf, linesOf, moved2024 } from './lines-of-years.ts'

export type SplitLine = {
  readonly line: Line
  readonly project: string
  readonly capital: Capital
  readonly millions: number
}
export type OpenedLines = {
  readonly lines: readonly Line[]
  readonly entries: readonly LineEntry[]
  /** Decided later in the year: from one sub-project to another. */
  readonly moves: readonly LineEntry[]
  /** By sub-project and capital type, as first split. */
  readonly split: readonly SplitLine[]
}

const stateSources = ['central', 'province'] as const
type StateSource = (typeof stateSources)[number]

/** The state budget of a year: announced as a whole by source, then split by sub-project and capital type. */
export function openLines(scene: Scene, year: ProgrammeYear): OpenedLines {
  const sources = stateSources.map((source) => openSource(scene, year, source))
  const split = sources.flatMap((it) => it.split)
  return {
    lines: [...sources.map((it) => it.whole), ...split.map((it) => it.line)],
    entries: sources.flatMap((it) => it.entries),
    moves: year === planYear ? moveBetween(scene, split) : [],
    split,
  }
}

function openSource(scene: Scene, year: ProgrammeYear, source: StateSource) {
  const { newId } = scene
  const whole = newLine(scene, { year, source, project: null, capital: null })
  const split = linesOf[year].map(([project, capital, central, province]): SplitLine => {
    const line = newLine(scene, { year, source, project, capital })
    return { line, project, capital, millions: source === 'central' ? central : province }
  })
  const total = split.reduce((sum, it) => sum + it.millions, 0)
  const { estimate, split: decision } = decisionsOf[year]
  const first = { id: newId(), line: whole, kind: 'estimate' as const, on: day(year - 1, 12, 11), otherLine: null }
  const entries: LineEntry[] = [
    { ...first, amount: total * million, decisionNo: estimate, reason: `Giao kế hoạch vốn năm ${year}` },
  ]
  for (const { line, millions } of split) {
    const it = { on: day(year, 1, 18), kind: 'split' as const, decisionNo: decision, reason: 'Phân khai chi tiết' }
    entries.push({ ...it, id: newId(), line: whole, otherLine: line, amount: -millions * million })
    entries.push({ ...it, id: newId(), line, otherLine: whole, amount: millions * million })
  }
  return { whole, split, entries }
}

type NewLine = {
  readonly year: ProgrammeYear
  readonly source: Source
  readonly project: string | null
  readonly capital: Capital | null
}
/** Investment may be paid out until 31 January of the next year, recurrent money until 31 December. */
const newLine = ({ newId }: Scene, { year, source, project, capital }: NewLine): Line => ({
  ...{ id: newId(), planYear: year, executionYear: year, project, capital, source, carriedFrom: null, note: '' },
  spendBy: capital === 'recurrent' ? day(year, 12, 31) : day(year + 1, 1, 31),
})

/** The holders' part of it is decided with it. */
export const moveDecision = {
  on: day(planYear, 8, 20),
  decisionNo: '2214/QĐ-UBND',
  reason: 'Điều chỉnh từ tiểu dự án 4.2 sang tiểu dự án 3.1 do ít người đăng ký đi làm việc ở nước ngoài',
} as const

function moveBetween({ newId }: Scene, split: readonly SplitLine[]): LineEntry[] {
  const central = (project: string) => split.find((it) => it.project === project && it.line.source === 'central')
  const [from, to] = [central(moved2024.from), central(moved2024.to)]
  if (!from || !to) return []
  const told = { ...moveDecision, kind: 'adjustment', otherLine: null } as const
  const amount = moved2024.amount * million
  return [
    { ...told, id: newId(), line: from.line, amount: -amount },
    { ...told, id: newId(), line: to.line, amount },
  ]
}
