import type { ReviewCase } from '../../../contract/review-case.ts'
import type { Round } from '../../../contract/review-round.ts'
import type { PovertyClass } from '../../../contract/view.ts'
import type { CaseState } from '../../../domain/review/season/steps.ts'
import { classTone } from '../../class-tone.ts'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ClassTag, StatusTag, type StatusTone } from '../../ui/tag.tsx'

const tones: Readonly<Record<CaseState, StatusTone>> = {
  listed: 'none',
  assigned: 'track',
  returned: 'risk',
  interviewed: 'track',
  checked: 'track',
  agreed: 'track',
  posted: 'track',
  objected: 'risk',
  rechecked: 'track',
  referred: 'track',
  answered: 'track',
  recognised: 'reached',
  closed: 'plain',
}

/** Where a case stands. */
export function CaseStateTag({ state, bare = false }: { state: CaseState; bare?: boolean }) {
  const words = useTexts().reviewSeason
  return (
    <StatusTag tone={tones[state]} bare={bare}>
      {words.state[state]}
    </StatusTag>
  )
}

export function RoundStateTag({ state, bare = false }: { state: Round['state']; bare?: boolean }) {
  const words = useTexts().reviewSeason
  return (
    <StatusTag tone={state === 'open' ? 'track' : 'plain'} bare={bare}>
      {words.roundState[state]}
    </StatusTag>
  )
}

/** The day something is due; loud once it is over. */
export function Due({ day }: { day: string | null }) {
  const { date } = useFormat()
  const { today } = useMe()
  if (day === null) return null
  if (day >= today) return <span className="num">{date(day)}</span>
  return (
    <span className="num due-over">
      <Icon name="st-missed" size="s" />
      {date(day)}
    </span>
  )
}

/** A class found, or that what is known decides none. */
export function FoundClass({ of, bare = false }: { of: PovertyClass | null; bare?: boolean }) {
  const texts = useTexts()
  if (of === null)
    return (
      <StatusTag tone="none" bare={bare}>
        {texts.reviewSeason.detail.undecided}
      </StatusTag>
    )
  return (
    <ClassTag tone={classTone(of)} bare={bare}>
      {texts.shell.class[of]}
    </ClassTag>
  )
}

/** What the round found, by its first standard: the one in force. */
export const foundOf = (it: Pick<ReviewCase, 'findings'>, round: Pick<Round, 'standards'>) =>
  it.findings.find(({ standard }) => standard === round.standards[0]?.id) ?? it.findings[0]
