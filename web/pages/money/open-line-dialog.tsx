import { useState } from 'react'
import { openLine } from '../../../contract/money.ts'
import { Capital, Source } from '../../../domain/money/kinds.ts'
import { newId } from '../../api.ts'
import { useOneOf, useTexts } from '../../text/use-texts.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import type { Budget } from './budget-query.ts'
import { ActDialog, useAmount, useDay, useDecision } from './decision-fields.tsx'

/** A line of the budget as the decision gives it. What is not split yet has no project or no capital type. */
export function OpenLineDialog({
  year,
  projects,
  onClose,
}: {
  year: number
  projects: Budget['projects']
  onClose: () => void
}) {
  const texts = useTexts()
  const words = texts.money
  const oneOf = useOneOf()
  const [project, setProject] = useState('')
  const [capital, setCapital] = useState('')
  const [source, setSource] = useState<Source>('central')
  const [note, setNote] = useState('')
  const amount = useAmount(words.field.amount, words.field.amountHint)
  const spendBy = useDay(words.field.spendBy, '', words.field.spendByHint)
  const decision = useDecision()
  const give = useCommand(openLine, { done: words.done.openLine, onDone: onClose })
  const ready = amount.dong !== undefined && amount.dong > 0 && decision.value !== undefined
  const go = () => {
    if (amount.dong === undefined || decision.value === undefined) return
    give.mutate({
      id: newId(),
      planYear: year,
      project: project === '' ? null : project,
      capital: Capital.safeParse(capital).data ?? null,
      source,
      amount: amount.dong,
      spendBy: spendBy.value === '' ? null : spendBy.value,
      note,
      ...decision.value,
    })
  }
  return (
    <ActDialog
      title={`${words.actions.openLine} ${year}`}
      go={texts.shell.save}
      why={ready ? undefined : words.why.needed}
      busy={give.isPending}
      onGo={go}
      onClose={onClose}
      wide
    >
      <SelectField
        label={words.field.project}
        empty={words.notSplit}
        value={project}
        onChange={setProject}
        choices={projects.map((it) => ({
          value: it.code,
          label: `${words.project(it.no)} ${oneOf(it.nameVi, it.nameEn)}`,
        }))}
      />
      <div className="f-row">
        <SelectField
          label={words.field.source}
          value={source}
          onChange={(it) => setSource(Source.parse(it))}
          choices={Object.entries(words.source).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          label={words.field.capital}
          empty={words.notSplit}
          value={capital}
          onChange={setCapital}
          choices={Object.entries(words.capital).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="f-row">
        {amount.field}
        {spendBy.field}
      </div>
      {decision.fields}
      <TextField
        label={words.field.note}
        optional={words.field.optional}
        value={note}
        onChange={setNote}
        maxLength={500}
      />
    </ActDialog>
  )
}
