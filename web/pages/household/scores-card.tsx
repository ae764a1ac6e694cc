import { classTone } from '../../class-tone.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Scale } from '../../ui/scale.tsx'
import { ClassTag, StatusTag, Tag } from '../../ui/tag.tsx'
import type { Household } from './household-page.tsx'
import { reasonWords, therefore } from './reason-words.ts'

type Finding = Household['findings'][number]

/** The household under every standard in force or coming, side by side. B1 and B2 on two scales, never added. */
export function ScoresCard({ household }: { household: Household }) {
  const words = useTexts().household.scores
  return (
    <Card span={7} title={words.title} note={words.note}>
      {household.findings.length === 0 ? (
        <p className="mid ink-3">{words.none}</p>
      ) : (
        <div className="standards">
          {household.findings.map((finding) => (
            <Standard key={finding.standard} finding={finding} household={household} />
          ))}
        </div>
      )}
    </Card>
  )
}

function Standard({ finding, household }: { finding: Finding; household: Household }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const words = texts.household.scores
  const { deprivationPoints: b2, setting } = household
  const { incomePoints: b1 } = finding
  const reasons = reasonWords(
    finding.because,
    words.reason,
    format,
    setting === null ? '' : texts.shell.setting[setting].toLowerCase(),
  )
  return (
    <section className="std">
      <header>
        <div>
          <h3>{oneOf(finding.nameVi, finding.nameEn)}</h3>
          <p>{finding.act}</p>
        </div>
        <Tag kind={finding.trial ? 'trial' : 'now'}>{finding.trial ? words.trial : words.inForce}</Tag>
      </header>
      <p className="res">
        <Result result={finding.result} />
        <span className="num">
          B1 <b>{format.count(b1)}</b>
        </span>
        <span className="num">
          B2 <b>{format.count(b2)}</b>
        </span>
      </p>
      {b1 === null || finding.incomePointsLine === null ? null : (
        <Scale
          name={words.b1}
          direction={words.b1Direction}
          value={b1}
          line={finding.incomePointsLine}
          lineWords={words.line(format.count(finding.incomePointsLine))}
          most={Math.max(240, b1, finding.incomePointsLine)}
          poorSide="below"
          label={`${words.b1}: ${b1}, ${words.line(format.count(finding.incomePointsLine))}`}
        />
      )}
      {b2 === null || finding.deprivationPointsLine === null ? null : (
        <Scale
          name={words.b2}
          direction={words.b2Direction}
          value={b2}
          line={finding.deprivationPointsLine}
          lineWords={words.line(format.count(finding.deprivationPointsLine))}
          most={Math.max(120, b2)}
          poorSide="above"
          label={`${words.b2}: ${b2}, ${words.line(format.count(finding.deprivationPointsLine))}`}
        />
      )}
      <ul>
        {reasons.map((reason) => (
          <li key={reason.key}>
            <Icon name={reason.met === undefined ? 'st-none' : reason.met ? 'check' : 'x'} size="s" />
            <span>{reason.words}</span>
          </li>
        ))}
        <li className="therefore">
          <Icon name="arrow-right" size="s" />
          <span>
            {therefore(finding.result, words.reason)}
            {finding.trial ? `. ${words.trialNote}` : ''}
          </span>
        </li>
      </ul>
    </section>
  )
}

function Result({ result }: { result: string }) {
  const texts = useTexts()
  if (result === 'poor' || result === 'near-poor' || result === 'neither')
    return <ClassTag tone={classTone(result)}>{texts.shell.class[result]}</ClassTag>
  return <StatusTag tone="none">{texts.household.scores.cannot}</StatusTag>
}
