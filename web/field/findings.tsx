import type { PhoneCase } from '../../contract/phone.ts'
import { deprivationPointsLine } from '../../domain/standard/classify.ts'
import type { Setting } from '../../domain/standard/standard.ts'
import type { UnderStandard } from '../../domain/survey/interview.ts'
import { classTone } from '../class-tone.ts'
import { reasonWords, therefore } from '../pages/household/reason-words.ts'
import { lowerFirst } from '../text/format.ts'
import { dimensionsOf } from '../twelve.ts'
import { DeprivationGrid, type DepState } from '../ui/deprivation-grid.tsx'
import { Icon } from '../ui/icon.tsx'
import { Scale } from '../ui/scale.tsx'
import { ClassTag, StatusTag } from '../ui/tag.tsx'
import { useWords } from './words.tsx'

type Props = { readonly it: PhoneCase; readonly scored: readonly UnderStandard[]; readonly setting: Setting | null }

/** What the interview says: under each standard of the round, and indicator by indicator, with every reason. */
export function Findings({ it, scored, setting }: Props) {
  return (
    <>
      {scored.map((one) => (
        <StandardCard key={one.standard.id} scored={one} setting={setting} />
      ))}
      {scored[0] ? <Twelve it={it} scored={scored[0]} /> : null}
    </>
  )
}

function StandardCard({ scored, setting }: { scored: UnderStandard; setting: Setting | null }) {
  const words = useWords()
  const { shell, household, field, format } = words
  const texts = household.scores
  const { standard, trial, incomePoints: b1, finding } = scored
  const { least, most } = finding.points
  const b1Line = setting === null ? undefined : standard.incomePointsLine?.[setting]
  const b2Line = deprivationPointsLine(standard)
  const reasons = reasonWords(
    finding.because,
    texts.reason,
    format,
    setting === null ? '' : shell.setting[setting].toLowerCase(),
  )
  return (
    <section className={trial ? 'card trial' : 'card'}>
      <div className="std-head">
        <div>
          <h2>{words.language === 'vi' ? standard.name.vi : standard.name.en}</h2>
          <p>
            {standard.act}, {lowerFirst(trial ? texts.trial : texts.inForce)}
          </p>
        </div>
        {finding.result === 'cannot' ? (
          <StatusTag tone="none">{field.result.incomplete}</StatusTag>
        ) : (
          <ClassTag tone={classTone(finding.result)}>{shell.classShort[finding.result]}</ClassTag>
        )}
      </div>
      {b1 === null || b1Line === undefined ? null : (
        <Scale
          {...{ name: texts.b1, direction: texts.b1Direction, value: b1, line: b1Line }}
          lineWords={texts.line(format.count(b1Line))}
          most={Math.max(240, b1, b1Line)}
          poorSide="below"
          label={`${texts.b1}: ${b1}, ${texts.line(format.count(b1Line))}`}
        />
      )}
      {least === most ? (
        <Scale
          {...{ name: texts.b2, direction: texts.b2Direction, value: least, line: b2Line }}
          lineWords={texts.line(format.count(b2Line))}
          most={Math.max(120, least)}
          poorSide="above"
          label={`${texts.b2}: ${least}, ${texts.line(format.count(b2Line))}`}
        />
      ) : (
        <p className="mid ink-2">{field.result.between(format.count(least), format.count(most))}</p>
      )}
      <ul className="reasons tab">
        {reasons.map((reason) => (
          <li key={reason.key}>
            <Icon name={reason.met === undefined ? 'st-none' : reason.met ? 'check' : 'x'} size="s" />
            <span>{reason.words}</span>
          </li>
        ))}
        <li className="therefore">
          <Icon name="arrow-right" size="s" />
          <span>{therefore(finding.result, texts.reason)}</span>
        </li>
      </ul>
    </section>
  )
}

const stateOf = { deprived: 'deprived', 'not-deprived': 'not', unknown: 'unknown' } as const satisfies Record<
  string,
  DepState
>

function Twelve({ it, scored }: { it: PhoneCase; scored: UnderStandard }) {
  const { deprivation, field, standard, format } = useWords()
  const { indicators } = scored.finding
  const states = indicators.map(({ state }) => stateOf[state])
  const deprived = indicators.filter(({ state }) => state === 'deprived')
  const nameOf = (id: string) => it.members.find((member) => member.id === id)?.name ?? '–'
  const count = field.result.deprived(format.count(deprived.length), format.count(indicators.length))
  return (
    <section className="card">
      <div className="std-head">
        <div>
          <h2>{field.result.twelve}</h2>
        </div>
        <span className="mid ink-2 tab">{count}</span>
      </div>
      <DeprivationGrid
        narrow
        dimensions={dimensionsOf(states, deprivation)}
        words={{
          deprived: deprivation.deprived,
          not: deprivation.not,
          unknown: deprivation.unknown,
          summary: `${field.result.twelve}: ${count}`,
        }}
      />
      <ul className="why tab">
        {deprived.map(({ code, because }) => (
          <li key={code}>
            <b>{deprivation.name[code]}</b>
            {because.map((reason) => (
              <span key={JSON.stringify(reason)}>{standard.deprivationReason(reason, nameOf)}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
