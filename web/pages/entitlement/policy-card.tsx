import { useState } from 'react'
import { path } from '../../path.ts'
import { upperFirst } from '../../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type KnownPolicy, useRuleWords, type Version, versionOn } from '../../use-policies.ts'
import { useGo } from '../../use-view.ts'
import { RuleCertainty } from './certainty.tsx'

/** One policy: who is entitled to what on the day, by which act; the versions before and after on request. */
export function PolicyCard(props: {
  readonly policy: KnownPolicy
  readonly day: string
  readonly why: string | false
  readonly onEnd: () => void
}) {
  const texts = useTexts()
  const words = texts.entitlement.policies
  const format = useFormat()
  const oneOf = useOneOf()
  const go = useGo()
  const { policy, day, why } = props
  const [all, setAll] = useState(false)
  const now = versionOn(policy, day)
  const open = policy.versions[0]?.validUntil === null
  return (
    <Card className="policy">
      <header className="policy-head">
        <h2>{oneOf(policy.nameVi, policy.nameEn)}</h2>
        <Tag>{texts.support.kind[policy.kind]}</Tag>
      </header>
      <p className="mid ink-2">
        {words.due(texts.entitlement.period[policy.period], texts.entitlement.beneficiary[policy.beneficiary])} ·{' '}
        {oneOf(policy.responsibleVi, policy.responsibleEn)}
      </p>
      {now ? <VersionBody version={now} /> : <p className="mid rule-none">{words.notThen}</p>}
      {all
        ? policy.versions.filter((it) => it !== now).map((it) => <VersionBody key={it.id} version={it} past />)
        : null}
      <div className="acts">
        {now ? (
          <ButtonLink small icon="list" href={path.entitlements({ policy: policy.code, on: undefined })}>
            {words.toList}
          </ButtonLink>
        ) : null}
        <Button small icon="edit" why={why} whyIn="tip" onClick={() => go(path.policyRule(policy.code))}>
          {words.newVersion}
        </Button>
        {open ? (
          <Button small kind="quiet" why={why} whyIn="tip" onClick={props.onEnd}>
            {words.end}
          </Button>
        ) : null}
        {policy.versions.length > (now ? 1 : 0) ? (
          <Button small kind="quiet" onClick={() => setAll(!all)}>
            {all ? words.hide : words.history(format.count(policy.versions.length))}
          </Button>
        ) : null}
      </div>
    </Card>
  )
}

function VersionBody({ version, past = false }: { version: Version; past?: boolean }) {
  const texts = useTexts()
  const words = texts.entitlement
  const format = useFormat()
  const oneOf = useOneOf()
  const rule = useRuleWords()
  const until = version.validUntil
  const note = oneOf(version.body.note.vi, version.body.note.en)
  return (
    <section className={past ? 'rule is-past' : 'rule'}>
      <p className="rule-act mid">
        <b>{version.act}</b>
        <span className="num">
          {until === null
            ? words.policies.since(format.date(version.validFrom))
            : words.policies.span(format.date(version.validFrom), format.date(until))}
        </span>
        {past ? <span className="ink-3">{words.policies.version(format.count(version.version))}</span> : null}
        <RuleCertainty of={version.certainty} />
      </p>
      <ol className="rule-cases">
        {version.body.cases.map((it, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cases of a version never change their order
          <li key={at}>
            <p>
              <b>{rule.groups(it.groups)}</b>
              {rule.asks(it).map((asked) => (
                <span key={asked}> · {asked}</span>
              ))}
            </p>
            <p className="rule-gives">{upperFirst(words.benefit(it.benefit, version.worths[at]?.amount ?? null))}</p>
          </li>
        ))}
      </ol>
      {note === '' ? null : <p className="small ink-2">{note}</p>}
    </section>
  )
}
