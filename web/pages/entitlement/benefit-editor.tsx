import type { SupportKind } from '../../../domain/support/kinds.ts'
import { type Benefit, payPeriods } from '../../../domain/support/rule.ts'
import { benefitFits } from '../../../domain/support/rule-check.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { benefitKinds, emptyBenefit } from './empty-condition.ts'
import { NumberField } from './number-field.tsx'

type Props = { readonly of: Benefit; readonly onChange: (next: Benefit) => void }

/** What a case gives; only what fits the kind of the policy can be chosen. */
export function BenefitEditor({ of, kind, onChange }: Props & { readonly kind: SupportKind }) {
  const words = useTexts().entitlement
  return (
    <div className="f-row rule-benefit">
      <SelectField
        label={words.editor.benefit}
        value={of.kind}
        onChange={(value) => {
          const chosen = benefitKinds.find((it) => it === value)
          if (chosen) onChange(emptyBenefit(chosen))
        }}
        choices={benefitKinds
          .filter((it) => benefitFits(it, kind))
          .map((it) => ({ value: it, label: words.benefitName[it] }))}
      />
      <Fields of={of} onChange={onChange} />
    </div>
  )
}

function Fields({ of, onChange }: Props) {
  const texts = useTexts().entitlement
  const words = texts.editor
  const periods = (all: readonly (typeof payPeriods)[number][]) =>
    all.map((it) => ({ value: it, label: texts.per[it] }))
  switch (of.kind) {
    case 'premium-share':
    case 'fee-share':
      return (
        <NumberField
          label={words.percent}
          value={of.percent}
          onChange={(it) => onChange({ ...of, percent: it ?? 0 })}
        />
      )
    case 'amount':
      return (
        <>
          <NumberField label={words.dong} value={of.dong} onChange={(it) => onChange({ ...of, dong: it ?? 0 })} />
          <SelectField
            label={words.per}
            value={of.per}
            onChange={(value) => onChange({ ...of, per: payPeriods.find((it) => it === value) ?? 'once' })}
            choices={periods(payPeriods)}
          />
        </>
      )
    case 'electricity':
      return <NumberField label={words.kWh} value={of.kWh} onChange={(it) => onChange({ ...of, kWh: it ?? 0 })} />
    case 'loan':
      return (
        <>
          <NumberField label={words.cap} value={of.cap} onChange={(cap) => onChange({ ...of, cap })} />
          <SelectField
            label={words.per}
            value={of.per}
            onChange={(value) => onChange({ ...of, per: value === 'month' ? 'month' : 'once' })}
            choices={periods(['once', 'month'])}
          />
          <NumberField
            label={words.rate}
            value={of.ratePercent}
            onChange={(ratePercent) => onChange({ ...of, ratePercent })}
          />
        </>
      )
    case 'goods':
      return (
        <TextField label={words.goods} value={of.what} maxLength={200} onChange={(what) => onChange({ ...of, what })} />
      )
    case 'service':
    case 'unset':
      return null
  }
}
