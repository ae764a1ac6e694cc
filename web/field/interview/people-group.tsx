import type { MemberLeft } from '../../../contract/household.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { answerName } from '../../../domain/survey/sheet/names.ts'
import type { Draft } from '../../offline/draft.ts'
import { cannotBe, peopleNow } from '../../offline/people.ts'
import { Said } from '../bits.tsx'
import { useWords } from '../words.tsx'
import { DayField } from './day-field.tsx'
import { confirm, NotAnswered, type PartProps } from './part-card.tsx'
import { Choices, Question } from './question.tsx'

type Round = { readonly opensOn: CivilDate; readonly closesOn: CivilDate }

/** The day of the interview: proposed by the clock of the device, which may be wrong. */
export function InterviewDay(props: { draft: Draft; round: Round; onDraft: (draft: Draft) => void }) {
  const { field } = useWords()
  return (
    <div className="part">
      <DayField
        label={field.day}
        hint={field.dayHint}
        value={props.draft.on}
        least={props.round.opensOn}
        most={props.round.closesOn}
        onChange={(on) => props.onDraft({ ...props.draft, on })}
      />
    </div>
  )
}

const ways = ['death', 'move-out', 'marriage', 'other'] as const satisfies readonly MemberLeft['by'][]

/** One member: still here, or gone since, how and when. */
export function PersonCard({ part, footing, draft, marked, onDraft }: PartProps) {
  const { field, household, format, sheet } = useWords()
  const person = footing.it.members.find(({ id }) => id === part.member)
  if (!person) return null
  const gone = draft.gone.find(({ memberId }) => memberId === person.id)
  const asked = draft.confirmed.includes(part.key) || (footing.it.last?.here ?? false)
  const answer = gone ? gone.by : asked ? 'here' : undefined
  const others = draft.gone.filter(({ memberId }) => memberId !== person.id)
  const set = (to: string | undefined) => {
    const by = ways.find((it) => it === to)
    const left = by ? [{ memberId: person.id, by, on: gone?.on ?? draft.on }] : []
    onDraft(confirm({ ...draft, gone: [...others, ...left] }, part.key))
  }
  const relations: Readonly<Record<string, string>> = household.members.relation
  const born = person.born === null ? undefined : String(person.born)
  return (
    <section className={marked && !asked ? 'part marked' : 'part'}>
      <h2>{person.name}</h2>
      <p className="part-when">
        {[
          relations[person.relation] ?? person.relation,
          born && (born.length > 4 ? format.date(born) : born),
          person.sex && sheet.sexes[person.sex],
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Choices
        label={field.livesHere}
        name="livesHere"
        hint={undefined}
        several={false}
        short
        none={undefined}
        options={[
          { code: 'here', label: field.stillHere, name: answerName('livesHere', 'here') },
          ...ways.map((code) => ({ code, label: field.gone[code], name: answerName('livesHere', code) })),
        ]}
        chosen={answer === undefined ? undefined : [answer]}
        onChange={([to]) => set(to)}
      />
      {marked && !asked ? <NotAnswered /> : null}
      {gone ? (
        <>
          <DayField
            label={field.goneOn}
            name="goneOn"
            value={gone.on}
            most={draft.on}
            onChange={(on) => onDraft({ ...draft, gone: [...others, { ...gone, on }] })}
          />
          {person.relation === 'head' ? <NextHead {...{ footing, draft, marked, onDraft }} /> : null}
        </>
      ) : (
        part.asks.map((ask) => (
          <div key={ask.id}>
            <Question
              ask={ask}
              answers={draft.answers}
              before={footing.it.last?.answers}
              onChange={(answers) => onDraft({ ...draft, answers })}
            />
            {marked && ask.read(draft.answers) === undefined ? <NotAnswered /> : null}
          </div>
        ))
      )}
    </section>
  )
}

/** The head left: who of those who stay follows. */
function NextHead({ footing, draft, marked, onDraft }: Pick<PartProps, 'footing' | 'draft' | 'marked' | 'onDraft'>) {
  const { field } = useWords()
  const now = peopleNow(footing.it, draft)
  const { newHead } = draft
  if (now.length === 0) return <Said tone="missed">{field.nobodyLeft}</Said>
  return (
    <>
      <Choices
        label={field.newHead}
        name="newHead"
        hint={undefined}
        several={false}
        none={undefined}
        options={now.map(({ id, name }) => ({ code: id, label: name }))}
        chosen={newHead && now.some(({ id }) => id === newHead) ? [newHead] : undefined}
        onChange={([to]) => {
          const next = now.find(({ id }) => id === to)
          if (next) onDraft({ ...draft, newHead: next.id })
        }}
      />
      {marked && cannotBe(footing.it, draft) ? <NotAnswered /> : null}
    </>
  )
}
