import { useState } from 'react'
import { nationalIdReveal } from '../../../contract/household.ts'
import { reach } from '../../../domain/account/may.ts'
import { Relation } from '../../../domain/household/relation.ts'
import { ageOn, CivilDate } from '../../../domain/kernel/date.ts'
import { MemberNeed } from '../../../domain/survey/answer-values.ts'
import { getView } from '../../api.ts'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Masked } from '../../ui/masked.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useWords } from '../../use-view.ts'
import type { Household } from './household-page.tsx'

type Member = Household['members'][number]

export function MembersCard({ household }: { household: Household }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.household.members
  const [all, setAll] = useState(false)
  const left = household.members.filter((it) => it.leftOn !== null)
  const here = household.members.filter((it) => it.leftOn === null)
  return (
    <Card
      flush
      title={words.title}
      note={words.note}
      footer={
        left.length > 0 && !all ? (
          <button type="button" className="btn quiet small" onClick={() => setAll(true)}>
            {words.showLeft(format.count(left.length))}
          </button>
        ) : undefined
      }
    >
      <Table
        caption={words.title}
        columns={useColumns()}
        rows={all ? [...here, ...left] : here}
        keyOf={(row) => row.id}
      />
    </Card>
  )
}

function useColumns(): readonly Column<Member>[] {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.household.members
  const { today } = useMe()
  return [
    {
      key: 'name',
      head: words.columns.name,
      cell: (row) => (
        <>
          <b className={row.relation === 'head' ? undefined : 'medium'}>{row.name}</b>
          <small>
            {[relationWord(row.relation, words.relation), row.sex === null ? undefined : words.sex[row.sex]]
              .filter(Boolean)
              .join(', ')}
            {row.leftOn === null
              ? ''
              : ` · ${words.left(format.date(row.leftOn), texts.household.how[row.leftBy ?? 'other'] ?? row.leftBy ?? '')}`}
          </small>
        </>
      ),
    },
    {
      key: 'birth',
      head: words.columns.birth,
      numeric: true,
      cell: (row) => (
        <span>
          {format.birth(row.birthDate, row.birthYear)}
          <small>{ageWords(row, today, words.years)}</small>
        </span>
      ),
    },
    { key: 'number', head: words.columns.number, cell: (row) => <NationalId member={row} /> },
    { key: 'life', head: words.columns.life, cell: (row) => <Life member={row} /> },
    {
      key: 'insurance',
      head: words.columns.insurance,
      cell: (row) => (
        <StatusTag bare tone={row.insured === null ? 'none' : row.insured ? 'reached' : 'missed'}>
          {row.insured === null ? texts.shell.unknown : row.insured ? words.insured : words.notInsured}
        </StatusTag>
      ),
    },
  ]
}

const relationWord = (relation: string, words: Readonly<Record<Relation, string>>) => {
  const known = Relation.safeParse(relation)
  return known.success ? words[known.data] : relation
}

function ageWords(member: Member, today: string, years: (age: string) => string): string {
  if (member.birthDate === null) return ''
  return years(String(ageOn(CivilDate.parse(member.birthDate), CivilDate.parse(today))))
}

/** Masked but for four digits; the eye asks for the whole number, which the server logs. Dead with a reason for other roles. */
function NationalId({ member }: { member: Member }) {
  const words = useTexts().household.members
  const who = useActor()
  const say = useToast()
  const inWords = useWords()
  if (member.nationalIdTail === null) return <span className="ink-3">{words.noNumber}</span>
  const mask = `•••• •••• ${member.nationalIdTail}`
  if (reach.numbers(who) === undefined)
    return (
      <span className="mask" title={words.revealNotYours}>
        {mask} <Icon name="lock" size="s" />
        <span className="sr">{words.revealNotYours}</span>
      </span>
    )
  return (
    <Masked
      mask={mask}
      what={words.numberOf(member.name)}
      reveal={() =>
        getView(nationalIdReveal, { id: member.id }).then(
          (found) => found.nationalId,
          (failure: unknown) => {
            say('refused', inWords(failure))
            return undefined
          },
        )
      }
    />
  )
}

function Life({ member }: { member: Member }) {
  const texts = useTexts()
  const words = texts.household.members
  const facts = [
    member.rightAge === null ? undefined : member.rightAge ? words.rightAge : words.notRightAge,
    member.ableToWork === null ? undefined : member.ableToWork ? words.ableToWork : words.notAbleToWork,
  ].filter((it) => it !== undefined)
  const needs = (member.needs ?? []).map((need) => {
    const known = MemberNeed.safeParse(need)
    return known.success ? texts.standard.memberNeed[known.data].toLowerCase() : need
  })
  if (facts.length === 0 && needs.length === 0) return <span className="ink-3">{texts.shell.unknown}</span>
  return (
    <span>
      {facts.join(' · ')}
      {needs.length > 0 ? <small>{words.need(needs.join(', '))}</small> : null}
    </span>
  )
}
