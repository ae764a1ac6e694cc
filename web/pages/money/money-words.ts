import type { MoneyLine } from '../../../contract/money-views.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'

type Named = Pick<MoneyLine, 'project' | 'capital' | 'source'>

/** How lines are called: "DA 4.3 · Sự nghiệp · Trung ương". */
export function useLineWords() {
  const { money } = useTexts()
  const oneOf = useOneOf()
  const projectNo = (it: Pick<Named, 'project'>) => (it.project ? money.project(it.project.no) : money.notSplit)
  const projectName = (it: Pick<Named, 'project'>) =>
    it.project ? oneOf(it.project.nameVi, it.project.nameEn) : money.notSplit
  const capital = (it: Pick<Named, 'capital'>) => (it.capital ? money.capitalShort[it.capital] : money.notSplit)
  return {
    projectNo,
    projectName,
    capital,
    /** Project and capital type; what is not split at all is said once. */
    split: (it: Omit<Named, 'source'>) =>
      it.project || it.capital ? `${projectNo(it)} · ${capital(it)}` : money.notSplit,
    short: (it: Named) =>
      it.project || it.capital
        ? money.line.title(projectNo(it), capital(it), money.sourceShort[it.source])
        : `${money.notSplit} · ${money.sourceShort[it.source]}`,
  }
}

/** A part of a whole in per cent, written; "–" of nothing. */
export function useRate(): (part: number, whole: number) => string {
  const format = useFormat()
  return (part, whole) => (whole === 0 ? format.percent(null) : format.percent((part / whole) * 100, 1))
}
