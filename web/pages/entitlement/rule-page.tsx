import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { setRule } from '../../../contract/entitlement.ts'
import { may } from '../../../domain/account/may.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { certainties } from '../../../domain/standard/indicators.ts'
import { ruleProblem } from '../../../domain/support/rule-check.ts'
import { newId } from '../../api.ts'
import { path } from '../../path.ts'
import { Answer, NotFound, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { EmptyState, Note } from '../../ui/note.tsx'
import { Crumbs } from '../../ui/seg.tsx'
import { type KnownPolicy, usePolicies } from '../../use-policies.ts'
import { useCommand, useGo, useWords } from '../../use-view.ts'
import { CaseEditor } from './case-editor.tsx'
import './entitlement.css'
import { RulePreview } from './rule-preview.tsx'

const route = getRouteApi('/in/entitlements/policies/$code')

/** A new version of a rule, from the one there is. Saved only after its preview was seen. */
export function RulePage() {
  const texts = useTexts()
  const actor = useActor()
  const { code } = route.useParams()
  const { read } = usePolicies()
  if (!may.setRule(actor, actor)) return <EmptyState icon="lock" title={texts.entitlement.policies.mayNot} />
  return (
    <Answer read={read}>
      {({ policies }) => {
        const policy = policies.find((it) => it.code === code)
        return policy ? <Editor key={code} policy={policy} /> : <NotFound />
      }}
    </Answer>
  )
}

const start = (policy: KnownPolicy): KnownPolicy['versions'][number]['body'] =>
  policy.versions[0]?.body ?? {
    cases: [{ groups: ['poor'], escapedMonths: null, conditions: [], benefit: { kind: 'unset' } }],
    note: { vi: '', en: '' },
  }

function Editor({ policy }: { policy: KnownPolicy }) {
  const texts = useTexts()
  const words = texts.entitlement.editor
  const format = useFormat()
  const oneOf = useOneOf()
  const say = useWords()
  const go = useGo()
  const [body, setBody] = useState(() => start(policy))
  const [from, setFrom] = useState('')
  const [act, setAct] = useState('')
  const [certainty, setCertainty] = useState<(typeof certainties)[number]>('sure')
  const [seen, setSeen] = useState<{ readonly from: string; readonly body: string } | undefined>(undefined)
  const save = useCommand(setRule, { done: words.saved, onDone: () => go(path.policies()) })
  const name = oneOf(policy.nameVi, policy.nameEn)
  const problem = ruleProblem(body, policy)
  const wrong = problem ? say(problem) : undefined
  const text = JSON.stringify(body)
  const isSeen = seen?.from === from && seen.body === text
  const whyNotSaved =
    wrong ??
    (from === '' || act.trim().length < 3
      ? words.needed
      : seen === undefined
        ? words.previewFirst
        : !isSeen && words.previewChanged)
  const setCase = (at: number, next: (typeof body.cases)[number]) =>
    setBody({ ...body, cases: body.cases.with(at, next) })

  return (
    <>
      <PageTitle>{words.title(name)}</PageTitle>
      <Crumbs
        label={texts.shell.breadcrumb}
        trail={[{ label: texts.entitlement.tabs.policies, href: path.policies() }, { label: name }]}
      />
      <PageHead title={words.title(name)} sub={words.lead} />
      <Card className="rule-editor">
        <div className="f-row">
          <DateField
            label={words.from}
            hint={words.fromHint}
            value={from}
            onChange={setFrom}
            read={readDate}
            write={format.date}
            bad={texts.shell.badDate}
          />
          <TextField label={words.act} hint={words.actHint} value={act} onChange={setAct} maxLength={300} />
          <SelectField
            label={words.certainty}
            value={certainty}
            onChange={(it) => setCertainty(certainties.find((one) => one === it) ?? 'sure')}
            choices={certainties.map((it) => ({ value: it, label: texts.entitlement.certainty[it] }))}
          />
        </div>
        <p className="mid ink-2">{words.casesNote}</p>
        {body.cases.map((it, at) => (
          <CaseEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a case has no name but its place
            key={at}
            no={at + 1}
            of={it}
            policy={policy}
            onChange={(next) => setCase(at, next)}
            onUp={at === 0 ? undefined : () => setBody({ ...body, cases: moveUp(body.cases, at) })}
            onRemove={() => setBody({ ...body, cases: body.cases.toSpliced(at, 1) })}
          />
        ))}
        <div className="acts">
          <Button
            icon="plus"
            onClick={() => setBody({ ...body, cases: [...body.cases, ...start({ ...policy, versions: [] }).cases] })}
          >
            {words.addCase}
          </Button>
        </div>
        <div className="f-row">
          <TextField
            label={words.note}
            value={body.note.vi}
            maxLength={500}
            onChange={(vi) => setBody({ ...body, note: { ...body.note, vi } })}
          />
          <TextField
            label={words.noteEn}
            value={body.note.en}
            maxLength={500}
            onChange={(en) => setBody({ ...body, note: { ...body.note, en } })}
          />
        </div>
        {wrong ? (
          <Note tone="missed" live>
            {wrong}
          </Note>
        ) : null}
        <div className="acts">
          <Button
            icon="eye"
            why={wrong ?? (from === '' && words.needed)}
            whyIn="tip"
            onClick={() => setSeen({ from, body: text })}
          >
            {words.preview}
          </Button>
          <Button
            kind="primary"
            busy={save.isPending}
            why={whyNotSaved}
            whyIn="tip"
            onClick={() =>
              save.mutate({
                id: newId(),
                policy: policy.code,
                from: CivilDate.parse(from),
                act: act.trim(),
                certainty,
                body,
              })
            }
          >
            {words.save}
          </Button>
        </div>
      </Card>
      {seen ? <RulePreview policy={policy.code} from={seen.from} body={seen.body} /> : null}
    </>
  )
}

function moveUp<It>(all: readonly It[], at: number): It[] {
  const [it] = all.slice(at, at + 1)
  return it === undefined ? [...all] : all.toSpliced(at, 1).toSpliced(at - 1, 0, it)
}
