import { path } from '../../path.ts'
import { countStatuses, missingUnits, targetWords } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { SplitBar } from '../../ui/bar.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { TargetCard } from '../../ui/figure.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Overview } from './overview-page.tsx'

/** Every numeric target and the budget as cards; measures and objectives stand on the plan's own page. */
export function TargetCards(props: { targets: Overview['targets']; year: number; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const shown = props.targets.filter((it) => it.kind === 'target')
  if (shown.length === 0) return null
  const counts = countStatuses(shown, texts.plan)
  return (
    <>
      <div className="section">
        <h2>{texts.overview.targets.title}</h2>
        <SplitBar
          label={counts.map((it) => `${it.word} ${it.count}`).join(', ')}
          parts={counts.map((it) => ({ key: it.word, value: it.count, tone: it.tone }))}
        />
        <span className="legend">
          {counts.map((it) => (
            <StatusTag key={it.word} tone={it.tone} bare>
              {it.word} {format.count(it.count)}
            </StatusTag>
          ))}
        </span>
        <span className="spring" />
        <ButtonLink href={path.plan({ year: props.year, place: props.place })} icon="target" small>
          {texts.overview.targets.all}
        </ButtonLink>
      </div>
      <div className="tgrid">
        {shown.map((target) => {
          const missing = missingUnits(target.missing)
          return (
            <TargetCard
              key={target.code}
              figure={{
                ...targetWords(target, texts.plan, format),
                code: target.code,
                name: oneOf(target.name, target.nameEn),
                href: path.target(props.year, target.code, { place: props.place }),
                note:
                  missing > 0 && target.achieved !== null ? texts.plan.missingUnits(format.count(missing)) : undefined,
              }}
            />
          )
        })}
      </div>
    </>
  )
}
