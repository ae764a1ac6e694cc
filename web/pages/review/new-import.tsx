import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { startImport } from '../../../contract/review.ts'
import { may } from '../../../domain/account/may.ts'
import { ImportId } from '../../../domain/kernel/ids.ts'
import { newId, sendCommand, sendFile } from '../../api.ts'
import { BringIn, type Brought } from '../../import/bring-in.tsx'
import { path } from '../../path.ts'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useStandards } from '../../use-standards.ts'
import { unitChoices, useUnits } from '../../use-units.ts'
import { useGo, useWords } from '../../use-view.ts'
import { lastReviewed, yearOf, yearsBetween } from '../../years.ts'

/** One file and what it is: year, commune of that day, standard. Sending only reads it. */
export function NewImport(props: { readonly year: number | undefined; readonly unit: number | undefined }) {
  const texts = useTexts()
  const words = texts.review.import.form
  const format = useFormat()
  const oneOf = useOneOf()
  const say = useWords()
  const go = useGo()
  const actor = useActor()
  const { today } = useMe()
  const [brought, setBrought] = useState<Brought | undefined>(undefined)
  const [year, setYear] = useState(props.year ?? lastReviewed(today))
  const [chosenUnit, setUnit] = useState<string | null>(props.unit === undefined ? null : String(props.unit))
  const [chosenStandard, setStandard] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)

  const day = year < yearOf(today) ? `${year}-12-31` : today
  const units = useUnits('commune', day).data ?? []
  const { standards } = useStandards()
  const usable = standards.filter(
    (it) =>
      it.use === 'classify' &&
      it.validFrom <= `${year}-12-31` &&
      (it.validTo === null || it.validTo >= `${year}-01-01`),
  )
  const firstUsable = standards.find((it) => it.use === 'classify')
  // Somebody of one commune has nothing to choose; a unit that was no commune in the year chosen falls away.
  const onlyUnit = units.length === 1 && units[0] ? String(units[0].id) : null
  const unit = units.some((it) => String(it.id) === chosenUnit) ? chosenUnit : onlyUnit
  const standard = usable.find((it) => it.id === chosenStandard) ?? usable[0]

  const start = useMutation({
    mutationFn: async (it: { brought: Brought; unit: string; standard: string }) => {
      const id = ImportId.parse(newId())
      const file = await sendFile(it.brought.file)
      const verdict = await sendCommand(startImport, {
        id,
        file,
        fileName: it.brought.name,
        unitId: Number(it.unit),
        year,
        standard: it.standard,
      })
      return { id, verdict }
    },
    onSuccess: ({ id, verdict }) =>
      verdict.kind === 'done' ? go(path.importDetail(id)) : setError(say(verdict.refusal)),
    onError: (failure) => setError(say(failure)),
  })

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!brought) return setError(words.needFile)
    if (unit === null) return setError(words.needCommune)
    if (!standard) return setError(words.noStandard(year))
    setError(undefined)
    start.mutate({ brought, unit, standard: standard.id })
  }
  const mayNot = !may.prepareList(actor, actor) && texts.review.list.mayNotPrepare

  return (
    <Card title={words.title} className="new-import">
      <form onSubmit={send}>
        <BringIn
          brought={brought}
          onBring={(it) => {
            setBrought(it)
            setError(undefined)
          }}
          onWrong={setError}
          disabled={Boolean(mayNot)}
        />
        <div className="f-row">
          <SelectField
            label={texts.shell.year}
            value={String(year)}
            onChange={(it) => setYear(Number(it))}
            choices={yearsBetween(firstUsable ? yearOf(firstUsable.validFrom) : year, yearOf(today)).map((it) => ({
              value: String(it),
              label: String(it),
            }))}
          />
          <SearchSelect
            label={words.commune}
            value={unit}
            onChange={setUnit}
            choices={unitChoices(units)}
            placeholder={words.communeOn(format.date(day))}
          />
          <SelectField
            label={words.standard}
            value={standard?.id ?? ''}
            onChange={setStandard}
            choices={usable.map((it) => ({ value: it.id, label: oneOf(it.name.vi, it.name.en) }))}
            error={standards.length > 0 && usable.length === 0 ? words.noStandard(year) : undefined}
          />
        </div>
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
