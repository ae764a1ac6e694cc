import type { PointRowProblem } from '../../../domain/standard/point-rows.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'

/** Problems told one by one; past these only their number. */
const told = 30

/** What a refusal of a point table says cell by cell; nothing where it is another refusal. */
export function problemsIn(refusal: unknown): readonly PointRowProblem[] {
  if (typeof refusal !== 'object' || refusal === null || !('code' in refusal)) return []
  if (refusal.code !== 'points.file-rows' || !('problems' in refusal) || !Array.isArray(refusal.problems)) return []
  return refusal.problems // true: this code carries problems of this shape
}

/** Every wrong cell with its address and what to do. */
export function PointProblems({ problems }: { problems: readonly PointRowProblem[] }) {
  const texts = useTexts()
  const { count } = useFormat()
  if (problems.length === 0) return null
  return (
    <div className="point-problems mid">
      <p>
        <b>{texts.standardPage.editor.problems(count(problems.length))}</b>
      </p>
      <ul>
        {problems.slice(0, told).map((problem) => (
          <li key={JSON.stringify(problem)}>{texts.standard.pointRow(problem)}</li>
        ))}
      </ul>
    </div>
  )
}
