import type { Gap, Serving } from '../../contract/left-behind.ts'
import { path } from '../path.ts'
import { useFormat, useLanguage, useOneOf, useTexts } from '../text/use-texts.tsx'
import { depStates, summaryOf } from '../twelve.ts'
import { MiniDeprivations } from '../ui/deprivation-grid.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { ClassTag } from '../ui/tag.tsx'
import { groupTone, kindWords } from './kind-words.ts'

type Row = Gap & { readonly serving: readonly Serving[] }

/** The person with the household below, or the household alone. */
export function WhomCell({ row }: { row: Gap }) {
  const words = useTexts().leftBehind.list
  const { household, member, village } = row
  return (
    <>
      <Link className="row-link" href={path.household(household.id)}>
        {member?.name ?? household.head}
        {member?.birthYear ? <span className="ink-3 num"> {member.birthYear}</span> : null}
      </Link>
      <small>
        {member ? words.household(household.head) : words.wholeHousehold}, {village.name}
      </small>
    </>
  )
}

export function GroupCell({ row }: { row: Gap }) {
  const texts = useTexts()
  const states = depStates(row.deprived, row.known)
  return (
    <span className="gap-group">
      <MiniDeprivations states={states} label={summaryOf(states, texts.deprivation)} />
      <ClassTag tone={groupTone[row.group]} bare>
        {texts.support.group[row.group]}
      </ClassTag>
    </span>
  )
}

export function WhatCell({ row }: { row: Gap }) {
  const texts = useTexts()
  const oneOf = useOneOf()
  return (
    <span>
      <b className="medium">{kindWords(texts, row.why === 'deprived' ? 'deprivation' : 'support', row.kind)}</b>
      <small>{row.policy ? oneOf(row.policy.vi, row.policy.en) : texts.leftBehind.why[row.why]}</small>
    </span>
  )
}

export function SinceCell({ row }: { row: Gap }) {
  const words = useTexts().leftBehind.list
  const format = useFormat()
  return (
    <span className={row.days > 180 ? 'bad' : undefined}>
      {format.date(row.since)}
      <small>{words.days(format.count(row.days))}</small>
    </span>
  )
}

/** Who has to act, and with what. */
export function WhoCell({ row }: { row: Row }) {
  const words = useTexts().leftBehind.list
  const oneOf = useOneOf()
  const committee = row.commune ? words.committee(row.commune.name) : words.committeeOfCommune
  return (
    <span>
      {row.responsible ? oneOf(row.responsible.vi, row.responsible.en) : committee}
      {row.serving.map((it) => (
        <small key={it.id}>
          <Icon name={it.kind === 'activity' ? 'calendar' : 'money'} size="s" /> <ServingWords it={it} />
        </small>
      ))}
    </span>
  )
}

function ServingWords({ it }: { it: Serving }) {
  const words = useTexts().leftBehind.list
  const format = useFormat()
  const { language } = useLanguage()
  if (it.kind === 'activity')
    return (
      <Link href={path.activity(it.id)}>
        {words.activity(it.name, format.date(it.startsOn), it.near ? words.near : it.unit.name)}
      </Link>
    )
  const left = `${format.millions(it.left)} ${language === 'vi' ? 'triệu đồng' : 'million VND'}`
  return (
    <Link href={it.kind === 'allocation' ? path.allocation(it.id) : path.contribution(it.id)}>
      {words.money(it.name, left)}
    </Link>
  )
}
