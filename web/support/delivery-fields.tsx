import { useRef } from 'react'
import { supportMoney } from '../../contract/support.ts'
import { reach } from '../../domain/account/may.ts'
import { beneficiaryOf, SupportKind, supportKinds } from '../../domain/support/kinds.ts'
import { knownTopics } from '../../domain/support/topics.ts'
import { sendFile } from '../api.ts'
import { useActor } from '../shell/me.tsx'
import { readDate } from '../text/format.ts'
import { useFormat, useOneOf, useTexts } from '../text/use-texts.tsx'
import { DateField } from '../ui/date-field.tsx'
import { CheckField, SelectField, TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { useToast } from '../ui/toast.tsx'
import { useView, useWords } from '../use-view.ts'
import { type DeliveryDraft, withKind } from './delivery-draft.ts'
import { DongField } from './dong-field.tsx'
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

function MoneyField({
  household,
  draft,
  onChange,
}: Omit<Props, 'onChange'> & { readonly onChange: (money: string) => void }) {
  const words = useTexts().support.delivery
  const format = useFormat()
  const oneOf = useOneOf()
  const may = reach.money(useActor()) !== undefined
  const asked = { id: household.id, kind: draft.kind }
  const read = useView(supportMoney, asked, { enabled: may && draft.kind !== '' })
  const rows = draft.kind === '' ? [] : (read.data?.rows ?? [])
  return (
    <SelectField
      label={words.paidFrom}
      value={draft.money}
      empty={words.noMoney}
      onChange={onChange}
      choices={rows.map((it) => {
        const name = [it.name, it.year, oneOf(it.projectVi ?? '', it.projectEn ?? ''), it.what].filter(Boolean)
        return { value: `${it.kind}:${it.id}`, label: words.moneyLeft(name.join(' · '), format.money(it.left)) }
      })}
    />
  )
}

type Evidence = DeliveryDraft['evidence']
function EvidenceField({ draft, onChange }: { draft: DeliveryDraft; onChange: (evidence: Evidence) => void }) {
  const { shell, support } = useTexts()
  const words = support.delivery
  const input = useRef<HTMLInputElement>(null)
  const say = useToast()
  const why = useWords()
  const send = async (file: File) => {
    try {
      onChange({ hash: await sendFile(file), name: file.name })
    } catch (error) {
      say('refused', why(error))
    }
  }
  return (
    <div className="f">
      <span className="label">{words.evidence}</span>
      <span className="pick-file">
        <button type="button" className="btn small" onClick={() => input.current?.click()}>
          <Icon name="camera" size="s" />
          {shell.ui.chooseFile}
        </button>
        <span className="small ink-2" role="status">
          {draft.evidence ? words.evidenceKept(draft.evidence.name) : ''}
        </span>
      </span>
      <input
        ref={input}
        className="sr"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept="image/*,.pdf"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void send(file)
        }}
      />
    </div>
  )
}
