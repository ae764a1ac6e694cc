import { beneficiaryOf, SupportKind, supportKinds } from '../../domain/support/kinds.ts'
import { knownTopics } from '../../domain/support/topics.ts'
import { readDate } from '../text/format.ts'
import { useFormat, useTexts } from '../text/use-texts.tsx'
import { DateField } from '../ui/date-field.tsx'
import { CheckField, SelectField, TextField } from '../ui/field.tsx'
import { type DeliveryDraft, withKind } from './delivery-draft.ts'
import { DongField } from './dong-field.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { MoneyField } from './money-field.tsx'
import type { Household } from './record-delivery.tsx'

type Props = {
  readonly household: Household
  readonly draft: DeliveryDraft
  readonly onChange: (draft: DeliveryDraft) => void
}

export function DeliveryFields({ household, draft, onChange }: Props) {
  const { support } = useTexts()
  const words = support.delivery
  const set = (over: Partial<DeliveryDraft>) => onChange({ ...draft, ...over })
  return (
    <>
      <div className="f-row">
        <SelectField
          label={words.kind}
          value={draft.kind}
          empty=""
          onChange={(it) => onChange(withKind(draft, SupportKind.safeParse(it).data ?? ''))}
          choices={supportKinds.map((it) => ({ value: it, label: support.kind[it] }))}
        />
        <WhomField household={household} draft={draft} onChange={onChange} />
      </div>
      <div className="f-row">
        <Day label={words.on} value={draft.on} onChange={(on) => set({ on })} />
        <DongField label={words.amount} value={draft.amount} onChange={(amount) => set({ amount })} />
      </div>
      <div className="f-row">
        <TopicField draft={draft} onChange={(topic) => set({ topic })} />
        <TextField
          label={words.goods}
          hint={words.goodsHint}
          value={draft.goods}
          onChange={(goods) => set({ goods })}
          maxLength={300}
          autoComplete="off"
        />
      </div>
      <MoneyField household={household} draft={draft} onChange={(money) => set({ money })} />
      <div className="f-row">
        <TextField
          label={words.documentNo}
          value={draft.documentNo}
          onChange={(documentNo) => set({ documentNo })}
          maxLength={80}
          autoComplete="off"
        />
        <Day
          label={words.validUntil}
          hint={words.validUntilHint}
          value={draft.validUntil}
          onChange={(validUntil) => set({ validUntil })}
        />
      </div>
      <EvidenceField draft={draft} onChange={(evidence) => set({ evidence })} />
      <CheckField label={words.elsewhere} checked={draft.elsewhere} onChange={(elsewhere) => set({ elsewhere })} />
    </>
  )
}

function Day(props: { label: string; hint?: string; value: string; onChange: (day: string) => void }) {
  const { shell } = useTexts()
  const format = useFormat()
  return <DateField {...props} read={readDate} write={format.date} bad={shell.badDate} />
}

/** Members of today; whether they were there on the day is the server's to say. */
function WhomField({ household, draft, onChange }: Props) {
  const words = useTexts().support.delivery
  const format = useFormat()
  const to = draft.kind === '' ? 'either' : beneficiaryOf[draft.kind]
  const present = household.members.filter((it) => it.leftOn === null)
  const people = present.map((it) => ({
    value: it.id,
    label: [it.name, format.birth(it.birthDate, it.birthYear)].join(' · '),
  }))
  return (
    <SelectField
      label={words.whom}
      value={draft.memberId}
      empty={to === 'person' ? '' : words.wholeHousehold}
      disabled={to === 'household'}
      onChange={(memberId) => onChange({ ...draft, memberId })}
      choices={to === 'household' ? [] : people}
    />
  )
}

function TopicField({ draft, onChange }: { draft: DeliveryDraft; onChange: (topic: string) => void }) {
  const { support } = useTexts()
  const words = support.delivery
  const topics = draft.kind === '' ? undefined : knownTopics(draft.kind)
  if (topics)
    return (
      <SelectField
        label={words.topic}
        value={draft.topic}
        empty={words.chooseTopic}
        onChange={onChange}
        choices={topics.map((it) => ({ value: it, label: support.topic[it] }))}
      />
    )
  return (
    <TextField
      label={words.topic}
      hint={words.topicHint}
      value={draft.topic}
      onChange={onChange}
      maxLength={120}
      autoComplete="off"
    />
  )
}
