import { statusGroups } from '../../../domain/support/kinds.ts'
import type { Condition, RuleCase } from '../../../domain/support/rule.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import type { KnownPolicy } from '../../use-policies.ts'
import { BenefitEditor } from './benefit-editor.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { emptyCondition, kindsFor } from './empty-condition.ts'
import { NumberField } from './number-field.tsx'

/** One case: groups, conditions, benefit. */
export function CaseEditor(props: {
  readonly no: number
  readonly of: RuleCase
  readonly policy: KnownPolicy
  readonly onChange: (next: RuleCase) => void
  readonly onUp: (() => void) | undefined
  readonly onRemove: () => void
}) {
  const texts = useTexts()
  const words = texts.entitlement.editor
  const format = useFormat()
  const { of, policy, onChange } = props
  const escaped = of.groups.some((it) => it.startsWith('newly-escaped'))
  const setCondition = (at: number, next: Condition) => onChange({ ...of, conditions: of.conditions.with(at, next) })
  return (
    <section className="rule-case">
      <header>
        <h2>{words.case(format.count(props.no))}</h2>
        {props.onUp ? (
          <Button small kind="quiet" icon="arrow-up" onClick={props.onUp}>
            {words.up}
          </Button>
        ) : null}
        <Button small kind="quiet" icon="x" onClick={props.onRemove}>
          {words.remove}
        </Button>
      </header>
      <fieldset className="rule-groups">
        <legend className="label">{words.groups}</legend>
        {statusGroups.map((group) => (
          <CheckField
            key={group}
            label={texts.support.group[group]}
            checked={of.groups.includes(group)}
            onChange={(on) =>
              onChange({ ...of, groups: on ? [...of.groups, group] : of.groups.filter((it) => it !== group) })
            }
          />
        ))}
      </fieldset>
      {escaped || of.escapedMonths !== null ? (
        <NumberField
          label={words.escapedMonths}
          hint={words.escapedMonthsHint}
          value={of.escapedMonths}
          onChange={(escapedMonths) => onChange({ ...of, escapedMonths })}
        />
      ) : null}
      <p className="label">{words.conditions}</p>
      {of.conditions.length === 0 ? <p className="mid ink-2">{words.noConditions}</p> : null}
      {of.conditions.map((it, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place
        <div className="rule-condition" key={at}>
          {it.kind === 'any-of' ? (
            <AnyOfEditor of={it} policy={policy} onChange={(next) => setCondition(at, next)} />
          ) : (
            <ConditionEditor of={it} beneficiary={policy.beneficiary} onChange={(next) => setCondition(at, next)} />
          )}
          <IconButton
            icon="x"
            label={words.remove}
            onClick={() => onChange({ ...of, conditions: of.conditions.toSpliced(at, 1) })}
          />
        </div>
      ))}
      <AddCondition policy={policy} anyOf onAdd={(it) => onChange({ ...of, conditions: [...of.conditions, it] })} />
      <BenefitEditor of={of.benefit} kind={policy.kind} onChange={(benefit) => onChange({ ...of, benefit })} />
    </section>
  )
}

function AnyOfEditor(props: {
  readonly of: Extract<Condition, { readonly kind: 'any-of' }>
  readonly policy: KnownPolicy
  readonly onChange: (next: Condition) => void
}) {
  const texts = useTexts().entitlement
  const { of, policy, onChange } = props
  return (
    <fieldset className="rule-any-of">
      <legend className="label">{texts.conditionName['any-of']}</legend>
      {of.of.map((it, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place
        <div className="rule-condition" key={at}>
          <ConditionEditor
            of={it}
            beneficiary={policy.beneficiary}
            onChange={(next) => onChange({ ...of, of: of.of.with(at, next) })}
          />
          <IconButton
            icon="x"
            label={texts.editor.remove}
            onClick={() => onChange({ ...of, of: of.of.toSpliced(at, 1) })}
          />
        </div>
      ))}
      <AddCondition
        policy={policy}
        onAdd={(it) => onChange({ ...of, of: [...of.of, ...(it.kind === 'any-of' ? [] : [it])] })}
      />
    </fieldset>
  )
}

/** Chosen, and it is there with nothing filled in yet. */
function AddCondition(props: {
  readonly policy: KnownPolicy
  readonly anyOf?: boolean
  readonly onAdd: (it: Condition) => void
}) {
  const words = useTexts().entitlement
  const kinds = kindsFor(props.policy.beneficiary)
  return (
    <SelectField
      label={props.anyOf ? words.editor.addCondition : words.editor.addPart}
      value=""
      onChange={(value) => {
        const kind = kinds.find((it) => it === value)
        if (kind) props.onAdd(emptyCondition(kind))
        if (value === 'any-of') props.onAdd({ kind: 'any-of', of: [] })
      }}
      choices={[
        { value: '', label: words.editor.choose },
        ...kinds.map((it) => ({ value: it, label: words.conditionName[it] })),
        ...(props.anyOf ? [{ value: 'any-of', label: words.conditionName['any-of'] }] : []),
      ]}
    />
  )
}
