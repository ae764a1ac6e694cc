import { deprivationCodes } from '../../../domain/standard/indicators.ts'
import { beneficiaryOf, supportKinds } from '../../../domain/support/kinds.ts'
import type { Beneficiary, SimpleCondition } from '../../../domain/support/rule.ts'
import { levels } from '../../../domain/survey/answer-values.ts'
import { useOneOf, useTexts } from '../../text/use-texts.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { usePolicies } from '../../use-policies.ts'
import { NumberField } from './number-field.tsx'

/** One condition with the fields its kind has. */
export function ConditionEditor(props: {
  readonly of: SimpleCondition
  readonly beneficiary: Beneficiary
  readonly onChange: (next: SimpleCondition) => void
}) {
  const words = useTexts().entitlement
  return (
    <fieldset className="condition">
      <legend className="label">{words.conditionName[props.of.kind]}</legend>
      <Fields {...props} />
    </fieldset>
  )
}

function Fields({ of, beneficiary, onChange }: Parameters<typeof ConditionEditor>[0]) {
  const texts = useTexts()
  const words = texts.entitlement.editor
  switch (of.kind) {
    case 'age':
    case 'size': {
      const [from, under] = of.kind === 'age' ? [words.ageFrom, words.ageUnder] : [words.sizeFrom, words.sizeUnder]
      return (
        <div className="f-row">
          <NumberField label={from} value={of.from} onChange={(it) => onChange({ ...of, from: it })} />
          <NumberField label={under} value={of.under} onChange={(it) => onChange({ ...of, under: it })} />
        </div>
      )
    }
    case 'sex':
      return (
        <Choice
          value={of.is}
          choices={[
            ['female', texts.household.members.sex.female],
            ['male', texts.household.members.sex.male],
          ]}
          onChange={(is) => onChange({ ...of, is })}
        />
      )
    case 'setting':
      return (
        <Choice
          value={of.is}
          choices={[
            ['rural', texts.shell.setting.rural],
            ['urban', texts.shell.setting.urban],
          ]}
          onChange={(is) => onChange({ ...of, is })}
        />
      )
    case 'studying':
      return (
        <Checks
          all={levels}
          on={of.levels}
          name={(it) => texts.standard.level[it]}
          onChange={(on) => onChange({ ...of, levels: on })}
        />
      )
    case 'deprived':
      return (
        <Checks
          all={deprivationCodes}
          on={of.anyOf}
          name={(it) => texts.deprivation.name[it]}
          onChange={(on) => onChange({ ...of, anyOf: on })}
        />
      )
    case 'listed':
      return (
        <>
          <Lists on={of.lists} onChange={(lists) => onChange({ ...of, lists })} />
          <YesNo is={of.is} onChange={(is) => onChange({ ...of, is })} />
        </>
      )
    case 'left-list':
      return (
        <>
          <Lists on={of.lists} onChange={(lists) => onChange({ ...of, lists })} />
          <NumberField label={words.months} value={of.months} onChange={(it) => onChange({ ...of, months: it ?? 0 })} />
        </>
      )
    case 'need':
      return (
        <Choice
          value={of.of}
          choices={supportKinds
            .filter((it) => beneficiaryOf[it] === 'either' || beneficiaryOf[it] === beneficiary)
            .map((it) => [it, texts.support.kind[it]] as const)}
          onChange={(it) => onChange({ ...of, of: it })}
        />
      )
    case 'minority':
    case 'disabled':
    case 'able-to-work':
    case 'allowance':
    case 'insured':
    case 'merit':
    case 'no-labour':
      return <YesNo is={of.is} onChange={(is) => onChange({ ...of, is })} />
  }
}

function Choice<Value extends string>(props: {
  readonly value: Value
  readonly choices: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}) {
  const words = useTexts().entitlement.editor
  return (
    <SelectField
      label={words.choose}
      value={props.value}
      onChange={(value) => {
        const known = props.choices.find(([it]) => it === value)
        if (known) props.onChange(known[0])
      }}
      choices={props.choices.map(([value, label]) => ({ value, label }))}
    />
  )
}

function YesNo({ is, onChange }: { is: boolean; onChange: (is: boolean) => void }) {
  const words = useTexts().entitlement.editor
  return (
    <Choice
      value={is ? 'yes' : 'no'}
      choices={[
        ['yes', words.yes],
        ['no', words.no],
      ]}
      onChange={(it) => onChange(it === 'yes')}
    />
  )
}

function Checks<Value extends string>(props: {
  readonly all: readonly Value[]
  readonly on: readonly Value[]
  readonly name: (it: Value) => string
  readonly onChange: (on: Value[]) => void
}) {
  const { all, on } = props
  return (
    <div className="rule-groups">
      {all.map((it) => (
        <CheckField
          key={it}
          label={props.name(it)}
          checked={on.includes(it)}
          onChange={(checked) => props.onChange(all.filter((one) => (one === it ? checked : on.includes(one))))}
        />
      ))}
    </div>
  )
}

function Lists({ on, onChange }: { on: readonly string[]; onChange: (on: string[]) => void }) {
  const oneOf = useOneOf()
  const lists = usePolicies().read.data?.lists ?? []
  return (
    <Checks
      all={lists.map(({ code }) => code)}
      on={on}
      name={(code) => {
        const known = lists.find((it) => it.code === code)
        return known ? oneOf(known.nameVi, known.nameEn) : code
      }}
      onChange={onChange}
    />
  )
}
