import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { startDeliveryImport } from '../../../contract/delivery-import.ts'
import { may } from '../../../domain/account/may.ts'
import { SupportKind, supportKinds } from '../../../domain/support/kinds.ts'
import { newId, sendCommand, sendFile } from '../../api.ts'
import { BringIn, type Brought } from '../../import/bring-in.tsx'
import { path } from '../../path.ts'
import { useCommunes } from '../../place-choices.ts'
import { ownUnitOf, useActor, useMe } from '../../shell/me.tsx'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { CheckField, SelectField, TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import '../../support/support.css'
import { useGo, useWords } from '../../use-view.ts'

/** A list and what holds for every row of it. Sending only reads it. */
export function NewDeliveryImport() {
  const { shell, support } = useTexts()
  const words = support.importing
  const format = useFormat()
  const say = useWords()
  const go = useGo()
  const actor = useActor()
  const own = ownUnitOf(useMe())
  const communes = useCommunes()
  const [brought, setBrought] = useState<Brought | undefined>(undefined)
  const [unit, setUnit] = useState<string | null>(own ? String(own.id) : null)
  const [kind, setKind] = useState<SupportKind | null>(null)
  const [on, setOn] = useState('')
  const [documentNo, setDocumentNo] = useState('')
  const [elsewhere, setElsewhere] = useState(false)
  const [error, setError] = useState<string | undefined>(undefined)
  const start = useMutation({
    mutationFn: async (it: Brought) => {
      const id = newId()
      const file = await sendFile(it.file)
      const rest = { kind, on: on === '' ? null : on, documentNo, elsewhere }
      const input = { id, file, fileName: it.name, unitId: Number(unit), ...rest }
      return { id, verdict: await sendCommand(startDeliveryImport, input) }
    },
    onSuccess: ({ id, verdict }) =>
      verdict.kind === 'done' ? go(path.deliveryImport(id)) : setError(say(verdict.refusal)),
    onError: (failure) => setError(say(failure)),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!brought) return setError(words.needFile)
    if (unit === null) return setError(words.needUnit)
    setError(undefined)
    start.mutate(brought)
  }
  const mayNot = !may.recordSupport(actor, actor) && support.mayNot
  const units =
    own && !communes.some((it) => it.value === String(own.id))
      ? [{ value: String(own.id), label: own.name }, ...communes]
      : communes
  return (
    <Card title={words.title}>
      <form className="delivery-import" onSubmit={send}>
        <BringIn brought={brought} onBring={setBrought} onWrong={setError} disabled={Boolean(mayNot)} />
        <p className="small ink-3 check-line">{words.columns}</p>
        {units.length > 1 ? <SearchSelect label={words.whose} value={unit} onChange={setUnit} choices={units} /> : null}
        <h3>{words.wholeList}</h3>
        <p className="small ink-3">{words.wholeListHint}</p>
        <div className="f-row">
          <SelectField
            label={support.delivery.kind}
            value={kind ?? ''}
            empty={words.kindIn}
            onChange={(it) => setKind(SupportKind.safeParse(it).data ?? null)}
            choices={supportKinds.map((it) => ({ value: it, label: support.kind[it] }))}
          />
          <DateField
            label={support.delivery.on}
            value={on}
            onChange={setOn}
            read={readDate}
            write={format.date}
            bad={shell.badDate}
          />
          <TextField
            label={support.delivery.documentNo}
            value={documentNo}
            onChange={setDocumentNo}
            maxLength={80}
            autoComplete="off"
          />
        </div>
        <CheckField label={words.elsewhere} checked={elsewhere} onChange={setElsewhere} />
        {error ? (
          <Note tone="missed" live>
            {error}
          </Note>
        ) : null}
        <p className="form-foot">
          <Button kind="primary" type="submit" busy={start.isPending} why={mayNot}>
            {words.start}
          </Button>
          <span className="small ink-3">
            <Icon name="info" size="s" /> {words.promise}
          </span>
        </p>
      </form>
    </Card>
  )
}
