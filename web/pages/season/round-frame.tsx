import type { ReactNode } from 'react'
import { type Round, roundList } from '../../../contract/review-round.ts'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { Answer, NotFound, PageTitle } from '../../shell/answer.tsx'
import type { ReviewSeasonTexts } from '../../text/review-season-texts.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { PageHead } from '../../ui/card.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Crumbs, Tabs } from '../../ui/seg.tsx'
import { useView } from '../../use-view.ts'
import { RoundStateTag } from './state-tag.tsx'
import './season.css'

type Named = Pick<Round, 'kind' | 'year' | 'opensOn'>
export const roundName = (round: Named, words: ReviewSeasonTexts) =>
  words.name(round.kind, round.year, Number(round.opensOn.slice(5, 7)))

type Part = keyof ReviewSeasonTexts['tabs']

/** The head of every page of a round: where one is, its name and state, and its parts. `place` goes along from part to part. */
export function RoundFrame(props: {
  readonly id: string
  readonly part: Part
  readonly place: number | undefined
  readonly actions?: (round: Round) => ReactNode
  readonly children: (round: Round) => ReactNode
}) {
  const read = useView(roundList)
  return (
    <Answer read={read}>
      {({ rows }) => {
        const round = rows.find((it) => it.id === props.id)
        return round === undefined ? <NotFound /> : <Framed {...props} round={round} />
      }}
    </Answer>
  )
}

function Framed({ round, part, place, actions, children }: Parameters<typeof RoundFrame>[0] & { round: Round }) {
  const texts = useTexts()
  const words = texts.reviewSeason
  const { date } = useFormat()
  const name = roundName(round, words)
  const query = { place }
  const hrefs: Readonly<Record<Part, string>> = {
    board: path.round(round.id, query),
    cases: path.roundCases(round.id, query),
    meetings: path.roundMeetings(round.id, query),
    postings: path.roundPostings(round.id, query),
    opinions: path.roundOpinions(round.id, query),
    outliers: path.roundOutliers(round.id, query),
  }
  const parts = ['board', 'cases', 'meetings', 'postings', 'opinions', 'outliers'] as const
  return (
    <>
      <PageTitle>{part === 'board' ? name : `${words.tabs[part]} – ${name}`}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={
          part === 'board'
            ? [{ label: words.title, href: path.rounds() }, { label: name }]
            : [
                { label: words.title, href: path.rounds() },
                { label: name, href: hrefs.board },
                { label: words.tabs[part] },
              ]
        }
      />
      <PageHead
        title={name}
        tags={<RoundStateTag state={round.state} />}
        sub={`${words.window(date(round.opensOn), date(round.closesOn))} · ${round.opinion === 'none' ? words.opinionFrom.none : words.opinionBy(words.opinionFrom[round.opinion])}`}
        actions={actions?.(round)}
      />
      <Tabs
        label={words.tabsLabel}
        tabs={parts.map((it) => ({ href: hrefs[it], label: words.tabs[it], current: it === part }))}
      />
      {children(round)}
    </>
  )
}

/** One commune of several; nothing where the reader has only one. */
export function CommuneFilter({ place, onChange }: { place: number | undefined; onChange: (place?: number) => void }) {
  const words = useTexts().reviewSeason
  const communes = useCommunes()
  if (communes.length < 2) return null
  return (
    <SearchSelect
      inBar
      clearable
      label={words.commune}
      value={place === undefined ? null : String(place)}
      onChange={(it) => onChange(it === null ? undefined : Number(it))}
      choices={communes}
      placeholder={words.allCommunes}
    />
  )
}
