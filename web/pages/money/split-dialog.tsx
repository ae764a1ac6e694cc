import { splitLine } from '../../../contract/money.ts'
import { Capital } from '../../../domain/money/kinds.ts'
import { useFormat, useLanguage, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { ActDialog, useDecision } from './decision-fields.tsx'
import type { LineDetail } from './line-page.tsx'
import { usePartRows } from './part-rows.tsx'
import { readDong } from './read-dong.ts'

type Part = { readonly key: string; readonly project: string; readonly capital: string; readonly typed: string }

/** Phân khai: parts of a line to projects, sub-projects and capital types. */
export function SplitDialog({ line, onClose }: { line: LineDetail; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.money
  const { dong } = useFormat()
  const { language } = useLanguage()
  const first = { project: line.project?.code ?? '', capital: line.capital ?? '', typed: '' }
  const parts = usePartRows<Part>((key) => ({ key, ...first }))
  const decision = useDecision()
  const give = useCommand(splitLine, { done: words.done.split, onDone: onClose })
  const left = line.amount - line.allocated
  const amounts = parts.rows.map((it) => readDong(it.typed, language) ?? 0)
  const sum = amounts.reduce((all, it) => all + it, 0)
  const ready = amounts.every((it) => it > 0) && decision.value !== undefined
  const go = () => {
    if (!decision.value) return
    give.mutate({
      lineId: line.id,
      parts: parts.rows.map((it, at) => ({
        id: it.key,
        project: it.project === '' ? null : it.project,
        capital: Capital.safeParse(it.capital).data ?? null,
        amount: amounts[at] ?? 0,
      })),
      ...decision.value,
    })
  }
  return (
    <ActDialog
      title={words.actions.split}
      about={`${words.about.split} ${words.about.left(dong(left - sum))}`}
      go={texts.shell.save}
      why={sum > left ? words.why.over : ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={go}
      onClose={onClose}
      wide
    >
      {parts.rows.map((part) => (
        <PartFields
          key={part.key}
          part={part}
          line={line}
          onChange={(it) => parts.set(part.key, it)}
          onRemove={() => parts.remove(part.key)}
        />
      ))}
      <p className="dialog-lead">
        <Button small icon="plus" onClick={parts.add}>
          {words.actions.addRow}
        </Button>
      </p>
      {decision.fields}
    </ActDialog>
  )
}

function PartFields(props: {
  part: Part
  line: LineDetail
  onChange: (part: Partial<Part>) => void
  onRemove: () => void
}) {
  const words = useTexts().money
  const oneOf = useOneOf()
  const { part, line } = props
  const within = line.projects.filter(
    (it) => line.project === null || it.code === line.project.code || it.parent === line.project.code,
  )
  return (
    <div className="part-row">
      <SelectField
        label={words.field.project}
        {...(line.project === null ? { empty: words.notSplit } : {})}
        value={part.project}
        onChange={(project) => props.onChange({ project })}
        choices={within.map((it) => ({
          value: it.code,
          label: `${words.project(it.no)} ${oneOf(it.nameVi, it.nameEn)}`,
        }))}
      />
      <SelectField
        label={words.field.capital}
        {...(line.capital === null ? { empty: words.notSplit } : {})}
        value={part.capital}
        onChange={(capital) => props.onChange({ capital })}
        choices={Object.entries(words.capital)
          .filter(([value]) => line.capital === null || line.capital === value)
          .map(([value, label]) => ({ value, label }))}
      />
      <TextField
        label={words.field.amount}
        value={part.typed}
        onChange={(typed) => props.onChange({ typed })}
        inputMode="decimal"
        maxLength={24}
        autoComplete="off"
      />
      <IconButton icon="x" label={words.actions.removeRow} onClick={props.onRemove} />
    </div>
  )
}
