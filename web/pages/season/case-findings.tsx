import { householdDetail } from '../../../contract/household.ts'
import { deprivationPointsLine } from '../../../domain/standard/classify.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { depStates, dimensionsOf, summaryOf } from '../../twelve.ts'
import { Card } from '../../ui/card.tsx'
import { DeprivationGrid } from '../../ui/deprivation-grid.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Scale } from '../../ui/scale.tsx'
import { useStandards } from '../../use-standards.ts'
import { useView } from '../../use-view.ts'
import type { CaseDetail } from './case-page.tsx'
import { FoundClass } from './state-tag.tsx'

type Finding = CaseDetail['findings'][number]

/** What the interview says under each standard of the round; the twelve of the one in force. */
export function CaseFindings({ it }: { it: CaseDetail }) {
  const texts = useTexts()
  const words = texts.reviewSeason.detail
  const first = it.findings.find(({ standard }) => standard === it.round.standards[0]?.id) ?? it.findings[0]
  if (first === undefined)
    return (
      <Card title={words.findings}>
        <EmptyState icon="review" title={words.noFindings} />
      </Card>
    )
  const states = depStates(first.deprived, first.known)
  const summary = summaryOf(states, texts.deprivation)
  const inOrder = it.round.standards.flatMap(({ id }) => it.findings.filter(({ standard }) => standard === id))
  return (
    <Card title={words.findings} note={words.findingsNote} footer={<span>{summary}</span>}>
      <div className="case-standards">
        {inOrder.map((finding) => (
          <Standard key={finding.standard} finding={finding} it={it} />
        ))}
      </div>
      <DeprivationGrid
        dimensions={dimensionsOf(states, texts.deprivation)}
        words={{
          deprived: texts.deprivation.deprived,
          not: texts.deprivation.not,
          unknown: texts.deprivation.unknown,
          summary,
        }}
      />
    </Card>
  )
}

function Standard({ finding, it }: { finding: Finding; it: CaseDetail }) {
  const texts = useTexts()
  const words = texts.reviewSeason.detail
  const { count } = useFormat()
  const oneOf = useOneOf()
  const name = it.round.standards.find(({ id }) => id === finding.standard)
  const changed = finding.changedBecause !== null
  const { line } = texts.household.scores
  const known = useStandards().standards.find(({ id }) => id === finding.standard)
  const need = known === undefined ? undefined : deprivationPointsLine(known)
  const setting = useView(householdDetail, { id: it.householdId }).data?.setting ?? undefined
  const incomeLine = setting === undefined ? undefined : known?.incomePointsLine?.[setting]
  return (
    <section className="case-standard">
      <header>
        <h3>{name ? oneOf(name.nameVi, name.nameEn) : finding.standard}</h3>
        <FoundClass of={finding.class} />
      </header>
      {changed ? (
        <Note tone="risk">
          {finding.scoredClass === null ? words.undecided : words.scored(texts.shell.class[finding.scoredClass])}.{' '}
          {words.changedBecause(finding.changedBecause ?? '')}
        </Note>
      ) : null}
      <dl className="case-points num">
        <div>
          <dt>{words.b1}</dt>
          <dd>{count(finding.incomePoints)}</dd>
        </div>
        <div>
          <dt>{words.b2}</dt>
          <dd>{count(finding.deprivationPoints)}</dd>
        </div>
      </dl>
      <div className="case-scales">
        {finding.incomePoints === null || incomeLine === undefined ? null : (
          <Scale
            name={texts.household.scores.b1}
            direction={texts.household.scores.b1Direction}
            value={finding.incomePoints}
            line={incomeLine}
            lineWords={line(count(incomeLine))}
            most={Math.max(240, finding.incomePoints)}
            poorSide="below"
            label={`${words.b1}: ${finding.incomePoints}, ${line(count(incomeLine))}`}
          />
        )}
        {finding.deprivationPoints === null || need === undefined ? null : (
          <Scale
            name={texts.household.scores.b2}
            direction={texts.household.scores.b2Direction}
            value={finding.deprivationPoints}
            line={need}
            lineWords={line(count(need))}
            most={120}
            poorSide="above"
            label={`${words.b2}: ${finding.deprivationPoints}, ${line(count(need))}`}
          />
        )}
      </div>
    </section>
  )
}
