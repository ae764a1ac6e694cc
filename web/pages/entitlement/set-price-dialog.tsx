import { useState } from 'react'
import { priceCodes, setPrice } from '../../../contract/entitlement.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { certainties } from '../../../domain/standard/indicators.ts'
import { readDate } from '../../text/format.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import { NumberField } from './number-field.tsx'

type PriceCode = (typeof priceCodes)[number]

/** A new price from a day on; the one before holds until then. */
export function SetPriceDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const words = texts.entitlement.setPrice
  const { priceName, priceUnit } = texts.entitlement.policies
  const format = useFormat()
  const [code, setCode] = useState<PriceCode>('electricity-tier-1-price')
  const [value, setValue] = useState<number | null>(null)
  const [from, setFrom] = useState('')
  const [act, setAct] = useState('')
  const [certainty, setCertainty] = useState<(typeof certainties)[number]>('sure')
  const save = useCommand(setPrice, { done: words.done, onDone: onClose })
  const whole = value !== null && Number.isSafeInteger(value) && value > 0
  const complete = whole && from !== '' && act.trim().length >= 3
  return (
    <Dialog
      title={words.title}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            why={!complete && words.needed}
            whyIn="tip"
            onClick={() =>
              save.mutate({ code, value: value ?? 0, from: CivilDate.parse(from), act: act.trim(), certainty })
            }
          >
            {words.go}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.body}</p>
      <SelectField
        label={words.which}
        value={code}
        onChange={(it) => setCode(priceCodes.find((one) => one === it) ?? 'electricity-tier-1-price')}
        choices={priceCodes.map((it) => ({ value: it, label: `${priceName[it]} (${priceUnit[it]})` }))}
      />
      <div className="f-row">
        <NumberField label={words.value} value={value} onChange={setValue} />
        <DateField
          label={words.from}
          value={from}
          onChange={setFrom}
          read={readDate}
          write={format.date}
          bad={texts.shell.badDate}
        />
      </div>
      <TextField label={words.act} value={act} onChange={setAct} maxLength={300} />
      <SelectField
        label={words.certainty}
        value={certainty}
        onChange={(it) => setCertainty(certainties.find((one) => one === it) ?? 'sure')}
        choices={certainties.map((it) => ({ value: it, label: texts.entitlement.certainty[it] }))}
      />
    </Dialog>
  )
}
