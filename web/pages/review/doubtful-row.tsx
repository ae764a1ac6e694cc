import type { ReactNode } from 'react'
import { decideRow, type ImportHeader } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { Relation } from '../../../domain/household/relation.ts'
import { HouseholdId } from '../../../domain/kernel/ids.ts'
import { classTone } from '../../class-tone.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { ClassTag } from '../../ui/tag.tsx'
import { useCommand } from '../../use-view.ts'
import './doubtful.css'
import { isRunning } from '../../import/import-state.tsx'
import { Findings } from './findings.tsx'
import { likenesses } from './likeness.ts'
import { householdOf, type ImportRow, type Match, peopleOf, type ReadMember } from './what-was-read.ts'

/** A household of the file beside those of the register it may be. A person decides; the system never guesses. */
export function DoubtfulRow({ row, data }: { row: ImportRow; data: ImportHeader }) {
  const texts = useTexts()
  const { count } = useFormat()
  const words = texts.review.import
  const actor = useActor()
  const decide = useCommand(decideRow, { done: words.compare.noted })
  const known = householdOf(row)
  const why = !may.prepareList(actor, actor)
    ? texts.review.list.mayNotPrepare
    : isRunning(data.state) && words.state[data.state]
  const say = (decision: 'new' | 'same' | 'skip', sameAs: string | null = null) =>
    decide.mutate({ id: data.id, no: row.no, decision, sameAs: sameAs === null ? null : HouseholdId.parse(sameAs) })

  return (
    <li className="doubt">
      <header>
        <b className="num">
          {words.rows.at} {words.rows.atRows(count(row.firstRow), count(row.lastRow))}
        </b>
        <span className="spring" />
        <span className="small ink-2">
          {words.compare.decided} <b>{words.compare.decision[row.decision]}</b>
        </span>
      </header>
      <div className="beside">
        <section>
          <h3>{words.compare.inFile}</h3>
          {known ? (
            <>
              <p className="doubt-head">
                <b>{known.members[0]?.name}</b>
                <ClassTag tone={classTone(known.class)} bare>
                  {texts.shell.class[known.class]}
                </ClassTag>
              </p>
              <p className="small ink-3">{known.village || known.address || '–'}</p>
              <FilePeople members={known.members} />
            </>
          ) : null}
          {row.findings.length > 0 ? <Findings findings={row.findings} /> : null}
          <div className="acts">
            {data.kind === 'escaped' ? null : (
              <Button
                small
                busy={decide.isPending}
                why={why}
                whyIn="tip"
                onClick={() => say('new')}
                label={`${words.compare.other}: ${known?.members[0]?.name ?? ''}`}
              >
                {words.compare.other}
              </Button>
            )}
            <Button
              small
              kind="quiet"
              busy={decide.isPending}
              why={why}
              whyIn="tip"
              onClick={() => say('skip')}
              label={`${words.compare.skip}: ${known?.members[0]?.name ?? ''}`}
            >
              {words.compare.skip}
            </Button>
          </div>
        </section>
        {row.matches.map((match) => (
          <Beside key={match.householdId} match={match} chosen={row.sameAs === match.householdId}>
            <Button
              small
              busy={decide.isPending}
              why={why}
              whyIn="tip"
              onClick={() => say('same', match.householdId)}
              label={`${words.compare.same}: ${match.head}`}
            >
              {words.compare.same}
            </Button>
          </Beside>
        ))}
      </div>
    </li>
  )
}

function Beside(props: { readonly match: Match; readonly chosen: boolean; readonly children: ReactNode }) {
  const words = useTexts().review.import
  const { match } = props
  const people = peopleOf(match)
  return (
    <section className={props.chosen ? 'is-chosen' : undefined}>
      <h3>{words.compare.inRegister}</h3>
      <p className="doubt-head">
        <Link href={path.household(match.householdId)} target="_blank">
          {match.head}
        </Link>
      </p>
      <p className="small ink-3">{match.village || '–'}</p>
      <ul className="doubt-people">
        {people.map((person, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people of a household may share a name and a year
          <li key={at}>
            <span>{person.name}</span>
            <span className="num ink-3">{person.birthYear ?? '–'}</span>
          </li>
        ))}
      </ul>
      <p className="small ink-2">
        {words.compare.whyTitle} {likenesses(match.why, words.compare.why)}
      </p>
      <div className="acts">{props.children}</div>
    </section>
  )
}

function FilePeople({ members }: { members: readonly ReadMember[] }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <ul className="doubt-people">
      {members.map((member, at) => {
        const relation = Relation.safeParse(member.relation)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people of a household may share a name and a year
          <li key={at}>
            <span>
              {member.name}
              {relation.success ? (
                <small className="ink-3"> {texts.household.members.relation[relation.data].toLowerCase()}</small>
              ) : null}
              {member.nationalIdTail ? <small className="mask"> •••• {member.nationalIdTail}</small> : null}
            </span>
            <span className="num ink-3">{format.birth(member.birthDate, member.birthYear)}</span>
          </li>
        )
      })}
    </ul>
  )
}
